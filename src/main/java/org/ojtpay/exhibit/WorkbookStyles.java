package org.ojtpay.exhibit;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ojtpay.packet.FieldKind;

/** How the cells of a form look: a white cell with a frame is open, all else is locked. */
final class WorkbookStyles {

  private static final Map<FieldKind, String> FORMATS =
      Map.of(
          FieldKind.DATE, "mm/dd/yyyy",
          FieldKind.NUMBER, "0.00",
          FieldKind.INTEGER, "0",
          FieldKind.MONEY, "#,##0.00##",
          FieldKind.RATE, "0.##%");

  /** As text: an agreement number keeps its zeros. */
  private static final String TEXT = "@";

  private final XSSFWorkbook workbook;
  private final CellStyle title;
  private final CellStyle heading;
  private final CellStyle column;
  private final CellStyle label;
  private final CellStyle text;
  private final Map<FieldKind, CellStyle> open = new EnumMap<>(FieldKind.class);
  private final Map<FieldKind, CellStyle> computed = new EnumMap<>(FieldKind.class);

  WorkbookStyles(XSSFWorkbook workbook) {
    this.workbook = workbook;
    this.title = lettered(16, true);
    this.heading = lettered(12, true);
    this.column = lettered(10, true);
    this.label = lettered(10, false);
    this.text = lettered(10, false);
    label.setVerticalAlignment(VerticalAlignment.TOP);
    column.setWrapText(true);
    text.setWrapText(true);
    text.setVerticalAlignment(VerticalAlignment.TOP);
    framed(column);
    for (FieldKind kind : FieldKind.values()) {
      open.put(kind, value(kind, false));
      computed.put(kind, value(kind, true));
    }
  }

  CellStyle title() {
    return title;
  }

  CellStyle heading() {
    return heading;
  }

  CellStyle column() {
    return column;
  }

  CellStyle label() {
    return label;
  }

  CellStyle text() {
    return text;
  }

  /** A cell to fill in. */
  CellStyle open(FieldKind kind) {
    return Objects.requireNonNull(open.get(kind));
  }

  /** A cell that the workbook fills in. */
  CellStyle computed(FieldKind kind) {
    return Objects.requireNonNull(computed.get(kind));
  }

  private CellStyle lettered(int size, boolean bold) {
    Font font = workbook.createFont();
    font.setFontName("Arial");
    font.setFontHeightInPoints((short) size);
    font.setBold(bold);
    CellStyle style = workbook.createCellStyle();
    style.setFont(font);
    return style;
  }

  private CellStyle value(FieldKind kind, boolean locked) {
    CellStyle style = lettered(10, false);
    String format = FORMATS.getOrDefault(kind, TEXT);
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    style.setLocked(locked);
    style.setWrapText(!FORMATS.containsKey(kind));
    style.setVerticalAlignment(VerticalAlignment.TOP);
    if (locked) {
      style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    framed(style);
    return style;
  }

  private static void framed(CellStyle style) {
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
  }
}
