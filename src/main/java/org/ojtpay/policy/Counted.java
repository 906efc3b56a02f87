package org.ojtpay.policy;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A day that is counted from another, with how it was counted. The day from which is counted does
 * not count itself.
 *
 * @param how one sentence for its reader, with the holidays that were skipped
 */
public record Counted(LocalDate day, String how) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE, MMM d, uuuu", Locale.US);

  /**
   * The last of so many working days.
   *
   * @param what the event on {@code from}, such as "the AJCC's signature"
   */
  public static Counted workingDays(String what, LocalDate from, int days, WorkingDays board) {
    LocalDate end = board.plus(from, days);
    return new Counted(
        end,
        "Counted from %s, %s: %s end on %s. Monday to Friday count, the first day does not; %s."
            .formatted(
                what,
                DAY.format(from),
                count(days, "working day"),
                DAY.format(end),
                skipped(from, end, board)));
  }

  /** The last of so many calendar days, whatever day of the week it is. */
  public static Counted calendarDays(String what, LocalDate from, int days) {
    LocalDate end = from.plusDays(days);
    return new Counted(
        end,
        "Counted from %s, %s: %s end on %s. Every day of the calendar counts, the first does not."
            .formatted(what, DAY.format(from), count(days, "day"), DAY.format(end)));
  }

  /** So many calendar days before an event. */
  public static Counted daysBefore(String what, LocalDate event, int days) {
    LocalDate day = event.minusDays(days);
    return new Counted(
        day,
        "Counted back from %s, %s: %s before it is %s. Every day of the calendar counts."
            .formatted(what, DAY.format(event), count(days, "day"), DAY.format(day)));
  }

  private static String count(int days, String unit) {
    return days + " " + unit + (days == 1 ? "" : "s");
  }

  private static String skipped(LocalDate from, LocalDate end, WorkingDays board) {
    String holidays =
        board.holidaysBetween(from, end).stream()
            .map(holiday -> holiday.name() + " (" + DAY.format(holiday.date()) + ")")
            .collect(Collectors.joining(" and "));
    return holidays.isEmpty() ? "no holiday falls between" : "skipped: " + holidays;
  }
}
