package org.ojtpay.extract;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ojtpay.units.DateRange;

/** Two dates in one place: "02/02/2026 - 02/15/2026", "from ... to ...". */
final class PrintedRange {

  private static final Pattern SEPARATOR =
      Pattern.compile(
          "\\s+(?:-|\u2013|\u2014|and ending|and ends|to|thru|through|until|and|ending)\\s*:?\\s+|\\s*[\u2013\u2014]\\s*|(?<=\\d{4})\\s*-\\s*(?=\\d)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern OPENING =
      Pattern.compile("^(?:from|between|beginning|start)\\s*:?\\s*", Pattern.CASE_INSENSITIVE);

  private static final Pattern DAY = Pattern.compile("\\p{L}{3,9}\\.? \\d{1,2}");

  private static final Remembered<Optional<DateRange>> KNOWN = new Remembered<>(PrintedRange::read);

  private static final Remembered<Optional<DateRange>> SPELLED_OUT =
      new Remembered<>(printed -> parse(DatesInText.spelledOut(printed)));

  private PrintedRange() {}

  /** The range; empty where not exactly two dates in their order stand there. */
  static Optional<DateRange> parse(String printed) {
    return KNOWN.of(printed);
  }

  /** The range, also where the month or the year stands there once for both dates. */
  static Optional<DateRange> spelledOut(String printed) {
    return SPELLED_OUT.of(printed);
  }

  private static Optional<DateRange> read(String printed) {
    String text = OPENING.matcher(Canonical.oneLine(printed)).replaceFirst("");
    Matcher separator = SEPARATOR.matcher(text);
    while (separator.find()) {
      Optional<LocalDate> to = Canonical.date(text.substring(separator.end()));
      Optional<LocalDate> from = from(text.substring(0, separator.start()), to);
      if (from.isPresent() && to.isPresent()) {
        return DateRange.between(from.get(), to.get());
      }
    }
    return Optional.empty();
  }

  /** "April 13 to June 20, 2026" says the year once; where it would end before it begins, never. */
  private static Optional<LocalDate> from(String text, Optional<LocalDate> to) {
    return DAY.matcher(text).matches() && to.isPresent()
        ? Canonical.date(text + ", " + to.get().getYear())
        : Canonical.date(text);
  }
}
