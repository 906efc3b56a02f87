package org.ojtpay.policy;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * When a fiscal year begins. It ends a year later on the day before, and is named by the calendar
 * year in which it ends.
 */
public record FiscalYear(MonthDay starts) {

  /** From 1 July to 30 June. */
  public static final FiscalYear FROM_JULY = new FiscalYear(MonthDay.of(7, 1));

  /** The last day of the fiscal year in which that day lies. */
  public LocalDate endOf(LocalDate day) {
    LocalDate next = starts.atYear(day.getYear());
    return (next.isAfter(day) ? next : next.plusYears(1)).minusDays(1);
  }

  /** The name of the fiscal year in which that day lies. */
  public int of(LocalDate day) {
    return endOf(day).getYear();
  }

  /** Whether the day lies in the last month of its fiscal year. */
  public boolean isEnding(LocalDate day) {
    return !day.isBefore(endOf(day).plusDays(1).minusMonths(1));
  }
}
