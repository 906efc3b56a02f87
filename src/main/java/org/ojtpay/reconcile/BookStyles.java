package org.ojtpay.reconcile;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;

/** The styles of the workbook, each made once. */
final class BookStyles {

  private static final short TITLE_SIZE = 14;
  private static final short SIZE = 10;

  /**
   * A look, and what else tells cells of it apart.
   *
   * @param estimate whether the row is one: slanted, and hatched
   * @param quoted whether the text would be taken for a formula if somebody typed it
   */
  record Variant(BookLook look, boolean estimate, boolean quoted) {}

  private final SXSSFWorkbook workbook;
  private final Map<Variant, XSSFCellStyle> made = new HashMap<>();

  BookStyles(SXSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  XSSFCellStyle of(Variant variant) {
    return made.computeIfAbsent(variant, this::make);
  }

  private XSSFCellStyle make(Variant variant) {
    BookLook look = variant.look();
    XSSFCellStyle style = (XSSFCellStyle) workbook.createCellStyle();
    style.setFont(font(variant));
    style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setWrapText(look.isWrapped());
    style.setQuotePrefixed(variant.quoted());
    style.setAlignment(look.isFigure() ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
    style.setIndention((short) (look.isFigure() ? 1 : 0));
    border(style, look);
    fill(style, variant);
    return style;
  }

  private XSSFFont font(Variant variant) {
    XSSFFont font = (XSSFFont) workbook.createFont();
    font.setFontName("Arial");
    font.setFontHeightInPoints(variant.look() == BookLook.TITLE ? TITLE_SIZE : SIZE);
    font.setBold(variant.look().isBold());
    font.setItalic(variant.estimate());
    if (variant.look() == BookLook.LINK) {
      font.setUnderline(XSSFFont.U_SINGLE);
    }
    return font;
  }

  private static void border(XSSFCellStyle style, BookLook look) {
    if (look.isHeading()) {
      style.setBorderBottom(BorderStyle.MEDIUM);
    } else if (look == BookLook.BLANK) {
      style.setBorderBottom(BorderStyle.THIN);
    }
  }

  private static void fill(XSSFCellStyle style, Variant variant) {
    if (variant.look().isHeading()) {
      style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    } else if (variant.estimate()) {
      style.setFillPattern(FillPatternType.LESS_DOTS);
    }
  }
}
