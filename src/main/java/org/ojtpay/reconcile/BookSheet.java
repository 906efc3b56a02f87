package org.ojtpay.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.FontFormatting;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/**
 * A sheet while it is written, from its first line to its last. Lines count from one and columns
 * from zero.
 */
final class BookSheet {

  private static final int UNIT = 256;

  /** What the words and the numbers of a listing's sums take, in its first two columns. */
  static final List<Integer> SUMS_AND_COUNTS = List.of(18, 12);

  /** What a cell holds at most, with room to spare. */
  private static final int LONGEST = 32_000;

  /** A spreadsheet keeps fifteen digits of a number and no more. */
  private static final int DIGITS = 15;

  /** What formulas begin with, in full width too. */
  private static final String FORMULA = "=+-@\uff1d\uff0b\uff0d\uff20";

  /** Points that a line of text takes, and a row at most. */
  private static final int LINE = 13;

  private static final int TALLEST = 390;

  private static final int TITLE_LINE = 20;

  /** Of an inch, at the left and at the right of a page. */
  private static final int MARGIN_PARTS = 2;

  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");
  private static final Pattern NOT_IN_XML = Pattern.compile("[\\p{Cs}\\x{fffe}\\x{ffff}]");

  private final BookTab tab;
  private final SXSSFSheet sheet;
  private final BookStyles styles;
  private List<Integer> widths = List.of();

  BookSheet(BookTab tab, SXSSFSheet sheet, BookStyles styles) {
    this.tab = tab;
    this.sheet = sheet;
    this.styles = styles;
  }

  BookTab tab() {
    return tab;
  }

  /** The cell as formulas of any sheet name it. */
  String address(int line, int column) {
    return new CellReference(tab.tab(), line - 1, column, true, true).formatAsString();
  }

  /** Cells of one column as formulas of any sheet name them. */
  String range(int from, int to, int column) {
    String last = new CellReference(to - 1, column, true, true).formatAsString();
    return address(from, column) + ":" + last;
  }

  static String letter(int column) {
    return CellReference.convertNumToColString(column);
  }

  /** The first two lines: what the sheet is called, and what it is for. */
  void head() {
    put(1, 0, CellValue.of(tab.title()), BookLook.TITLE);
    put(2, 0, CellValue.of(tab.purpose()), BookLook.NOTE);
  }

  void put(int line, int column, CellValue value, BookLook look) {
    put(line, column, value, look, false);
  }

  /** Nothing is written for an empty text. */
  void put(int line, int column, CellValue value, BookLook look, boolean estimate) {
    if (value.equals(CellValue.NOTHING) && !estimate && look != BookLook.BLANK) {
      return;
    }
    SXSSFRow row = sheet.getRow(line - 1);
    SXSSFCell cell = (row == null ? sheet.createRow(line - 1) : row).createCell(column);
    cell.setCellStyle(styles.of(new BookStyles.Variant(look, estimate, isLikeFormula(value))));
    fill(cell, value);
    stretch(cell, value, look);
  }

  /** Makes the row as tall as the text needs: the programs do not do it by themselves. */
  private void stretch(SXSSFCell cell, CellValue value, BookLook look) {
    int points = look == BookLook.TITLE ? TITLE_LINE : 0;
    int column = cell.getColumnIndex();
    if (value instanceof CellValue.Text text && look.isWrapped() && column < widths.size()) {
      int lines = lines(text.text(), widths.get(column) - 1);
      points = lines > 1 ? Math.min(lines * LINE, TALLEST) : 0;
    }
    if (points > cell.getRow().getHeightInPoints()) {
      cell.getRow().setHeightInPoints(points);
    }
  }

  /** How many lines it takes, broken between words; a longer word is broken itself. */
  private static int lines(String text, int width) {
    int lines = 1;
    int used = 0;
    for (String word : text.split(" ", -1)) {
      if (used > 0 && used + 1 + word.length() > width) {
        lines++;
        used = 0;
      }
      used += (used > 0 ? 1 : 0) + word.length();
      lines += (used - 1) / width;
      used = used <= width ? used : used % width;
    }
    return lines;
  }

  private static void fill(SXSSFCell cell, CellValue value) {
    if (value instanceof CellValue.Live live) {
      cell.setCellFormula(live.formula());
      fill(cell, live.now());
    } else if (value instanceof CellValue.Figure figure) {
      if (figure.amount().stripTrailingZeros().precision() > DIGITS) {
        throw new IllegalArgumentException(figure.amount() + " has too many digits for a cell");
      }
      cell.setCellValue(figure.amount().doubleValue());
    } else if (value instanceof CellValue.Day day) {
      cell.setCellValue(day.day());
    } else if (value instanceof CellValue.Moment moment) {
      cell.setCellValue(moment.time());
    } else if (value instanceof CellValue.Text text && !text.text().isEmpty()) {
      cell.setCellValue(printable(text.text()));
    }
  }

  private static boolean isLikeFormula(CellValue value) {
    if (!(value instanceof CellValue.Text text)) {
      return false;
    }
    String shown = text.text().strip();
    return !shown.isEmpty() && FORMULA.indexOf(shown.charAt(0)) >= 0;
  }

  /** On one line, without what XML cannot hold. */
  private static String printable(String text) {
    String line = NOT_IN_XML.matcher(CONTROLS.matcher(text).replaceAll(" ")).replaceAll("");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " ...";
  }

  /** A cell that leads to another sheet. */
  void link(int line, int column, BookTab to) {
    put(line, column, CellValue.of(to.title()), BookLook.LINK);
    Hyperlink link =
        sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress("'" + to.tab() + "'!A1");
    sheet.getRow(line - 1).getCell(column).setHyperlink(link);
  }

  /** In signs; to be told before anything is put, so that rows become as tall as they need. */
  void widths(List<Integer> signs) {
    widths = List.copyOf(signs);
    for (int i = 0; i < signs.size(); i++) {
      sheet.setColumnWidth(i, signs.get(i) * UNIT);
    }
  }

  /** The same, but the first ones at least so wide. */
  void widths(List<Integer> signs, List<Integer> least) {
    List<Integer> wide = new ArrayList<>(signs);
    for (int i = 0; i < least.size(); i++) {
      wide.set(i, Math.max(wide.get(i), least.get(i)));
    }
    widths(wide);
  }

  /** Keeps the lines down to that one, and so many columns, in sight; prints it on every page. */
  void freeze(int line, int columns) {
    sheet.createFreezePane(columns, line);
    sheet.setRepeatingRows(new CellRangeAddress(line - 1, line - 1, -1, -1));
  }

  void filter(int from, int to, int columns) {
    sheet.setAutoFilter(new CellRangeAddress(from - 1, to - 1, 0, columns - 1));
  }

  /** Numbers that are texts, such as vendor numbers, are meant so. */
  void texts(int to, int columns) {
    sheet
        .getWorkbook()
        .getXSSFWorkbook()
        .getSheet(tab.tab())
        .addIgnoredErrors(
            new CellRangeAddress(0, to - 1, 0, columns - 1),
            IgnoredErrorType.NUMBER_STORED_AS_TEXT);
  }

  /** Lets checks stand out that are not OK; that they are not, they say themselves. */
  void alarm(List<CellRangeAddress> checks) {
    SheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
    ConditionalFormattingRule rule =
        formatting.createConditionalFormattingRule(ComparisonOperator.NOT_EQUAL, "\"OK\"");
    FontFormatting font = rule.createFontFormatting();
    font.setFontStyle(false, true);
    font.setFontColorIndex(IndexedColors.DARK_RED.getIndex());
    rule.createPatternFormatting().setFillBackgroundColor(IndexedColors.LEMON_CHIFFON.getIndex());
    formatting.addConditionalFormatting(checks.toArray(CellRangeAddress[]::new), rule);
  }

  /**
   * On letter paper across, as wide as the sheet is.
   *
   * @param foot what stands at the foot of each page beside its number
   */
  void print(String foot) {
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.LETTER_PAPERSIZE);
    print.setLandscape(true);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    sheet.setFitToPage(true);
    for (PageMargin side : List.of(PageMargin.LEFT, PageMargin.RIGHT)) {
      sheet.setMargin(side, 1.0 / MARGIN_PARTS);
    }
    sheet.getFooter().setLeft((tab.title() + "\n" + foot).replace("&", "&&"));
    sheet.getFooter().setRight("Page &P of &N");
  }
}
