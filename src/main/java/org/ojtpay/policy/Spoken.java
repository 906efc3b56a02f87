package org.ojtpay.policy;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and figures within a sentence, as Americans print them. */
final class Spoken {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.US);

  /** Neither is part of a longer number or name, such as an agreement's. */
  private static final Pattern DATE =
      Pattern.compile("(?<![\\w/-])\\d{4}-\\d{2}-\\d{2}(?![\\w/-])");

  private static final Pattern FIGURE =
      Pattern.compile("(?<![\\w.,/-])\\d{4,}\\.\\d{2}(?![\\w/-]|[.,]\\d)");

  private Spoken() {}

  /** The same text: 2026-03-02 is Mar 2, 2026, and 12345.60 is 12,345.60. */
  static String value(String text) {
    String dated = DATE.matcher(text).replaceAll(Spoken::date);
    return FIGURE.matcher(dated).replaceAll(Spoken::figure);
  }

  private static String date(MatchResult found) {
    try {
      return DAY.format(LocalDate.parse(found.group()));
    } catch (DateTimeException noDay) {
      return Matcher.quoteReplacement(found.group());
    }
  }

  private static String figure(MatchResult found) {
    return String.format(Locale.US, "%,.2f", new BigDecimal(found.group()));
  }
}
