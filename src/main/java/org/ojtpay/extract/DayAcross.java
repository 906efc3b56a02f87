package org.ojtpay.extract;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ojtpay.packet.SourceRef;

/**
 * What a heading says of the one day whose hours stand under it: "S", "Tue", "4/14", "W 15", or a
 * whole date. Each may be said of several days; those of a week tell them apart.
 *
 * @param weekdays that it may be; none where it says no weekday
 * @param month absent where it says the day of the month alone, or none
 * @param date where it says the year too
 */
record DayAcross(
    Cell cell,
    Set<DayOfWeek> weekdays,
    @Nullable Integer month,
    @Nullable Integer day,
    @Nullable LocalDate date) {

  private static final int LONGEST = 24;

  private static final Pattern PRINTED =
      Pattern.compile("(?<weekday>[a-z]{1,9})?\\.?,?\\s*(?<rest>\\d.*)?");

  private static final Pattern SHORT =
      Pattern.compile("(?:(?<month>\\d{1,2})\\s?[/-]\\s?)?(?<day>\\d{1,2})");

  /** Of texts, whether they say a day for certain. */
  private static final Remembered<Boolean> PLAIN =
      new Remembered<>(
          text ->
              of(new Cell(text, null, null, false, new SourceRef.InFile(""), BigDecimal.ONE))
                  .filter(DayAcross::isPlain)
                  .isPresent());

  /** Whether the cell says a day, and more of it than a number. */
  static boolean isPlain(Cell cell) {
    return cell.date() == null ? PLAIN.of(cell.text()) : of(cell).isPresent();
  }

  static Optional<DayAcross> of(Cell cell) {
    if (cell.text().length() > LONGEST) {
      return Optional.empty();
    }
    if (cell.date() != null) {
      return Optional.of(new DayAcross(cell, Set.of(), null, null, cell.date()));
    }
    Matcher parts = PRINTED.matcher(cell.text().strip().toLowerCase(Locale.ROOT));
    if (cell.text().isBlank() || !parts.matches()) {
      return Optional.empty();
    }
    Set<DayOfWeek> weekdays = weekdays(parts.group("weekday"));
    if (parts.group("weekday") != null && weekdays.isEmpty()) {
      return Optional.empty();
    }
    String rest = Objects.requireNonNullElse(parts.group("rest"), "");
    Matcher day = SHORT.matcher(rest);
    if (rest.isEmpty()) {
      return Optional.of(new DayAcross(cell, weekdays, null, null, null));
    }
    return day.matches()
        ? Optional.of(
            new DayAcross(
                cell, weekdays, number(day.group("month")), number(day.group("day")), null))
        : Canonical.date(rest).map(date -> new DayAcross(cell, weekdays, null, null, date));
  }

  private static @Nullable Integer number(@Nullable String digits) {
    return digits == null ? null : Integer.valueOf(digits);
  }

  /** Those that begin with these letters; "R" and "H" stand for Thursday, "U" for Sunday. */
  private static Set<DayOfWeek> weekdays(@Nullable String letters) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (letters != null && day.name().toLowerCase(Locale.ROOT).startsWith(letters)) {
        days.add(day);
      }
    }
    if (List.of("r", "h").contains(letters == null ? "" : letters)) {
      days.add(DayOfWeek.THURSDAY);
    } else if ("u".equals(letters)) {
      days.add(DayOfWeek.SUNDAY);
    }
    return days;
  }

  /** A number alone may be of anything. */
  boolean isPlain() {
    return !weekdays.isEmpty() || month != null || date != null;
  }

  boolean fits(LocalDate other) {
    return (date == null || date.equals(other))
        && (weekdays.isEmpty() || weekdays.contains(other.getDayOfWeek()))
        && (month == null || month == other.getMonthValue())
        && (day == null || day == other.getDayOfMonth());
  }
}
