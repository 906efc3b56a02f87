package org.ojtpay.extract;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a column of a table of days and hours holds, by its heading.
 *
 * @param kind the earning code of a column for one kind of hours; else empty
 * @param day of a column for one day of the week
 * @param date of that day, where the heading says it
 */
record DayHeading(
    Role role, Cell cell, String kind, @Nullable DayOfWeek day, @Nullable LocalDate date) {

  /** The columns that such a table has. */
  enum Role {
    DATE,
    WEEK_START,
    WEEK_END,
    WEEKDAY,
    KIND,
    CODE,
    HOURS,
    TOTAL,
    NOTE,
    OTHER
  }

  private static final Vocabulary WORDS = Vocabulary.load();

  private static final Pattern WEEKDAY =
      Pattern.compile("(?i)(mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\.?,?\\s*(.*)");

  private static final Map<String, DayOfWeek> DAYS =
      Map.of(
          "mon", DayOfWeek.MONDAY,
          "tue", DayOfWeek.TUESDAY,
          "wed", DayOfWeek.WEDNESDAY,
          "thu", DayOfWeek.THURSDAY,
          "fri", DayOfWeek.FRIDAY,
          "sat", DayOfWeek.SATURDAY,
          "sun", DayOfWeek.SUNDAY);

  private static final List<String> DATE_WORDS =
      List.of("date", "work date", "date worked", "day worked", "date of work", "workday", "day");

  private static final Set<String> WEEK_STARTS =
      Set.of(
          "week",
          "week of",
          "week beginning",
          "week begins",
          "week starting",
          "week starts",
          "week start",
          "week begin",
          "week from",
          "wk of",
          "workweek beginning",
          "week beg");

  private static final Set<String> WEEK_ENDS =
      Set.of(
          "week ending",
          "week end",
          "week ends",
          "w e",
          "week through",
          "wk ending",
          "workweek ending");

  private static final Set<String> UNPAID =
      Set.of("unpaid", "unpaid time", "unpaid leave", "leave without pay", "lwop", "no pay");

  private static final Set<String> NOTES =
      Set.of("note", "notes", "remark", "remarks", "comment", "comments", "explanation");

  static DayHeading of(Cell cell) {
    String words = Vocabulary.normal(cell.text());
    Matcher weekday = WEEKDAY.matcher(cell.text().strip());
    if (weekday.matches()) {
      String rest = weekday.group(2).strip();
      LocalDate date = Canonical.date(rest).orElse(null);
      if (rest.isEmpty() || date != null) {
        DayOfWeek day = DAYS.get(weekday.group(1).toLowerCase(Locale.ROOT));
        return new DayHeading(Role.WEEKDAY, cell, "", day, date);
      }
    }
    if (UNPAID.contains(words)) {
      return new DayHeading(Role.KIND, cell, "UNPAID", null, null);
    }
    return new DayHeading(role(words), cell, WORDS.column(words).kind(), null, null);
  }

  private static Role role(String words) {
    if (DATE_WORDS.contains(words)) {
      return Role.DATE;
    }
    if (WEEK_STARTS.contains(words)) {
      return Role.WEEK_START;
    }
    if (WEEK_ENDS.contains(words)) {
      return Role.WEEK_END;
    }
    if (NOTES.contains(words)) {
      return Role.NOTE;
    }
    if (WORDS.isTotal(words)) {
      return Role.TOTAL;
    }
    Column column = WORDS.column(words);
    return switch (column.role()) {
      case BARE_KIND -> Role.KIND;
      case HOURS -> column.kind().isEmpty() ? Role.HOURS : Role.KIND;
      case TOTAL_HOURS -> Role.TOTAL;
      case CODE, DESCRIPTION -> Role.CODE;
      default -> Role.OTHER;
    };
  }

  /** A row of sums under such headings. */
  static boolean isTotal(Cell cell) {
    return Canonical.number(cell.text()).isEmpty() && WORDS.isTotal(cell.text());
  }

  boolean holdsHours() {
    return role == Role.KIND || role == Role.WEEKDAY;
  }
}
