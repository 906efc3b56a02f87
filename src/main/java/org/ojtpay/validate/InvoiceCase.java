package org.ojtpay.validate;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.InvoiceOnFile;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.Forms;
import org.ojtpay.packet.Packet;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.packet.Value;
import org.ojtpay.policy.Finding;
import org.ojtpay.reimburse.Claim;
import org.ojtpay.reimburse.Window;
import org.ojtpay.reimburse.Worksheet;
import org.ojtpay.units.DateRange;

/**
 * One invoice with all that its rules look at.
 *
 * @param lookup the agreement on file that it belongs to, if any
 * @param papers the payroll and the forms of hours that came with it
 * @param claim absent where agreement or period is
 * @param worksheet what it is worth; absent with the claim
 * @param corrected the approved invoices of its agreement that it asks again for the days of, as a
 *     correction: they do not count in the worksheet, since it would take their place
 */
record InvoiceCase(
    Moment moment,
    Packet packet,
    Kind kind,
    Forms form,
    Fields fields,
    AgreementLookup lookup,
    Papers papers,
    @Nullable Claim claim,
    @Nullable Worksheet worksheet,
    List<InvoiceOnFile> corrected) {

  /** The same, taking the place of these. */
  InvoiceCase correcting(List<InvoiceOnFile> others) {
    return new InvoiceCase(
        moment, packet, kind, form, fields, lookup, papers, claim, worksheet, others);
  }

  /** The same, asking for that and worth that. */
  InvoiceCase worth(Claim asked, Worksheet computed) {
    return new InvoiceCase(
        moment, packet, kind, form, fields, lookup, papers, asked, computed, corrected);
  }

  PayrollRows payroll() {
    return papers.rows();
  }

  Optional<AgreementOnFile> agreement() {
    return lookup.agreement();
  }

  Optional<Worksheet> computed() {
    return Optional.ofNullable(worksheet);
  }

  Optional<DateRange> period() {
    return period(fields);
  }

  static Optional<DateRange> period(Fields fields) {
    Optional<LocalDate> from = fields.date(FieldName.PERIOD_FROM);
    Optional<LocalDate> to = fields.date(FieldName.PERIOD_TO);
    return from.flatMap(first -> to.flatMap(last -> DateRange.between(first, last)));
  }

  /** The period that it has on file: a discontinuation's ends with the last day worked. */
  Optional<DateRange> workedPeriod() {
    Optional<LocalDate> last =
        fields.date(FieldName.LAST_DAY_WORKED).filter(day -> kind == Kind.DISCONTINUATION);
    return period()
        .map(
            period ->
                last.filter(period::contains)
                    .map(day -> new DateRange(period.from(), day))
                    .orElse(period));
  }

  /** The days of the period that lie in no pause of the training. */
  Optional<Window> periodWithoutPauses() {
    return period().flatMap(each -> Window.of(each, knownAgreement().terms().pauses()));
  }

  /** The invoice's own type; where it names none, completion if it reaches the end. */
  String type() {
    return fields
        .text(FieldName.INVOICE_TYPE)
        .orElseGet(
            () ->
                period()
                    .flatMap(
                        period -> agreement().filter(a -> !period.to().isBefore(a.terms().end())))
                    .map(atEnd -> "COMPLETION")
                    .orElse("MIDPOINT"));
  }

  /** Whether it is a resubmission of one that was held or returned. */
  boolean mends(InvoiceOnFile other) {
    Optional<String> number = fields.text(FieldName.INVOICE_NUMBER);
    return agreement().filter(each -> each.key().equals(other.agreement())).isPresent()
        && number.isPresent()
        && period()
            .filter(mine -> other.isMendedBy(number.get(), type(), mine, moment.received()))
            .isPresent();
  }

  boolean isCorrection() {
    return type().equals(InvoiceOnFile.CORRECTION);
  }

  @Nullable SourceRef place(FieldName name) {
    return fields
        .value(name)
        .map(Value::source)
        .orElseGet(() -> form.isPresent() ? form.place(name) : null);
  }

  Finding finding(String code, FieldName at, String... namesAndValues) {
    return moment.finding(code, place(at), namesAndValues);
  }

  Finding finding(String code, @Nullable SourceRef source, String... namesAndValues) {
    return moment.finding(code, source, namesAndValues);
  }

  /** Only where {@link #agreement()} is present. */
  AgreementOnFile knownAgreement() {
    return agreement().orElseThrow();
  }

  List<Finding> worksheetFindings() {
    return computed().map(Worksheet::findings).orElse(List.of());
  }

  Claim knownClaim() {
    return Objects.requireNonNull(claim);
  }
}
