package org.ojtpay.extract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ojtpay.packet.FieldKind;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.packet.Value;
import org.ojtpay.units.Hours;
import org.ojtpay.units.ReimbursementRate;
import org.ojtpay.units.WageRate;

/**
 * From what is printed to the canonical text of a value. What is not understood is kept as seen.
 */
final class Canonical {

  private static final Pattern NOTHING =
      Pattern.compile("[\\s_.\\-\u2013\u2014\u2026/:]*|n\\s?/?\\s?a\\.?|none|nil|not applicable");
  private static final Pattern HOURS_UNIT =
      Pattern.compile("\\s*(?:hours?|hrs?\\.?|h)(?:\\s*(?:/|per|a|each)\\s*(?:week|wk\\.?))?$");
  private static final Pattern AN_HOUR =
      Pattern.compile("\\s*(?:/|per|an|each)\\s*(?:hour|hr\\.?|h)$|\\s+hourly$");
  private static final Pattern CLOCK =
      Pattern.compile(
          "(\\d{1,4}):([0-5]\\d)(?::00)?"
              + "|(\\d{1,4})\\s?(?:h|hrs?|hours?)\\.?,?\\s?([0-5]?\\d)\\s?(?:m|mins?|minutes?)\\.?");
  private static final Pattern OF_WAGES =
      Pattern.compile(
          "(?<=%|percent|per cent|pct)\\s+of (?:the )?(?:[a-z'-]+ ){0,4}(?:wages?|wage rate|pay|rate of pay)$");
  private static final Pattern PERCENT = Pattern.compile("\\s*(?:%|percent|per cent|pct\\.?)$");
  private static final Pattern LEVEL =
      Pattern.compile("^(?:svp)?\\s*(?:level|lvl\\.?|l)?\\s*(?=\\d)");
  private static final Pattern FISCAL_YEAR =
      Pattern.compile("(?:fy|fiscal year|pfy)?\\s*(\\d{4})(?:\\s*[-/\u2013]\\s*(\\d{4}|\\d{2}))?");

  /** Money and wages have at most four places; more is no printed price. */
  private static final int PLACES = 4;

  /** What each kind makes of a text: the lines of a register say the same again and again. */
  private static final Map<FieldKind, Remembered<Optional<String>>> KNOWN = known();

  private Canonical() {}

  private static Map<FieldKind, Remembered<Optional<String>>> known() {
    Map<FieldKind, Remembered<Optional<String>>> known = new EnumMap<>(FieldKind.class);
    for (FieldKind kind : FieldKind.values()) {
      known.put(
          kind, new Remembered<>(seen -> isBlank(seen) ? Optional.empty() : canonical(kind, seen)));
    }
    return known;
  }

  /** The canonical text; empty where nothing stands there or it was not understood. */
  static Optional<String> text(FieldKind kind, String printed) {
    return ofLine(kind, oneLine(printed));
  }

  private static Optional<String> ofLine(FieldKind kind, String seen) {
    return Objects.requireNonNull(KNOWN.get(kind)).of(seen);
  }

  /** Whether nothing is said there: blank, a line to write on, "N/A", "none". */
  static boolean isBlank(String printed) {
    return !hasDigit(printed) && NOTHING.matcher(lower(printed)).matches();
  }

  static Optional<LocalDate> date(String printed) {
    return PrintedDate.parse(printed);
  }

  /** A number without a unit; a currency sign, separators and the signs of a deduction are read. */
  static Optional<BigDecimal> number(String printed) {
    return PrintedNumber.parse(printed);
  }

  /**
   * The value that is printed.
   *
   * @param confidence of the reading; it may come out lower where the print itself is doubtful
   */
  static Value value(FieldKind kind, String printed, SourceRef source, BigDecimal confidence) {
    String seen = oneLine(printed);
    Optional<String> text = ofLine(kind, seen);
    if (text.isEmpty()) {
      return Value.notUnderstood(seen, source);
    }
    BigDecimal sure = kind == FieldKind.SIGNATURE ? SignatureMark.confidence(seen) : BigDecimal.ONE;
    return new Value(
        text.get(), source, confidence.min(sure), text.get().equals(printed) ? null : seen);
  }

  /** Whether a text can be a value of this kind. */
  static boolean fits(FieldKind kind, String printed) {
    return text(kind, printed).isPresent();
  }

  /** One line, single spaces, no-break spaces and soft hyphens undone. */
  static String oneLine(String printed) {
    if (isOneLine(printed)) {
      return printed;
    }
    return java.text.Normalizer.normalize(printed, java.text.Normalizer.Form.NFC)
        .replace("\u00ad", "")
        .replaceAll("[\\s\u00a0\u2007\u202f]+", " ")
        .strip();
  }

  /** Most texts are plain already, and there are millions of them. */
  static boolean isOneLine(CharSequence printed) {
    boolean afterSpace = true;
    for (int i = 0; i < printed.length(); i++) {
      char letter = printed.charAt(i);
      if (letter < ' ' || letter > '~' || (letter == ' ' && afterSpace)) {
        return false;
      }
      afterSpace = letter == ' ';
    }
    return !afterSpace || printed.length() == 0;
  }

  private static boolean hasDigit(String printed) {
    for (int i = 0; i < printed.length(); i++) {
      if (printed.charAt(i) >= '0' && printed.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> canonical(FieldKind kind, String seen) {
    return switch (kind) {
      case TEXT -> Optional.of(withoutFillers(seen)).filter(text -> !text.isEmpty());
      case DATE -> date(withoutFillers(seen)).map(LocalDate::toString);
      case NUMBER -> hours(lower(withoutFillers(seen)));
      case INTEGER -> integer(lower(withoutFillers(seen)));
      case MONEY -> money(lower(withoutFillers(seen)));
      case RATE -> rate(lower(withoutFillers(seen)));
      case YES_NO -> YesNo.parse(seen).map(yes -> yes ? "yes" : "no");
      case CHOICE -> choice(seen);
      case SIGNATURE -> SignatureMark.isMark(seen) ? Optional.of("yes") : Optional.empty();
    };
  }

  /** Lines and dots to write on that the text extraction glued to the value. */
  static String withoutFillers(String seen) {
    if (isOneLine(seen) && !seen.contains("__") && !seen.contains("....")) {
      return seen;
    }
    return seen.replaceAll("_{2,}|\\.{4,}|\u2026+", " ").replaceAll("\\s+", " ").strip();
  }

  private static Optional<String> hours(String text) {
    Matcher clock = CLOCK.matcher(text);
    if (clock.matches()) {
      boolean words = clock.group(1) == null;
      return Optional.of(clockHours(clock.group(words ? 3 : 1), clock.group(words ? 4 : 2)));
    }
    return number(HOURS_UNIT.matcher(text).replaceFirst("")).map(BigDecimal::toPlainString);
  }

  /** 80:30 is 80.5; minutes that are no finite decimal keep so many places that sums are exact. */
  private static String clockHours(String hours, String minutes) {
    long all = Long.parseLong(hours) * 60 + Long.parseLong(minutes);
    return Hours.ofMinutes(all).value().toPlainString();
  }

  private static Optional<String> integer(String text) {
    Matcher year = FISCAL_YEAR.matcher(text);
    if (year.matches()) {
      return fiscalYear(year.group(1), year.group(2));
    }
    return number(LEVEL.matcher(text).replaceFirst(""))
        .map(BigDecimal::stripTrailingZeros)
        .filter(whole -> whole.scale() <= 0)
        .map(BigDecimal::toPlainString);
  }

  /** A year, or two that follow each other: a fiscal year is named by the one in which it ends. */
  private static Optional<String> fiscalYear(
      String first, @org.jspecify.annotations.Nullable String second) {
    if (second == null) {
      return Optional.of(first);
    }
    String next = String.valueOf(Integer.parseInt(first) + 1);
    return Optional.of(next).filter(year -> year.endsWith(second));
  }

  private static Optional<String> money(String text) {
    return number(AN_HOUR.matcher(text).replaceFirst(""))
        .map(WageRate::new)
        .filter(amount -> amount.dollarsPerHour().scale() <= PLACES)
        .map(WageRate::toString);
  }

  /**
   * With a percent sign, or over one, it is a percentage; else it is a fraction already. Dollars
   * and what is more than the whole are no rate.
   */
  private static Optional<String> rate(String printed) {
    String text = OF_WAGES.matcher(printed).replaceFirst("");
    boolean sign = PERCENT.matcher(text).find();
    return number(PERCENT.matcher(text).replaceFirst(""))
        .filter(rate -> !text.contains("$"))
        .map(rate -> sign || rate.compareTo(BigDecimal.ONE) > 0 ? rate.movePointLeft(2) : rate)
        .filter(rate -> rate.compareTo(BigDecimal.ONE) <= 0)
        .map(ReimbursementRate::new)
        .map(ReimbursementRate::toString);
  }

  private static Optional<String> choice(String seen) {
    String words = seen.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
    return Optional.of(words.replaceAll("^_+|_+$", "")).filter(word -> !word.isEmpty());
  }

  private static String lower(String text) {
    return oneLine(text).toLowerCase(Locale.ROOT);
  }
}
