package org.ojtpay.validate;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The month that a progress report is about (part II H). It is printed freely: "March 2026", "Mar.
 * 2-31, 2026", "03/2026", "2026-03", "3/1/2026 to 3/31/2026", or "March" alone, which is then the
 * last one before the report arrived.
 */
final class ReportMonth {

  private static final Pattern NAME =
      Pattern.compile(
          "\\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern YEAR = Pattern.compile("\\b(20\\d\\d)\\b");
  private static final List<String> NAMES =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Pattern FIGURES =
      Pattern.compile(
          "\\b(?:(?<month>\\d{1,2})[/.-](?:\\d{1,2}[/.-])?(?<year>20\\d\\d)"
              + "|(?<first>20\\d\\d)[/.-](?<second>\\d{1,2})(?:[/.-]\\d{1,2})?)\\b");

  private ReportMonth() {}

  /**
   * Empty where no month, or more than one, is printed, or one that had not begun.
   *
   * @param received when the report arrived
   */
  static Optional<YearMonth> of(String printed, LocalDate received) {
    Set<YearMonth> months = new TreeSet<>(figures(printed));
    months.addAll(named(printed, YearMonth.from(received)));
    return months.size() == 1
        ? months.stream().filter(each -> !each.isAfter(YearMonth.from(received))).findFirst()
        : Optional.empty();
  }

  private static List<YearMonth> figures(String printed) {
    List<YearMonth> months = new ArrayList<>();
    for (Matcher found = FIGURES.matcher(printed); found.find(); ) {
      boolean monthFirst = found.group("month") != null;
      int month = Integer.parseInt(found.group(monthFirst ? "month" : "second"));
      int year = Integer.parseInt(found.group(monthFirst ? "year" : "first"));
      if (month >= 1 && month <= 12) {
        months.add(YearMonth.of(year, month));
      }
    }
    return months;
  }

  private static List<YearMonth> named(String printed, YearMonth received) {
    List<Integer> years =
        YEAR.matcher(printed).results().map(each -> Integer.valueOf(each.group(1))).toList();
    return NAME.matcher(printed)
        .results()
        .map(ReportMonth::month)
        .flatMap(
            month ->
                years.isEmpty()
                    ? Stream.of(lastBefore(month, received))
                    : years.stream().map(year -> YearMonth.of(year, month)))
        .toList();
  }

  private static Month month(MatchResult found) {
    return Month.of(1 + NAMES.indexOf(found.group(1).toLowerCase(Locale.ROOT)));
  }

  private static YearMonth lastBefore(Month month, YearMonth received) {
    YearMonth same = received.withMonth(month.getValue());
    return same.isAfter(received) ? same.minusYears(1) : same;
  }
}
