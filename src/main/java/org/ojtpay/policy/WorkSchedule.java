package org.ojtpay.policy;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ojtpay.units.Hours;

/**
 * The hours of each weekday that an alternative workweek sets (California Labor Code 511): up to
 * ten a day and forty a week are straight time, what is worked beyond the day's own hours is not.
 *
 * @param hours by weekday; a day that is not named has none. Empty where the workweek is the usual
 *     one
 */
public record WorkSchedule(SortedMap<DayOfWeek, Hours> hours) {

  public static final WorkSchedule USUAL = new WorkSchedule(new TreeMap<>());

  private static final Hours USUAL_DAY = Hours.of(8);
  private static final Hours LONGEST_DAY = Hours.of(10);
  private static final Hours LONGEST_WEEK = Hours.of(40);

  /** Four tens of which no one has said on which days they are worked: ten on any day. */
  public static final WorkSchedule FOUR_TENS = everyDay(LONGEST_DAY);

  public WorkSchedule {
    hours = Collections.unmodifiableSortedMap(new TreeMap<>(hours));
  }

  private static WorkSchedule everyDay(Hours hours) {
    SortedMap<DayOfWeek, Hours> week = new TreeMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, hours);
    }
    return new WorkSchedule(week);
  }

  /** Whether the law lets an employer work these hours without overtime. */
  public static boolean isLawful(Map<DayOfWeek, Hours> week) {
    Hours sum = week.values().stream().reduce(Hours.ZERO, Hours::plus);
    return sum.isPositive()
        && sum.compareTo(LONGEST_WEEK) <= 0
        && week.values().stream().allMatch(day -> day.compareTo(LONGEST_DAY) <= 0);
  }

  /** These hours as a schedule; the usual workweek where no day is longer than usual. */
  public static WorkSchedule of(Map<DayOfWeek, Hours> week) {
    return week.values().stream().allMatch(day -> day.compareTo(USUAL_DAY) <= 0)
        ? USUAL
        : new WorkSchedule(new TreeMap<>(week));
  }

  public boolean isUsual() {
    return hours.isEmpty();
  }

  /** The straight hours of that weekday at the most. */
  public Hours on(DayOfWeek day) {
    return hours.getOrDefault(day, Hours.ZERO);
  }
}
