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

  private static final Remembered<Optional<DateRange>> KNOWN = new Remembered<>(PrintedRange::read);

  private PrintedRange() {}

  /** The range; empty where not exactly two dates in their order stand there. */
  static Optional<DateRange> parse(String printed) {
    return KNOWN.of(printed);
  }

  private static Optional<DateRange> read(String printed) {
    String text = OPENING.matcher(Canonical.oneLine(printed)).replaceFirst("");
    Matcher separator = SEPARATOR.matcher(text);
    while (separator.find()) {
      Optional<LocalDate> from = Canonical.date(text.substring(0, separator.start()));
      Optional<LocalDate> to = Canonical.date(text.substring(separator.end()));
      if (from.isPresent() && to.isPresent()) {
        return DateRange.between(from.get(), to.get());
      }
    }
    return Optional.empty();
  }
}
