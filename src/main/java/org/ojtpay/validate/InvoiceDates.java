package org.ojtpay.validate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.AgreementTerms;
import org.ojtpay.onfile.Fact;
import org.ojtpay.onfile.InvoiceOnFile;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.Forms;
import org.ojtpay.packet.Party;
import org.ojtpay.packet.SignaturePart;
import org.ojtpay.packet.Value;
import org.ojtpay.policy.Finding;
import org.ojtpay.reimburse.DayRow;
import org.ojtpay.reimburse.Window;
import org.ojtpay.units.DateRange;

/** When things happened, and whether in time. */
final class InvoiceDates {

  private static final String RECEIVED_WITHIN = "invoice.received-within-working-days";

  private InvoiceDates() {}

  /** R2: the period lies in the training window and is over. */
  static List<Finding> periodOutside(InvoiceCase of) {
    Optional<DateRange> period = of.period();
    if (period.isEmpty() || of.agreement().isEmpty()) {
      return List.of();
    }
    Optional<Window> window = training(of);
    boolean inside = window.filter(each -> each.touches(period.get())).isPresent();
    boolean over = !period.get().to().isAfter(of.moment().received());
    return inside && over
        ? List.of()
        : List.of(
            of.finding(
                "INV-PERIOD-OUTSIDE",
                FieldName.PERIOD_FROM,
                "period",
                period.get().toString(),
                "window",
                inside
                    ? "days up to the invoice's receipt on " + of.moment().received()
                    : window.map(Window::toString).orElse("no day at all")));
  }

  private static Optional<Window> training(InvoiceCase of) {
    AgreementTerms terms = of.knownAgreement().terms();
    return Window.ofTraining(
        terms, of.moment().pack().integer("agreement.max-weeks", terms.start()));
  }

  /** Part II F: received within five working days of the midpoint or completion date. */
  static List<Finding> late(InvoiceCase of) {
    if (of.isCorrection()
        || of.agreement().isEmpty()
        || of.period().isEmpty()
        || of.moment().fact(Fact.What.LATENESS_EXCUSED).isPresent()) {
      return List.of();
    }
    Optional<LocalDate> event = event(of);
    LocalDate received = firstReceived(of);
    if (!of.moment().pack().applies(RECEIVED_WITHIN, received)) {
      return List.of();
    }
    int within = of.moment().pack().integer(RECEIVED_WITHIN, received);
    return event
        .map(day -> of.moment().workingDays().plus(day, within))
        .filter(received::isAfter)
        .map(
            due ->
                List.of(
                    of.finding(
                        "INV-LATE",
                        FieldName.INVOICE_DATE,
                        "received",
                        received.toString(),
                        "due",
                        due.toString(),
                        "event",
                        eventName(of) + " " + event.get())))
        .orElse(List.of());
  }

  /** A resubmission is as timely as what it mends. */
  private static LocalDate firstReceived(InvoiceCase of) {
    return Stream.concat(
            of.moment().onFile().invoices(of.knownAgreement().key()).stream()
                .filter(of::mends)
                .map(InvoiceOnFile::received),
            of.moment().mended().stream().map(Verdict::received))
        .min(Comparator.naturalOrder())
        .orElse(of.moment().received());
  }

  private static Optional<LocalDate> event(InvoiceCase of) {
    AgreementOnFile agreement = of.knownAgreement();
    return switch (of.type()) {
      case "MIDPOINT" -> Optional.of(agreement.midpoint());
      case "COMPLETION" -> Optional.of(agreement.terms().end());
      case "FISCAL_YEAR_END" -> Optional.of(yearEnd(of, of.period().orElseThrow().to()));
      default -> Optional.empty();
    };
  }

  private static String eventName(InvoiceCase of) {
    return switch (of.type()) {
      case "MIDPOINT" -> "midpoint date";
      case "COMPLETION" -> "completion date";
      default -> "end of the fiscal year";
    };
  }

  private static LocalDate yearEnd(InvoiceCase of, LocalDate day) {
    return of.moment().pack().fiscalYear(day).endOf(day);
  }

  /** Nobody certifies a day that is still to come. */
  static List<Finding> signedEarly(InvoiceCase of) {
    List<Finding> found = new ArrayList<>();
    of.period()
        .ifPresent(
            period ->
                found.addAll(
                    early(
                        of,
                        of.fields(),
                        List.of(Party.EMPLOYER, Party.AJCC),
                        period.to(),
                        "invoice")));
    of.papers().clarification().forms().forEach(form -> found.addAll(early(of, form)));
    return found;
  }

  /** Each clarification certifies its own days. */
  private static List<Finding> early(InvoiceCase of, Forms clarification) {
    return clarification.rows().stream()
        .flatMap(row -> row.date(FieldName.DATE_WORKED).stream())
        .max(Comparator.naturalOrder())
        .map(
            last ->
                early(
                    of,
                    clarification.fields(),
                    List.of(Party.EMPLOYER, Party.PARTICIPANT),
                    last,
                    "clarification of hours"))
        .orElse(List.of());
  }

  private static List<Finding> early(
      InvoiceCase of, Fields form, List<Party> signers, LocalDate last, String document) {
    return signers.stream()
        .filter(who -> who.signedOn(form).filter(on -> on.isBefore(last)).isPresent())
        .map(
            who ->
                of.finding(
                    "INV-SIGNED-EARLY",
                    form.value(who.field(SignaturePart.DATE)).map(Value::source).orElseThrow(),
                    "document",
                    document,
                    "signed",
                    who.signedOn(form).orElseThrow().toString(),
                    "lastDay",
                    last.toString()))
        .toList();
  }

  /** Part II C, note: hours with this employer before the start disqualify both. */
  static List<Finding> hoursBeforeStart(InvoiceCase of) {
    if (of.agreement().isEmpty()) {
      return List.of();
    }
    LocalDate start = of.knownAgreement().terms().start();
    return worked(of)
        .filter(row -> row.date().isBefore(start))
        .min(Comparator.comparing(DayRow::date))
        .map(
            row ->
                List.of(
                    of.finding(
                        "PAY-HOURS-BEFORE-START",
                        row.source(),
                        "date",
                        row.date().toString(),
                        "hours",
                        row.hours().toString(),
                        "start",
                        start.toString())))
        .orElse(List.of());
  }

  /** Hours worked, by day; a total stands at the last day of its pay period. */
  private static Stream<DayRow> worked(InvoiceCase of) {
    Stream<DayRow> payroll = of.payroll().rows().stream().flatMap(row -> day(row).stream());
    return Stream.concat(payroll, of.papers().clarification().rows().stream())
        .filter(row -> of.moment().codes().category(row.code()).isWorked())
        .filter(row -> row.hours().isPositive());
  }

  private static Optional<DayRow> day(PayrollRows.Row row) {
    Optional<LocalDate> day =
        row.fields().date(FieldName.DATE_WORKED).or(() -> row.fields().date(FieldName.PERIOD_TO));
    return row.line()
        .flatMap(
            line ->
                day.map(
                    on -> new DayRow(on, line.code(), line.hours(), line.rate(), line.source())));
  }

  /** Wages are reimbursed once they are paid; the hold ends by itself on the pay date. */
  static List<Finding> notYetPaid(InvoiceCase of) {
    return of.payroll().rows().stream()
        .flatMap(row -> row.fields().value(FieldName.PAY_DATE).stream())
        .filter(value -> !value.text().isBlank())
        .filter(value -> LocalDate.parse(value.text()).isAfter(of.moment().asOf()))
        .max(Comparator.comparing(Value::text))
        .map(
            value ->
                List.of(
                    of.finding(
                        "PAY-NOT-YET-PAID",
                        value.source(),
                        "payDate",
                        value.text(),
                        "asOf",
                        of.moment().asOf().toString())))
        .orElse(List.of());
  }
}
