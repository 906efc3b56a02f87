package org.ojtpay.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ojtpay.units.DateRange;

/**
 * The board's working days: Monday to Friday less its holidays.
 *
 * <p>By default these are the federal holidays, kept on Friday where they fall on a Saturday and on
 * Monday where they fall on a Sunday (5 USC 6103(b)), and the day after Thanksgiving (a decision of
 * the pack). The board's own table replaces the default for each year of which it names a day; its
 * dates are taken as they stand.
 */
public final class WorkingDays {

  private final Map<LocalDate, String> boardHolidays;
  private final Set<Integer> boardYears;

  private WorkingDays(Map<LocalDate, String> boardHolidays) {
    this.boardHolidays = Map.copyOf(boardHolidays);
    this.boardYears =
        boardHolidays.keySet().stream()
            .map(LocalDate::getYear)
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The working days of a board.
   *
   * @param boardHolidays the board's own table, date to name; may be empty
   */
  public static WorkingDays of(Map<LocalDate, String> boardHolidays) {
    return new WorkingDays(boardHolidays);
  }

  public boolean isWorkingDay(LocalDate day) {
    return DateRange.isWeekday(day) && holidayOn(day).isEmpty();
  }

  /**
   * The last day of "within N working days": the day of the event is not counted, day N is.
   *
   * @return {@code from} itself for zero working days
   * @throws IllegalArgumentException for a negative number
   */
  public LocalDate plus(LocalDate from, int workingDays) {
    if (workingDays < 0) {
      throw new IllegalArgumentException("cannot count " + workingDays + " working days");
    }
    LocalDate day = from;
    for (int counted = 0; counted < workingDays; ) {
      day = day.plusDays(1);
      if (isWorkingDay(day)) {
        counted++;
      }
    }
    return day;
  }

  /**
   * The holidays that {@link #plus} skipped on its way: those on a Monday to Friday after {@code
   * from} and up to {@code to}, in date order.
   */
  public List<Holiday> holidaysBetween(LocalDate from, LocalDate to) {
    return DateRange.between(from.plusDays(1), to).stream()
        .flatMap(DateRange::stream)
        .filter(DateRange::isWeekday)
        .flatMap(day -> holidayOn(day).stream())
        .toList();
  }

  /** The holiday that is kept on this day. */
  public Optional<Holiday> holidayOn(LocalDate day) {
    if (boardYears.contains(day.getYear())) {
      return Optional.ofNullable(boardHolidays.get(day)).map(name -> new Holiday(day, name));
    }
    return defaults(day.getYear()).filter(holiday -> holiday.date().equals(day)).findFirst();
  }

  /** New Year's Day on a Saturday is kept in the year before, so that the next year counts too. */
  private static Stream<Holiday> defaults(int year) {
    return IntStream.rangeClosed(year, year + 1)
        .boxed()
        .flatMap(each -> FederalHolidays.of(each).stream())
        .flatMap(WorkingDays::kept)
        .filter(holiday -> holiday.date().getYear() == year);
  }

  private static Stream<Holiday> kept(Holiday holiday) {
    LocalDate day = holiday.date();
    if (holiday.name().equals(FederalHolidays.THANKSGIVING)) {
      return Stream.of(holiday, new Holiday(day.plusDays(1), "Day after Thanksgiving"));
    }
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> Stream.of(holiday.observedOn(day.minusDays(1)));
      case SUNDAY -> Stream.of(holiday.observedOn(day.plusDays(1)));
      default -> Stream.of(holiday);
    };
  }
}
