package org.ojtpay.validate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.AgreementTerms;
import org.ojtpay.onfile.Fact;
import org.ojtpay.onfile.Keys;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.Forms;
import org.ojtpay.packet.Packet;
import org.ojtpay.packet.ReadingMethod;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.packet.Value;
import org.ojtpay.policy.Finding;

/**
 * An amendment or a request for reinstatement with all that its rules look at.
 *
 * @param printed the packet by itself
 * @param agreement the approved agreement that it changes, if there is just one
 */
record ChangeCase(AgreementCase printed, Optional<AgreementOnFile> agreement) {

  static ChangeCase of(Moment moment, Packet packet, Kind kind) {
    AgreementCase printed = AgreementCase.of(moment, packet, kind);
    return new ChangeCase(printed, Approved.named(moment.onFile(), printed.fields()));
  }

  boolean isReinstatement() {
    return printed.kind() == Kind.REINSTATEMENT;
  }

  Fields fields() {
    return printed.fields();
  }

  /** What a person has recorded: the emergency, with the day on which training goes on. */
  Optional<LocalDate> recordedReturn() {
    return agreement
        .flatMap(
            each -> printed.moment().onFile().recorded().fact(Fact.What.REINSTATEMENT, each.key()))
        .flatMap(fact -> Optional.ofNullable(fact.on()))
        .filter(
            day ->
                agreement.flatMap(each -> each.terms().lastDay()).filter(day::isAfter).isPresent());
  }

  /** From which day on it counts, where it says one. */
  Optional<LocalDate> effective() {
    return isReinstatement() ? recordedReturn() : fields().date(FieldName.EFFECTIVE);
  }

  NewWages wages() {
    return NewWages.of(terms(), fields(), printed.form().rows(), effective());
  }

  /** What is printed and differs from what is on file. */
  Set<Term> changed() {
    Set<Term> changed = EnumSet.noneOf(Term.class);
    AgreementOnFile before = agreement.orElseThrow();
    Map<Term, Boolean> differs = new EnumMap<>(Term.class);
    differs.put(Term.END, differs(fields().date(FieldName.END), before.terms().end()));
    differs.put(
        Term.HOURS, differs(fields().hours(FieldName.TOTAL_HOURS), before.terms().hoursCap()));
    differs.put(
        Term.AMOUNT,
        differs(fields().money(FieldName.MAXIMUM_REIMBURSEMENT), before.terms().amountCap()));
    differs.put(Term.WAGE, wages().changed());
    differs.put(
        Term.HOURS_PER_WEEK,
        differs(fields().hours(FieldName.HOURS_PER_WEEK), before.hoursPerWeek()));
    differs.put(Term.MIDPOINT, differs(fields().date(FieldName.MIDPOINT), before.midpoint()));
    differs.put(
        Term.JOB_TITLE,
        differs(fields().text(FieldName.JOB_TITLE).map(Keys::name), Keys.name(before.jobTitle())));
    differs.forEach((term, is) -> changed.addAll(is ? Set.of(term) : Set.of()));
    return changed;
  }

  private static <T> boolean differs(Optional<T> printed, T onFile) {
    return printed.filter(each -> !each.equals(onFile)).isPresent();
  }

  private AgreementTerms terms() {
    return agreement.orElseThrow().terms();
  }

  /** The agreement as it is from then on; only where {@link UnclearChange} finds nothing. */
  AgreementOnFile after() {
    AgreementOnFile before = agreement.orElseThrow();
    AgreementTerms changed =
        new AgreementTerms(
            terms().start(),
            fields().date(FieldName.END).orElse(terms().end()),
            fields().hours(FieldName.TOTAL_HOURS).orElse(terms().hoursCap()),
            fields().money(FieldName.MAXIMUM_REIMBURSEMENT).orElse(terms().amountCap()),
            terms().reimbursementRate(),
            wages().wages(),
            terms().lastDayWorked(),
            terms().pauses());
    AgreementTerms taken =
        isReinstatement() ? changed.takenUpOn(recordedReturn().orElseThrow()) : changed;
    return before.amended(
        taken,
        new AgreementOnFile.Details(
            fields().text(FieldName.JOB_TITLE).orElse(before.jobTitle()),
            fields().hours(FieldName.HOURS_PER_WEEK).orElse(before.hoursPerWeek()),
            fields().date(FieldName.MIDPOINT).orElse(before.details().midpointPrinted())));
  }

  /** The packet with what it leaves as it is filled in from what is on file. */
  AgreementCase amended() {
    List<Document> documents = new ArrayList<>(printed.form().documents());
    documents.add(onFile(agreement.orElseThrow()));
    Forms form = new Forms(documents);
    return new AgreementCase(
        printed.moment(), printed.packet(), printed.kind(), form, form.fields());
  }

  private static Document onFile(AgreementOnFile agreement) {
    String name = "agreement " + agreement.number() + " on file";
    SourceRef place = new SourceRef.InFile(name);
    AgreementTerms terms = agreement.terms();
    Map<FieldName, String> texts = new EnumMap<>(FieldName.class);
    texts.put(FieldName.AGREEMENT_NUMBER, agreement.number());
    texts.put(FieldName.EMPLOYER_ID, agreement.employerId());
    texts.put(FieldName.EMPLOYER_NAME, agreement.employerName());
    texts.put(FieldName.PARTICIPANT, agreement.participant());
    texts.put(FieldName.START, terms.start().toString());
    texts.put(FieldName.END, terms.end().toString());
    texts.put(FieldName.TOTAL_HOURS, terms.hoursCap().value().toPlainString());
    texts.put(FieldName.WAGE, terms.wages().get(0).rate().dollarsPerHour().toPlainString());
    texts.put(FieldName.REIMBURSEMENT_RATE, terms.reimbursementRate().fraction().toPlainString());
    texts.put(FieldName.MAXIMUM_REIMBURSEMENT, terms.amountCap().toString());
    texts.put(FieldName.HOURS_PER_WEEK, agreement.hoursPerWeek().value().toPlainString());
    List<Fields> rows =
        terms.wages().stream()
            .map(
                wage ->
                    fields(
                        Map.of(
                            FieldName.FROM, wage.from().toString(),
                            FieldName.WAGE, wage.rate().dollarsPerHour().toPlainString()),
                        place))
            .toList();
    return new Document(
        DocumentType.AGREEMENT,
        name,
        "",
        ReadingMethod.DELIMITED_TEXT,
        List.of(),
        fields(texts, place),
        rows);
  }

  private static Fields fields(Map<FieldName, String> texts, SourceRef place) {
    Map<FieldName, Value> values = new EnumMap<>(FieldName.class);
    texts.forEach((name, text) -> values.put(name, Value.certain(text, place)));
    return new Fields(values);
  }

  Finding finding(String code, FieldName at, String... namesAndValues) {
    return printed.finding(code, at, namesAndValues);
  }
}
