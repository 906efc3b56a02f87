package org.ojtpay.validate;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ojtpay.reimburse.HourLine;
import org.ojtpay.reimburse.Worksheet;
import org.ojtpay.units.DateRange;
import org.ojtpay.units.Hours;

/**
 * The days that a worksheet pays for. A pay period that is paid on its totals takes all its Mondays
 * to Fridays: which of them were worked is not known, so none may be paid again.
 */
final class PaidDays {

  private PaidDays() {}

  /** Eligible hours by day; zero for a day inside a period paid on totals. */
  static SortedMap<LocalDate, Hours> of(Worksheet worksheet) {
    SortedMap<LocalDate, Hours> days = new TreeMap<>();
    for (HourLine line : worksheet.hourLines()) {
      if (line.isEligible() && line.hours().isPositive()) {
        add(days, line);
      }
    }
    return days;
  }

  private static void add(Map<LocalDate, Hours> days, HourLine line) {
    LocalDate date = line.date();
    DateRange period = line.payPeriod();
    if (date != null) {
      days.merge(date, line.hours(), Hours::plus);
    } else if (period != null) {
      period.stream()
          .filter(DateRange::isWeekday)
          .forEach(day -> days.merge(day, Hours.ZERO, Hours::plus));
    }
  }
}
