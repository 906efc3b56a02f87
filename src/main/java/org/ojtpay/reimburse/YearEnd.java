package org.ojtpay.reimburse;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.ojtpay.policy.FiscalYear;
import org.ojtpay.units.DateRange;

/**
 * R8: the days for which an hours of verification may stand in, after the last payroll and up to
 * the end of its fiscal year, if no payroll for them can exist yet (SDWP OJT policy, part II F:
 * "ATTACHMENT HOURS OF VERIFICATION FORM is only to be used at end of fiscal year and will only be
 * accepted for the days worked in which the employer could not produce payroll record due to their
 * payroll dates.").
 *
 * @param days nothing where no verification is allowed
 * @param standing the rows that stand, inside the claim window or not
 */
record YearEnd(Optional<DateRange> days, List<Row> standing) {

  /** The days for which a verification may stand in. */
  static Optional<DateRange> days(Window window, List<Register> registers, FiscalYear year) {
    return registers.stream()
        .map(Register::period)
        .max(Comparator.comparing(DateRange::to).thenComparing(DateRange::from))
        .map(last -> after(last, year))
        .orElseGet(() -> withoutPayroll(window, year));
  }

  static YearEnd of(Optional<DateRange> days, List<Row> verification, Findings findings) {
    Predicate<Row> stands = row -> days.map(allowed -> allowed.contains(row.day())).orElse(false);
    noteOthers(days, verification.stream().filter(stands.negate()).toList(), findings);
    return new YearEnd(days, verification.stream().filter(stands).toList());
  }

  /** A verification covers all days that it may speak for; a day without a row had no hours. */
  boolean covers(LocalDate day, Window window) {
    return days.map(allowed -> allowed.contains(day)).orElse(false)
        && standing.stream().anyMatch(row -> window.contains(row.day()));
  }

  private static Optional<DateRange> after(DateRange lastPayroll, FiscalYear year) {
    LocalDate end = year.endOf(lastPayroll.to());
    LocalDate nextPayroll = lastPayroll.to().plusDays(lastPayroll.days());
    return nextPayroll.isBefore(end)
        ? Optional.empty()
        : DateRange.between(lastPayroll.to().plusDays(1), end);
  }

  private static Optional<DateRange> withoutPayroll(Window window, FiscalYear year) {
    return year.isEnding(window.from())
        ? Optional.of(new DateRange(window.from(), year.endOf(window.from())))
        : Optional.empty();
  }

  private static void noteOthers(Optional<DateRange> days, List<Row> others, Findings findings) {
    List<Row> withHours = others.stream().filter(row -> !row.hours().isZero()).toList();
    if (!withHours.isEmpty()) {
      findings.raise(
          "VER-NOT-YEAR-END",
          withHours.get(0).source(),
          Map.of(
              "dates", Texts.days(withHours.stream().map(Row::day).toList()),
              "hours", Row.sum(withHours, row -> true).toString(),
              "allowed", days.map(Texts::range).orElse("no day")));
    }
  }
}
