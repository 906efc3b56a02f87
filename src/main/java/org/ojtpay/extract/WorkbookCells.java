package org.ojtpay.extract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.jspecify.annotations.Nullable;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.units.Hours;

/** A cell of a workbook as a {@link Cell}: numbers exact, dates as days, durations as hours. */
final class WorkbookCells {

  /** What stands in a hidden row or sheet is read, but a person has to look at it. */
  static final BigDecimal HIDDEN = new BigDecimal("0.80");

  private static final Pattern DECIMALS = Pattern.compile("\\.(\\d+)");
  private static final int MOST_PLACES = 4;
  private static final int CENTS = 2;
  private static final int DAY = 24 * 60 * 60;

  private final String file;
  private final boolean starts1904;
  private final Map<Integer, CellFormat> formats = new HashMap<>();
  private final Map<Integer, String> columns = new HashMap<>();
  private final DataFormatter formatter = new DataFormatter(Locale.US);

  WorkbookCells(String file, boolean starts1904) {
    this.file = file;
    this.starts1904 = starts1904;
  }

  String file() {
    return file;
  }

  /**
   * Null for a blank cell.
   *
   * @param row its number as it is printed beside it
   */
  @Nullable Cell read(
      org.apache.poi.ss.usermodel.Cell cell, String sheet, String row, boolean hidden) {
    String column =
        columns.computeIfAbsent(cell.getColumnIndex(), CellReference::convertNumToColString);
    SourceRef source = new SourceRef.InCell(file, sheet, column.concat(row));
    BigDecimal confidence = hidden ? HIDDEN : BigDecimal.ONE;
    CellType type = cell.getCellType();
    boolean formula = type == CellType.FORMULA;
    if (formula) {
      type = cell.getCachedFormulaResultType();
    }
    return switch (type) {
      case NUMERIC -> number(cell, source, confidence);
      case STRING -> text(cell.getStringCellValue(), formula, source, confidence);
      case BOOLEAN -> text(cell.getBooleanCellValue() ? "yes" : "no", formula, source, confidence);
      case ERROR -> missing("an error", source, confidence);
      default -> formula ? missing("a formula", source, confidence) : null;
    };
  }

  private static @Nullable Cell text(
      @Nullable String printed, boolean formula, SourceRef source, BigDecimal confidence) {
    String text = printed == null ? "" : Canonical.oneLine(printed);
    if (text.isEmpty()) {
      return formula && printed == null ? missing("a formula", source, confidence) : null;
    }
    return new Cell(text, null, null, false, source, confidence);
  }

  private static Cell missing(String what, SourceRef source, BigDecimal confidence) {
    return new Cell(what + " without a stored result", null, null, true, source, confidence);
  }

  private Cell number(
      org.apache.poi.ss.usermodel.Cell cell, SourceRef source, BigDecimal confidence) {
    double stored;
    try {
      stored = cell.getNumericCellValue();
    } catch (NumberFormatException emptyResult) {
      // Some programs write a formula with an empty result in place of none.
      return missing("a formula", source, confidence);
    }
    CellStyle style = cell.getCellStyle();
    CellFormat format = formats.computeIfAbsent((int) style.getIndex(), i -> new CellFormat(style));
    Cell known = format.cell(stored, () -> number(stored, format, source, confidence));
    return new Cell(known.text(), known.number(), known.date(), false, source, confidence);
  }

  private Cell number(double stored, CellFormat format, SourceRef source, BigDecimal confidence) {
    BigDecimal exact = new BigDecimal(NumberToTextConverter.toText(stored));
    if (format.isDuration(exact)) {
      return duration(exact, source, confidence);
    }
    if (format.isDate() && DateUtil.isValidExcelDate(stored)) {
      return day(stored, source, confidence);
    }
    String shown = shown(stored, format, exact);
    return new Cell(shown, sensible(exact, shown), null, false, source, confidence);
  }

  private String shown(double stored, CellFormat format, BigDecimal exact) {
    return format.plain(exact).orElseGet(() -> formatted(stored, format, exact));
  }

  private String formatted(double stored, CellFormat format, BigDecimal exact) {
    String shown =
        Canonical.oneLine(
            formatter.formatRawCellContents(stored, format.index(), format.format(), starts1904));
    return shown.isEmpty() || shown.contains("#") ? exact.toPlainString() : shown;
  }

  /** A quotient such as 7.33333333333333 is taken to the places that a person sees. */
  private static BigDecimal sensible(BigDecimal exact, String shown) {
    if (exact.scale() <= MOST_PLACES) {
      return exact.scale() < 0 ? exact.setScale(0) : exact;
    }
    Matcher decimals = DECIMALS.matcher(shown);
    int places = decimals.find() ? decimals.group(1).length() : MOST_PLACES;
    return exact.setScale(Math.min(MOST_PLACES, Math.max(CENTS, places)), RoundingMode.HALF_UP);
  }

  private Cell day(double stored, SourceRef source, BigDecimal confidence) {
    LocalDateTime moment = DateUtil.getLocalDateTime(stored, starts1904);
    LocalDate day = moment.toLocalDate();
    String text =
        moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? day.toString() : moment.toString();
    return new Cell(text, null, day, false, source, confidence);
  }

  /** Days to hours and minutes; no number where seconds stand beside them. */
  private static Cell duration(BigDecimal days, SourceRef source, BigDecimal confidence) {
    long seconds =
        days.multiply(new BigDecimal(DAY)).setScale(0, RoundingMode.HALF_UP).longValueExact();
    long minutes = seconds / 60;
    String text = minutes / 60 + ":" + twoDigits(minutes);
    return seconds % 60 == 0
        ? new Cell(text, Hours.ofMinutes(minutes).value(), null, false, source, confidence)
        : new Cell(text + ":" + twoDigits(seconds), null, null, false, source, confidence);
  }

  private static String twoDigits(long sixtieths) {
    return String.format(Locale.ROOT, "%02d", Math.abs(sixtieths % 60));
  }
}
