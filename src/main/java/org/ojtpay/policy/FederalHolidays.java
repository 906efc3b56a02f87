package org.ojtpay.policy;

import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The legal public holidays of the United States, 5 USC 6103(a), as the rules have stood since
 * 1986; Juneteenth from 2021. Inauguration Day is kept in one area only and is not among them.
 */
public final class FederalHolidays {

  static final String THANKSGIVING = "Thanksgiving Day";

  private static final int FIRST_JUNETEENTH = 2021;

  private FederalHolidays() {}

  /** Each holiday on its own day, weekends not considered, in date order. */
  public static List<Holiday> of(int year) {
    List<Holiday> days = new ArrayList<>();
    days.add(fixed(year, Month.JANUARY, 1, "New Year's Day"));
    days.add(monday(year, Month.JANUARY, 3, "Birthday of Martin Luther King, Jr."));
    days.add(monday(year, Month.FEBRUARY, 3, "Washington's Birthday"));
    days.add(lastMondayOfMay(year));
    if (year >= FIRST_JUNETEENTH) {
      days.add(fixed(year, Month.JUNE, 19, "Juneteenth National Independence Day"));
    }
    days.add(fixed(year, Month.JULY, 4, "Independence Day"));
    days.add(monday(year, Month.SEPTEMBER, 1, "Labor Day"));
    days.add(monday(year, Month.OCTOBER, 2, "Columbus Day"));
    days.add(fixed(year, Month.NOVEMBER, 11, "Veterans Day"));
    days.add(weekday(year, Month.NOVEMBER, 4, DayOfWeek.THURSDAY, THANKSGIVING));
    days.add(fixed(year, Month.DECEMBER, 25, "Christmas Day"));
    days.sort(Comparator.comparing(Holiday::date));
    return List.copyOf(days);
  }

  private static Holiday fixed(int year, Month month, int day, String name) {
    return new Holiday(LocalDate.of(year, month, day), name);
  }

  private static Holiday monday(int year, Month month, int ordinal, String name) {
    return weekday(year, month, ordinal, DayOfWeek.MONDAY, name);
  }

  private static Holiday weekday(
      int year, Month month, int ordinal, DayOfWeek weekday, String name) {
    LocalDate first = LocalDate.of(year, month, 1);
    return new Holiday(first.with(dayOfWeekInMonth(ordinal, weekday)), name);
  }

  private static Holiday lastMondayOfMay(int year) {
    LocalDate first = LocalDate.of(year, Month.MAY, 1);
    return new Holiday(first.with(lastInMonth(DayOfWeek.MONDAY)), "Memorial Day");
  }
}
