package org.ojtpay.validate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.Fact;
import org.ojtpay.onfile.Keys;
import org.ojtpay.onfile.State;
import org.ojtpay.onfile.Vendor;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.policy.Finding;

/** Who the parties are, and what the board already has on them. */
final class AgreementParties {

  private AgreementParties() {}

  /** 26 CFR 301.6109-1. */
  static List<Finding> feinInvalid(AgreementCase of) {
    return of.fields()
        .text(FieldName.FEIN)
        .filter(fein -> !Fein.isSound(fein))
        .map(fein -> List.of(of.finding("AGR-FEIN-INVALID", FieldName.FEIN)))
        .orElse(List.of());
  }

  /** Part II D 1: the employer is in the vendor master, or a new vendor request comes along. */
  static List<Finding> vendorUnknown(AgreementCase of) {
    Optional<String> id = of.fields().text(FieldName.EMPLOYER_ID);
    if (of.vendor().isPresent() || (id.isEmpty() && !of.hasVendorRequest())) {
      return List.of();
    }
    Finding unknown =
        of.finding(
            "AGR-VENDOR-UNKNOWN", FieldName.EMPLOYER_ID, "employerId", id.orElse("(to be given)"));
    return List.of(of.hasVendorRequest() ? Findings.held(unknown) : unknown);
  }

  /** Legal name, DBA and FEIN are those of the vendor master. */
  static List<Finding> vendorMismatch(AgreementCase of) {
    return of.vendor().map(vendor -> mismatches(of, vendor)).orElse(List.of());
  }

  private static List<Finding> mismatches(AgreementCase of, Vendor vendor) {
    Fields fields = of.fields();
    List<Finding> found = new ArrayList<>();
    fields
        .text(FieldName.EMPLOYER_NAME)
        .filter(name -> !Keys.company(name).equals(Keys.company(vendor.legalName())))
        .ifPresent(
            name ->
                found.add(
                    mismatch(of, FieldName.EMPLOYER_NAME, "legal name", name, vendor.legalName())));
    fields
        .text(FieldName.DBA)
        .filter(dba -> !vendor.dba().isBlank())
        .filter(dba -> !Keys.company(dba).equals(Keys.company(vendor.dba())))
        .ifPresent(dba -> found.add(mismatch(of, FieldName.DBA, "DBA", dba, vendor.dba())));
    fields
        .text(FieldName.FEIN)
        .filter(fein -> !Keys.digits(fein).equals(Keys.digits(vendor.fein())))
        .ifPresent(
            fein ->
                found.add(
                    mismatch(of, FieldName.FEIN, "FEIN", lastFour(fein), lastFour(vendor.fein()))));
    return found;
  }

  private static Finding mismatch(
      AgreementCase of, FieldName at, String field, String printed, String onFile) {
    return of.finding(
        "AGR-VENDOR-MISMATCH", at, "field", field, "printed", printed, "onFile", onFile);
  }

  /** A FEIN may be somebody's SSN written wrongly, so it is never repeated whole. */
  private static String lastFour(String fein) {
    String digits = Keys.digits(fein);
    return "ending " + digits.substring(Math.max(0, digits.length() - 4));
  }

  /** Number, participant and start tell agreements apart. */
  static List<Finding> duplicate(AgreementCase of) {
    return of.key().stream()
        .flatMap(
            key ->
                of.moment().onFile().agreements().stream()
                    .filter(
                        each ->
                            each.key().number().equals(key.number())
                                || Keys.number(each.number()).equals(key.number()))
                    .filter(each -> each.key().participant().equals(key.participant()))
                    .filter(each -> Approved.startsOn(each, key.start())))
        .filter(each -> each.state() != State.RETURNED && each.state() != State.VOIDED)
        .limit(1)
        .map(
            each ->
                of.finding(
                    "AGR-DUPLICATE",
                    FieldName.AGREEMENT_NUMBER,
                    "number",
                    each.number(),
                    "start",
                    each.key().start().toString()))
        .toList();
  }

  /**
   * Part II G: who discontinued may not be eligible for another OJT, unless a person has recorded
   * the reinstatement. A packet that asks for it is no record of one.
   */
  static List<Finding> priorDiscontinued(AgreementCase of) {
    return samePerson(of).stream()
        .filter(
            each ->
                each.terms().lastDay().isPresent()
                    || of.moment().onFile().isDiscontinued(each.key()))
        .filter(each -> !isReinstated(of, each))
        .map(
            each ->
                of.finding(
                    "AGR-PRIOR-DISCONTINUED", FieldName.PARTICIPANT, "number", each.number()))
        .toList();
  }

  /** Whether the training went on, by record, after the last day worked that is on file. */
  private static boolean isReinstated(AgreementCase of, AgreementOnFile agreement) {
    Optional<LocalDate> last =
        Stream.concat(
                agreement.terms().lastDay().stream(),
                of.moment().onFile().lastDaysWorked(agreement.key()))
            .max(Comparator.naturalOrder());
    return of.moment()
        .recorded()
        .fact(Fact.What.REINSTATEMENT, agreement.key())
        .flatMap(fact -> Optional.ofNullable(fact.on()))
        .filter(from -> last.isEmpty() || from.isAfter(last.get()))
        .isPresent();
  }

  /** Part II C, note: hours in this job before the start disqualify participant and employer. */
  static List<Finding> hoursBeforeStart(AgreementCase of) {
    Optional<AgreementKey> key = of.key();
    return key.stream()
        .flatMap(
            each ->
                of.moment().onFile().invoices().stream().filter(i -> i.agreement().equals(each)))
        .flatMap(
            invoice ->
                invoice.workedDays().keySet().stream()
                    .filter(day -> day.isBefore(key.orElseThrow().start())))
        .min(Comparator.naturalOrder())
        .map(
            day ->
                of.finding(
                    "AGR-HOURS-BEFORE-START",
                    FieldName.START,
                    "date",
                    day.toString(),
                    "start",
                    key.orElseThrow().start().toString()))
        .stream()
        .toList();
  }

  private static List<AgreementOnFile> samePerson(AgreementCase of) {
    return of.fields()
        .text(FieldName.PARTICIPANT)
        .map(name -> of.moment().onFile().agreementsOf(name))
        .orElse(List.of());
  }
}
