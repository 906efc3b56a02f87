package org.ojtpay.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as people in the United States write them: the month before the day. */
final class PrintedDate {

  private static final String WEEKDAY =
      "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?";
  private static final String YEAR = "'?(\\d{4}|\\d{2})";
  private static final String CLOCK = "(?:[t ]+0{1,2}:00(?::00(?:\\.0+)?)?z?)?";

  private static final Pattern ISO =
      Pattern.compile(WEEKDAY + "(\\d{4})\\s?[-/.]\\s?(\\d{1,2})\\s?[-/.]\\s?(\\d{1,2})" + CLOCK);
  private static final Pattern COMPACT = Pattern.compile("(20\\d{2})([01]\\d)([0-3]\\d)");
  private static final Pattern MONTH_FIRST =
      Pattern.compile(WEEKDAY + "(\\d{1,2})\\s?([-/.])\\s?(\\d{1,2})\\s?\\2\\s?" + YEAR + CLOCK);
  private static final Pattern NAME_FIRST =
      Pattern.compile(
          WEEKDAY
              + "([a-z]{3,9})\\.?[\\s-]*(\\d{1,2})(?:st|nd|rd|th)?(?:\\s*,\\s*|[\\s-]+)"
              + YEAR);
  private static final Pattern DAY_THEN_NAME =
      Pattern.compile(
          WEEKDAY
              + "(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]*([a-z]{3,9})\\.?,?(?:\\s*|-)"
              + YEAR);

  private static final Pattern WEEKDAY_AFTER =
      Pattern.compile(
          "(.*\\d)[\\s,-]*\\(?\\b(mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun|mo|tu|we|th|fr|sa|su)"
              + "(?:day)?\\b\\.?\\)?");

  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  /** No day can be written shorter: 1/1/26. */
  private static final int SHORTEST = 6;

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Remembered<Optional<LocalDate>> KNOWN = new Remembered<>(PrintedDate::read);

  private PrintedDate() {}

  /** The day, or nothing where the text is no date or names a day that no calendar has. */
  static Optional<LocalDate> parse(String printed) {
    return mayBeDate(printed) ? KNOWN.of(printed) : Optional.empty();
  }

  private static boolean mayBeDate(String printed) {
    return printed.length() >= SHORTEST && printed.chars().anyMatch(Character::isDigit);
  }

  private static Optional<LocalDate> read(String printed) {
    String text = BLANKS.matcher(printed.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    Matcher named = WEEKDAY_AFTER.matcher(text);
    return named.matches()
        ? plain(named.group(1)).filter(day -> isOn(day, named.group(2)))
        : plain(text);
  }

  /** A weekday beside its date says the day twice: where they differ, neither is believed. */
  private static boolean isOn(LocalDate day, String weekday) {
    return day.getDayOfWeek().name().toLowerCase(Locale.ROOT).startsWith(weekday.substring(0, 2));
  }

  private static Optional<LocalDate> plain(String text) {
    Matcher matcher = ISO.matcher(text);
    if (matcher.matches()) {
      return day(matcher.group(1), number(matcher.group(2)), matcher.group(3));
    }
    matcher = COMPACT.matcher(text);
    if (matcher.matches()) {
      return day(matcher.group(1), number(matcher.group(2)), matcher.group(3));
    }
    matcher = MONTH_FIRST.matcher(text);
    if (matcher.matches()) {
      return day(matcher.group(4), number(matcher.group(1)), matcher.group(3));
    }
    matcher = NAME_FIRST.matcher(text);
    if (matcher.matches()) {
      return day(matcher.group(3), month(matcher.group(1)), matcher.group(2));
    }
    matcher = DAY_THEN_NAME.matcher(text);
    if (matcher.matches()) {
      return day(matcher.group(3), month(matcher.group(2)), matcher.group(1));
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(String year, int month, String day) {
    int fullYear = year.length() == 2 ? 2000 + number(year) : number(year);
    try {
      return Optional.of(LocalDate.of(fullYear, month, number(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** From one to twelve; zero, which is no month, where the name is none. */
  private static int month(String name) {
    if (name.equals("sept")) {
      return 9;
    }
    for (String month : MONTHS) {
      if (month.equals(name) || month.substring(0, 3).equals(name)) {
        return MONTHS.indexOf(month) + 1;
      }
    }
    return 0;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
