package org.ojtpay.extract;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.Value;

/** Days printed without their year, as on time cards: "Mon 04/06". The pay period says the year. */
final class DayInPeriod {

  private static final String WEEKDAY = "(mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}";

  private static final String DAY =
      "(?<day>\\d{1,2}\\s?[-/]\\s?\\d{1,2}|[a-z]{3,9}\\.?\\s*\\d{1,2}(?:st|nd|rd|th)?)";

  private static final Pattern PRINTED =
      Pattern.compile(
          "(?i)(?:(?<before>"
              + WEEKDAY
              + ")\\.?,?\\s*)?"
              + DAY
              + "(?:,?\\s*\\(?(?<after>"
              + WEEKDAY
              + ")\\.?\\)?)?");

  private static final List<DateTimeFormatter> FORMS =
      List.of(
          DateTimeFormatter.ofPattern("M/d", Locale.US),
          DateTimeFormatter.ofPattern("MMM d", Locale.US),
          DateTimeFormatter.ofPattern("MMMM d", Locale.US));

  private DayInPeriod() {}

  /**
   * The day that the cell names: as printed, or the one day of the pay period with that month, day
   * and weekday. Not understood where the period has no such day.
   *
   * @param line the line as far as it is known, with its pay period
   */
  static Value of(Cell cell, Fields line) {
    Value printed = CellValues.of(FieldName.DATE_WORKED, cell);
    Optional<LocalDate> from = line.date(FieldName.PERIOD_FROM);
    Optional<LocalDate> to = line.date(FieldName.PERIOD_TO);
    Matcher parts = PRINTED.matcher(cell.text().strip());
    if (!printed.text().isEmpty() || from.isEmpty() || to.isEmpty() || !parts.matches()) {
      return printed;
    }
    List<LocalDate> days =
        from.get()
            .datesUntil(to.get().plusDays(1))
            .limit(366)
            .filter(day -> is(day, parts))
            .toList();
    return days.size() == 1
        ? new Value(days.get(0).toString(), cell.source(), cell.confidence(), cell.text())
        : printed;
  }

  private static boolean is(LocalDate day, Matcher parts) {
    String said = parts.group("day").toLowerCase(Locale.ROOT).replaceAll("(?<=\\d)[a-z]+$", "");
    String plain =
        said.replaceAll("\\s?[-/]\\s?", "/")
            .replaceAll("(?<!\\d)0", "")
            .replaceAll("(?<=[a-z])\\.?\\s*(?=\\d)", " ")
            .replaceFirst("^sept ", "sep ");
    return FORMS.stream().anyMatch(form -> form.format(day).toLowerCase(Locale.ROOT).equals(plain))
        && isWeekday(day, parts.group("before"))
        && isWeekday(day, parts.group("after"));
  }

  private static boolean isWeekday(LocalDate day, @org.jspecify.annotations.Nullable String said) {
    String name = day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.US);
    return said == null || said.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT));
  }
}
