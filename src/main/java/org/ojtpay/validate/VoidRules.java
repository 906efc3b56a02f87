package org.ojtpay.validate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ojtpay.onfile.Fact;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Party;
import org.ojtpay.packet.SignaturePart;
import org.ojtpay.policy.Finding;

/** The rules on void notices (OJT policy, part II G 1). */
final class VoidRules {

  static final List<Rule<VoidCase>> RULES =
      List.of(
          VoidRules::fieldsMissing,
          VoidRules::signatureMissing,
          VoidRules::agreementUnknown,
          VoidRules::late,
          VoidRules::orDiscontinued);

  private VoidRules() {}

  static List<Finding> check(VoidCase of) {
    Set<String> standing = standing(of);
    return Rule.all(RULES, of).stream()
        .map(each -> standing.contains(each.code()) ? Findings.atLeastHeld(each) : each)
        .toList();
  }

  /** The holds that no clearance ends: the void would have no effect, or a wrong one. */
  static Set<String> standing(VoidCase of) {
    Set<String> standing = new TreeSet<>(Set.of("VOID-AGREEMENT-UNKNOWN"));
    if (of.isDiscontinuation()) {
      standing.add("VOID-OR-DISCONTINUED");
    }
    return standing;
  }

  /** What and whom it is about, whether training began, and why it ends. */
  private static List<Finding> fieldsMissing(VoidCase of) {
    Stream<FieldName> asked =
        Stream.of(
            FieldName.AGREEMENT_NUMBER,
            FieldName.PARTICIPANT,
            FieldName.EVER_STARTED,
            FieldName.REASON);
    Stream<FieldName> last =
        of.fields().isYes(FieldName.EVER_STARTED)
            ? Stream.of(FieldName.LAST_DAY_WORKED)
            : Stream.empty();
    return Stream.concat(asked, last)
        .filter(name -> !of.fields().has(name))
        .map(
            name ->
                of.finding(
                    "VOID-FIELD-MISSING",
                    name,
                    "field",
                    Required.label(DocumentType.VOID_NOTICE, name)))
        .toList();
  }

  private static List<Finding> signatureMissing(VoidCase of) {
    List<Finding> found = new ArrayList<>();
    if (!Party.AJCC.hasSigned(of.fields())) {
      found.add(missing(of, SignaturePart.SIGNATURE, "signature"));
    }
    if (Party.AJCC.signedOn(of.fields()).isEmpty()) {
      found.add(missing(of, SignaturePart.DATE, "date of signature"));
    }
    return found;
  }

  private static Finding missing(VoidCase of, SignaturePart part, String what) {
    return of.finding(
        "VOID-SIGNATURE-MISSING", Party.AJCC.field(part), "who", Party.AJCC.who(), "what", what);
  }

  private static List<Finding> agreementUnknown(VoidCase of) {
    return of.agreement().isPresent()
        ? List.of()
        : List.of(
            of.finding(
                "VOID-AGREEMENT-UNKNOWN",
                FieldName.AGREEMENT_NUMBER,
                "number",
                of.fields().text(FieldName.AGREEMENT_NUMBER).orElse("no number"),
                "participant",
                of.fields().text(FieldName.PARTICIPANT).orElse("nobody named")));
  }

  /** "voided within five (5) days of the training start date". */
  private static List<Finding> late(VoidCase of) {
    LocalDate received = of.moment().received();
    return of.due().stream()
        .filter(received::isAfter)
        .filter(due -> of.moment().fact(Fact.What.LATENESS_EXCUSED).isEmpty())
        .map(
            due ->
                of.finding(
                    "VOID-LATE",
                    FieldName.START,
                    "received",
                    received.toString(),
                    "due",
                    due.toString()))
        .toList();
  }

  /** Of a training that began a person says which of the two it is, until an invoice has come. */
  private static List<Finding> orDiscontinued(VoidCase of) {
    return of.agreement().stream()
        .filter(each -> of.hasStarted() || of.isInvoiced())
        .map(
            each ->
                of.finding(
                    "VOID-OR-DISCONTINUED",
                    FieldName.LAST_DAY_WORKED,
                    "start",
                    each.terms().start().toString(),
                    "lastDay",
                    of.lastDay().map(LocalDate::toString).orElse("a day that is not stated")))
        .toList();
  }
}
