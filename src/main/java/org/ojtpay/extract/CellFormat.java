package org.ojtpay.extract;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * What the number format of a cell makes of its number. A workbook has few formats and many cells,
 * and the same hours and rates stand in many of them: what was found out is remembered.
 */
final class CellFormat {

  private static final int REMEMBERED = 20_000;

  /** With more digits a number is shown rounded, or in powers of ten. */
  private static final int MOST_DIGITS = 10;

  private static final int CENTS = 2;

  private final int index;
  private final String format;
  private final boolean elapsed;
  private final boolean clock;
  private final boolean date;
  private final Map<Double, Cell> known = new HashMap<>();

  CellFormat(CellStyle style) {
    this.format = Optional.ofNullable(style.getDataFormatString()).orElse("");
    this.index = style.getDataFormat();
    String plain = format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\\\.", "");
    this.elapsed = plain.contains("[h");
    this.clock =
        plain.contains("h:mm") && !plain.matches("(?s).*[dy].*") && !plain.contains("am/pm");
    this.date = DateUtil.isADateFormat(index, format);
  }

  /** The cell of this format with this number, wherever it stands. */
  Cell cell(double stored, Supplier<Cell> make) {
    Cell before = known.get(stored);
    if (before != null) {
      return before;
    }
    if (known.size() == REMEMBERED) {
      known.clear();
    }
    Cell now = make.get();
    known.put(stored, now);
    return now;
  }

  /** A format of hours that may pass 24, or a clock without a day for less than a day. */
  boolean isDuration(BigDecimal exact) {
    return elapsed || (clock && exact.compareTo(BigDecimal.ONE) < 0);
  }

  boolean isDate() {
    return date;
  }

  /**
   * How this format shows a number of few digits, where that is the number as it is written; the
   * formatter of the library would say the same, at a cost.
   */
  Optional<String> plain(BigDecimal exact) {
    boolean few = exact.scale() >= 0 && exact.precision() <= MOST_DIGITS;
    if (few && format.equals("General") && exact.scale() < MOST_DIGITS) {
      return Optional.of(exact.toPlainString());
    }
    return few && format.equals("0.00") && exact.scale() <= CENTS
        ? Optional.of(exact.setScale(CENTS).toPlainString())
        : Optional.empty();
  }

  /** Of the built-in formats. */
  int index() {
    return index;
  }

  String format() {
    return format;
  }
}
