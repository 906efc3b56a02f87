package org.ojtpay.samples;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A participant's days: eight hours from Monday to Friday, but for what is said otherwise. */
final class Timesheet {
  private final Map<LocalDate, List<Day>> days = new TreeMap<>();

  static Timesheet weekdays(LocalDate from, LocalDate to, String hours) {
    Timesheet sheet = new Timesheet();
    from.datesUntil(to.plusDays(1))
        .filter(date -> date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
        .forEach(date -> sheet.on(date.toString(), "REG " + hours));
    return sheet;
  }

  /** Replaces a day by entries such as "REG 6.50" and "SICK 1.50". */
  Timesheet on(String date, String... entries) {
    List<Day> found = new ArrayList<>();
    for (String entry : entries) {
      int blank = entry.indexOf(' ');
      BigDecimal hours = new BigDecimal(entry.substring(blank + 1)).setScale(2);
      found.add(new Day(LocalDate.parse(date), entry.substring(0, blank), hours));
    }
    days.put(LocalDate.parse(date), found);
    return this;
  }

  /** Pay periods of equal length, end to end, each paid so many days after its last day. */
  List<PayPeriod> periods(LocalDate first, int length, int count, int paidAfter) {
    List<PayPeriod> periods = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      LocalDate from = first.plusDays((long) i * length);
      LocalDate to = from.plusDays(length - 1L);
      periods.add(period(from, to, to.plusDays(paidAfter)));
    }
    return periods;
  }

  PayPeriod period(LocalDate from, LocalDate to, LocalDate payDate) {
    List<Day> found =
        days.values().stream()
            .flatMap(List::stream)
            .filter(day -> !day.date().isBefore(from) && !day.date().isAfter(to))
            .toList();
    return new PayPeriod(from, to, payDate, found);
  }
}
