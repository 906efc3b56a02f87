package org.ojtpay.validate;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.ojtpay.onfile.InvoiceOnFile;
import org.ojtpay.reimburse.HourLine;
import org.ojtpay.reimburse.PayPeriod;
import org.ojtpay.reimburse.Worksheet;
import org.ojtpay.units.DateRange;

/**
 * R8: an hours of verification speaks for every day after the last payroll of its invoice; a day
 * that it does not list had no hours. The payroll that follows may say otherwise of those days, and
 * of no other.
 *
 * @param first of the days for which the form speaks
 */
record OtherDays(LocalDate first) {

  /** The days before those of the form, of an invoice with its own payroll. */
  static OtherDays of(InvoiceOnFile invoice, List<PayPeriod> own) {
    return new OtherDays(
        own.stream()
            .map(PayPeriod::period)
            .filter(invoice.period()::touches)
            .map(DateRange::to)
            .max(LocalDate::compareTo)
            .map(last -> last.plusDays(1))
            .orElse(invoice.period().from()));
  }

  /** Whether the two pay for them line by line alike, with a date or without. */
  boolean areAlike(Worksheet was, Worksheet is) {
    return lines(was).equals(lines(is));
  }

  private List<String> lines(Worksheet of) {
    return of.hourLines().stream()
        .filter(line -> line.isEligible() && line.hours().isPositive())
        .filter(line -> day(line).isBefore(first))
        .map(
            line ->
                "%s %s %s %s %s"
                    .formatted(
                        line.date(),
                        line.payPeriod(),
                        line.countedAs(),
                        line.hours().counted(),
                        line.rate()))
        .sorted()
        .toList();
  }

  private static LocalDate day(HourLine line) {
    LocalDate date = line.date();
    return date == null ? Objects.requireNonNull(line.payPeriod()).from() : date;
  }
}
