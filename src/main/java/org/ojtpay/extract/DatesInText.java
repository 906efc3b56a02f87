package org.ojtpay.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The dates that stand in a line of text. */
final class DatesInText {

  /** A date and the characters that it takes up. */
  record Found(LocalDate date, int start, int end) {}

  private static final String MONTH =
      "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";
  private static final String TO = "\\s*(?:-|\u2013|\u2014|to|thru|through|until)\\s*";
  private static final Pattern DATE =
      Pattern.compile(
          "(?<![\\d/.-])(?:\\d{4}([-/.])\\d{1,2}\\1\\d{1,2}"
              + "|\\d{1,2}([-/.])\\d{1,2}\\2(?:\\d{4}|\\d{2}))(?![\\d/])"
              + "|\\b"
              + MONTH
              + "\\s*\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}\\b"
              + "|\\b\\d{1,2}[\\s-]"
              + MONTH
              + "[\\s,-]+(?:\\d{4}|\\d{2})\\b"
              + "|(?<![\\p{L}\\d#])20\\d{2}[01]\\d[0-3]\\d(?!\\d)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ONE_YEAR_IN_WORDS =
      Pattern.compile(
          "\\b("
              + MONTH
              + ")\\s*(\\d{1,2})"
              + TO
              + "(?:("
              + MONTH
              + ")\\s*)?(\\d{1,2}),?\\s+(\\d{4})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ONE_YEAR =
      Pattern.compile(
          "(?<![\\d/])(\\d{1,2})/(\\d{1,2})"
              + TO
              + "(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})(?![\\d/])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DAYS_FIRST =
      Pattern.compile(
          "(?<![\\d/.-])(\\d{1,2})(?:\\s+("
              + MONTH
              + "))?"
              + TO
              + "(\\d{1,2})\\s+("
              + MONTH
              + "),?\\s+(\\d{4})\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WHOLE_MONTH =
      Pattern.compile(
          "((?:(?:payroll )?(?:for )?(?:the )?(?:month|(?:pay(?:roll)? )?period|dates)?(?: of)?\\s*:?\\s*))"
              + "("
              + MONTH
              + "),?\\s+(\\d{4})",
          Pattern.CASE_INSENSITIVE);

  /** "Monday, May 4", "Sun 5/10/26": the weekday says nothing that the date does not. */
  private static final Pattern WEEKDAY =
      Pattern.compile(
          "\\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\b\\.?,?\\s+(?="
              + MONTH
              + "\\s*\\d|\\d{1,2}(?:[-/]\\d|\\s+"
              + MONTH
              + "\\s*\\d))",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern GLUED = Pattern.compile("(?<=\\d)-(?=\\d{1,2}/)");

  private static final Remembered<String> SPELLED = new Remembered<>(DatesInText::spelled);

  private DatesInText() {}

  static List<Found> find(String text) {
    List<Found> found = new ArrayList<>();
    Matcher date = DATE.matcher(text);
    while (date.find()) {
      Canonical.date(date.group())
          .ifPresent(day -> found.add(new Found(day, date.start(), date.end())));
    }
    return found;
  }

  /**
   * The same text with the year on both ends of "Feb 2 - 15, 2026" and "2/2 - 2/15/26"; a month
   * that is all of the text from its first day to its last.
   */
  static String spelledOut(String text) {
    return SPELLED.of(text);
  }

  private static String spelled(String text) {
    Matcher whole = WHOLE_MONTH.matcher(text.strip());
    if (whole.matches() && month(whole.group(2)) > 0) {
      YearMonth month = YearMonth.of(Integer.parseInt(whole.group(3)), month(whole.group(2)));
      return whole.group(1) + month.atDay(1) + " - " + month.atEndOfMonth();
    }
    String apart = GLUED.matcher(WEEKDAY.matcher(text).replaceAll("")).replaceAll(" - ");
    String words =
        ONE_YEAR_IN_WORDS
            .matcher(apart)
            .replaceAll(range -> Matcher.quoteReplacement(inWords(range)));
    String days =
        DAYS_FIRST.matcher(words).replaceAll(range -> Matcher.quoteReplacement(daysFirst(range)));
    return ONE_YEAR.matcher(days).replaceAll(range -> Matcher.quoteReplacement(inDigits(range)));
  }

  /** "1 - 15 May 2026", "26 April - 10 May 2026". */
  private static String daysFirst(MatchResult range) {
    String first = Optional.ofNullable(range.group(2)).orElse(range.group(4));
    return span(
        month(first), range.group(1), month(range.group(4)), range.group(3), range.group(5), range);
  }

  private static String inWords(MatchResult range) {
    String second = Optional.ofNullable(range.group(3)).orElse(range.group(1));
    return span(
        month(range.group(1)),
        range.group(2),
        month(second),
        range.group(4),
        range.group(5),
        range);
  }

  private static String inDigits(MatchResult range) {
    String year = range.group(5).length() == 2 ? "20" + range.group(5) : range.group(5);
    return span(
        Integer.parseInt(range.group(1)),
        range.group(2),
        Integer.parseInt(range.group(3)),
        range.group(4),
        year,
        range);
  }

  /** A range over the new year begins in the year before. */
  private static String span(
      int month, String day, int month2, String day2, String year, MatchResult printed) {
    try {
      LocalDate to = LocalDate.of(Integer.parseInt(year), month2, Integer.parseInt(day2));
      LocalDate from = LocalDate.of(to.getYear(), month, Integer.parseInt(day));
      return (from.isAfter(to) ? from.minusYears(1) : from) + " - " + to;
    } catch (DateTimeException noDay) {
      return printed.group();
    }
  }

  private static int month(String name) {
    String start = name.toLowerCase(Locale.ROOT).substring(0, 3);
    for (Month month : Month.values()) {
      if (month.name().toLowerCase(Locale.ROOT).startsWith(start)) {
        return month.getValue();
      }
    }
    return 0;
  }
}
