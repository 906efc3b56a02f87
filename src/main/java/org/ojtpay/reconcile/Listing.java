package org.ojtpay.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.poi.ss.util.CellRangeAddress;
import org.ojtpay.units.Money;

/**
 * A sheet with a row for each item. Above the headings stand the number of rows and the sums as
 * formulas, below them what the report has, and below that whether both agree.
 *
 * <p>Ranges begin with the heading, so that they hold a cell where there is no row; it is text, and
 * adds nothing.
 */
final class Listing<T> {

  private static final int SUMS = 3;
  private static final int REPORTED = 4;
  private static final int CHECKS = 5;
  private static final int HEADINGS = 6;

  /** The rows are counted by their first cells, so none of these is empty. */
  private static final CellValue UNNAMED = CellValue.of("(none)");

  /** The column of the number of rows. */
  private static final int COUNTED = 1;

  /** Gives the cell of an item that stands on that line. */
  interface Filling<T> {
    CellValue of(T item, int line);
  }

  private record Column<T>(String title, int width, BookLook look, Filling<T> filling) {}

  private final BookSheet sheet;
  private final List<T> items;
  private final List<BookCheck> checks;
  private final List<Column<T>> columns = new ArrayList<>();
  private final List<String> summed = new ArrayList<>();
  private final Map<String, Money> reported = new HashMap<>();
  private Predicate<T> estimated = item -> false;
  private String whereEmpty = "None.";

  /**
   * An empty one.
   *
   * @param checks to which the listing adds its own
   */
  Listing(BookSheet sheet, List<T> items, List<BookCheck> checks) {
    this.sheet = sheet;
    this.items = items;
    this.checks = checks;
  }

  Listing<T> column(String title, int width, BookLook look, Function<T, CellValue> value) {
    return formula(title, width, look, (item, line) -> value.apply(item));
  }

  Listing<T> text(String title, int width, Function<T, String> value) {
    return column(title, width, BookLook.TEXT, item -> CellValue.of(value.apply(item)));
  }

  Listing<T> formula(String title, int width, BookLook look, Filling<T> filling) {
    columns.add(new Column<>(title, width, look, filling));
    return this;
  }

  /** A column of money with its sum. */
  Listing<T> sum(String title, Filling<T> filling) {
    summed.add(title);
    return formula(title, 15, BookLook.MONEY, filling);
  }

  Listing<T> sum(String title, Function<T, CellValue> value) {
    return sum(title, (item, line) -> value.apply(item));
  }

  /** What the report has for the sum of that column. */
  Listing<T> reported(String title, Money sum) {
    reported.put(title, sum);
    return this;
  }

  Listing<T> estimated(Predicate<T> which) {
    estimated = which;
    return this;
  }

  Listing<T> whereEmpty(String words) {
    whereEmpty = words;
    return this;
  }

  String letter(String title) {
    return BookSheet.letter(index(title));
  }

  /** The cells of that column, from its heading, for formulas of any sheet. */
  String range(String title) {
    return sheet.range(HEADINGS, last(), index(title));
  }

  /** The cell of the sum of that column, for formulas of any sheet. */
  String sumOf(String title) {
    return sheet.address(SUMS, index(title));
  }

  BigDecimal total(String title) {
    Column<T> column = columns.get(index(title));
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < items.size(); i++) {
      sum = sum.add(CellValue.amount(column.filling().of(items.get(i), line(i))));
    }
    return sum;
  }

  /** The line on which the item of that place stands. */
  static int line(int place) {
    return HEADINGS + 1 + place;
  }

  BookSheet sheet() {
    return sheet;
  }

  private int last() {
    return HEADINGS + items.size();
  }

  private int index(String title) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).title().equals(title)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no column is called " + title);
  }

  void write() {
    sheet.widths(columns.stream().map(Column::width).toList(), BookSheet.SUMS_AND_COUNTS);
    sheet.head();
    putCount();
    summed.forEach(this::putSum);
    columns.stream()
        .filter(column -> column.look() == BookLook.CHECK)
        .forEach(column -> putFooting(column.title()));
    for (int i = 0; i < columns.size(); i++) {
      Column<T> column = columns.get(i);
      sheet.put(HEADINGS, i, CellValue.of(column.title()), column.look().heading());
    }
    for (int i = 0; i < items.size(); i++) {
      putItem(items.get(i), line(i));
    }
    if (items.isEmpty()) {
      sheet.put(line(0), 0, CellValue.of(whereEmpty), BookLook.NOTE);
    }
    finish();
  }

  private void putItem(T item, int line) {
    for (int i = 0; i < columns.size(); i++) {
      Column<T> column = columns.get(i);
      CellValue value = column.filling().of(item, line);
      boolean unnamed = i == 0 && value.equals(CellValue.NOTHING);
      sheet.put(line, i, unnamed ? UNNAMED : value, column.look(), estimated.test(item));
    }
  }

  private void putCount() {
    CellValue count = CellValue.of(items.size());
    String first = sheet.range(HEADINGS, last(), 0);
    sheet.put(SUMS, 0, CellValue.of("Sums of the rows"), BookLook.LABEL);
    sheet.put(REPORTED, 0, CellValue.of("In the report"), BookLook.LABEL);
    sheet.put(CHECKS, 0, CellValue.of("Check"), BookLook.LABEL);
    sheet.put(SUMS, COUNTED, new CellValue.Live("COUNTA(" + first + ")-1", count), BookLook.ROWS);
    sheet.put(REPORTED, COUNTED, count, BookLook.ROWS);
    check("No row is missing", COUNTED, BookLook.ROWS_CHECK, BigDecimal.ZERO);
  }

  private void putSum(String title) {
    int column = index(title);
    BigDecimal sum = total(title);
    sheet.put(
        SUMS,
        column,
        new CellValue.Live("ROUND(SUM(" + range(title) + "),2)", new CellValue.Figure(sum)),
        BookLook.SUM);
    if (reported.containsKey(title)) {
      Money stored = Objects.requireNonNull(reported.get(title));
      sheet.put(REPORTED, column, CellValue.of(stored), BookLook.SUM);
      check(title + ": sum of the rows", column, BookLook.CHECK, sum.subtract(stored.amount()));
    }
  }

  private void check(String what, int column, BookLook look, BigDecimal difference) {
    String letter = BookSheet.letter(column);
    CellValue check = CellValue.check(letter + SUMS + "-" + letter + REPORTED, difference);
    put(what, column, check, look);
  }

  private void put(String what, int column, CellValue check, BookLook look) {
    sheet.put(CHECKS, column, check, look);
    checks.add(
        new BookCheck(
            sheet.tab(), what, sheet.address(CHECKS, column), check, look == BookLook.ROWS_CHECK));
  }

  /** Of checks row by row: all of them, or the differences without their signs. */
  private void putFooting(String title) {
    Column<T> column = columns.get(index(title));
    BigDecimal apart = BigDecimal.ZERO;
    for (int i = 0; i < items.size(); i++) {
      apart = apart.add(CellValue.amount(column.filling().of(items.get(i), line(i))).abs());
    }
    put(
        title + ", row by row",
        index(title),
        CellValue.check(apart(range(title)), apart),
        BookLook.CHECK);
  }

  /** The sum of the differences that checks show, without their signs. */
  static String apart(String checks) {
    return "(SUMIF(%1$s,\">0\")-SUMIF(%1$s,\"<0\"))".formatted(checks);
  }

  private void finish() {
    sheet.freeze(HEADINGS, 1);
    sheet.filter(HEADINGS, Math.max(last(), line(0)), columns.size());
    sheet.texts(Math.max(last(), line(0)), columns.size());
    List<CellRangeAddress> alarmed = new ArrayList<>();
    alarmed.add(new CellRangeAddress(CHECKS - 1, CHECKS - 1, COUNTED, COUNTED));
    for (int i = 0; i < columns.size(); i++) {
      boolean compared = reported.containsKey(columns.get(i).title());
      if (compared || columns.get(i).look() == BookLook.CHECK) {
        alarmed.add(new CellRangeAddress(CHECKS - 1, CHECKS - 1, i, i));
      }
      if (columns.get(i).look() == BookLook.CHECK && !items.isEmpty()) {
        alarmed.add(new CellRangeAddress(HEADINGS, last() - 1, i, i));
      }
    }
    sheet.alarm(alarmed);
  }
}
