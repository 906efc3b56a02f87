package org.ojtpay.policy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.ojtpay.units.DateRange;

/**
 * The days on which the Federal Reserve settles. It closes on the federal holidays; one that falls
 * on a Sunday closes the Monday, one that falls on a Saturday leaves the Friday open. So a day may
 * be a holiday of the board and a banking day, and the reverse.
 */
public final class BankingDays {

  private static final BankingDays FEDERAL_RESERVE = new BankingDays();

  private BankingDays() {}

  public static BankingDays federalReserve() {
    return FEDERAL_RESERVE;
  }

  public boolean isBankingDay(LocalDate day) {
    return DateRange.isWeekday(day) && !isClosed(day);
  }

  /** The first banking day after this day. */
  public LocalDate next(LocalDate day) {
    LocalDate candidate = day.plusDays(1);
    while (!isBankingDay(candidate)) {
      candidate = candidate.plusDays(1);
    }
    return candidate;
  }

  /** The banking day that many banking days after this day; the day itself for none. */
  public LocalDate plus(LocalDate day, int bankingDays) {
    LocalDate candidate = day;
    for (int i = 0; i < bankingDays; i++) {
      candidate = next(candidate);
    }
    return candidate;
  }

  private static boolean isClosed(LocalDate day) {
    return FederalHolidays.of(day.getYear()).stream()
        .map(BankingDays::closedOn)
        .anyMatch(day::equals);
  }

  /** Saturdays are closed anyway. */
  private static LocalDate closedOn(Holiday holiday) {
    LocalDate day = holiday.date();
    return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
  }
}
