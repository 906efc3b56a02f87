package org.ojtpay.reimburse;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.ojtpay.policy.Category;
import org.ojtpay.units.DateRange;
import org.ojtpay.units.Hours;

/** Figures and dates as findings say them. */
public final class Texts {

  private Texts() {}

  /** {@code 2026-03-16 to 2026-03-20}, or the one day. */
  static String range(DateRange range) {
    return range.from().equals(range.to()) ? range.from().toString() : range.toString();
  }

  /** Days on end as ranges. */
  static List<DateRange> runs(Collection<LocalDate> days) {
    return runs(days, day -> day.plusDays(1));
  }

  /** Mondays to Fridays on end as ranges; a weekend between two of them breaks nothing. */
  static List<DateRange> weekdayRuns(Collection<LocalDate> weekdays) {
    return runs(weekdays, day -> day.plusDays(day.getDayOfWeek() == DayOfWeek.FRIDAY ? 3 : 1));
  }

  private static List<DateRange> runs(Collection<LocalDate> days, UnaryOperator<LocalDate> next) {
    List<DateRange> runs = new ArrayList<>();
    for (LocalDate day : new TreeSet<>(days)) {
      int last = runs.size() - 1;
      if (last >= 0 && next.apply(runs.get(last).to()).equals(day)) {
        runs.set(last, new DateRange(runs.get(last).from(), day));
      } else {
        runs.add(new DateRange(day, day));
      }
    }
    return runs;
  }

  /** {@code 2026-03-02 to 2026-03-04; 2026-03-06}. */
  public static String days(Collection<LocalDate> days) {
    return runs(days).stream().map(Texts::range).collect(Collectors.joining("; "));
  }

  /** {@code 8.00 holiday, 3.50 overtime}, or {@code none}. */
  static String hours(Map<Category, Hours> hours) {
    return hours.isEmpty()
        ? "none"
        : hours.entrySet().stream()
            .map(each -> each.getValue() + " " + each.getKey().words())
            .collect(Collectors.joining(", "));
  }
}
