package org.ojtpay.extract;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Picture;
import org.apache.poi.ss.usermodel.Shape;
import org.apache.poi.ss.usermodel.Sheet;
import org.jspecify.annotations.Nullable;
import org.ojtpay.packet.SourceRef;

/**
 * Pictures of signatures that lie over a sheet: one counts in the open cell of its upper left
 * corner, beside words that ask for a signature. A logo and a chart count nowhere.
 */
final class SheetPictures {

  /** It may be a signature or not. */
  private static final BigDecimal PICTURE = new BigDecimal("0.87");

  private static final int MOST_ROWS = 8;

  private static final Pattern ASKS = Pattern.compile("(?i)\\b(?:signature|signed|sign here)\\b");

  private static final Remembered<Boolean> ASKING =
      new Remembered<>(text -> ASKS.matcher(text).find());

  private final String file;
  private final Sheet sheet;
  private @Nullable SortedMap<Integer, Integer> columns;

  SheetPictures(String file, Sheet sheet) {
    this.file = file;
    this.sheet = sheet;
  }

  /** The column of each picture by its row; looked for only where somebody is asked to sign. */
  private SortedMap<Integer, Integer> columns() {
    SortedMap<Integer, Integer> known = columns;
    if (known == null) {
      known = new TreeMap<>();
      columns = known;
      try {
        find(known);
      } catch (RuntimeException damaged) {
        // Drawings that cannot be read say nothing; the cells beside them are read all the same.
        if (ZipLimits.isPassed(damaged)) {
          throw damaged;
        }
      }
    }
    return known;
  }

  private void find(SortedMap<Integer, Integer> found) {
    Drawing<?> drawing = sheet.getDrawingPatriarch();
    if (drawing == null) {
      return;
    }
    for (Shape shape : drawing) {
      if (shape instanceof Picture
          && shape.getAnchor() instanceof ClientAnchor anchor
          && anchor.getRow2() - anchor.getRow1() <= MOST_ROWS) {
        found.putIfAbsent(anchor.getRow1(), anchor.getCol1() + 1);
      }
    }
  }

  /**
   * A row with the picture that lies on it, if that may be a signature.
   *
   * @param number of the row, counted from nought
   */
  SortedMap<Integer, Cell> addedTo(SortedMap<Integer, Cell> row, int number) {
    if (!asks(row)) {
      return row;
    }
    Integer column = columns().get(number);
    if (column == null || row.containsKey(column)) {
      return row;
    }
    SortedMap<Integer, Cell> left = row.headMap(column);
    Cell before = left.isEmpty() ? null : left.get(left.lastKey());
    if (before != null && asks(before)) {
      String address = new org.apache.poi.ss.util.CellAddress(number, column - 1).formatAsString();
      SourceRef source = new SourceRef.InCell(file, sheet.getSheetName(), address);
      SortedMap<Integer, Cell> signed = new TreeMap<>(row);
      signed.put(column, new Cell("a picture", null, null, false, source, PICTURE));
      return signed;
    }
    return row;
  }

  private static boolean asks(SortedMap<Integer, Cell> row) {
    for (Cell cell : row.values()) {
      if (asks(cell)) {
        return true;
      }
    }
    return false;
  }

  private static boolean asks(Cell cell) {
    return cell.number() == null && cell.date() == null && ASKING.of(cell.text());
  }
}
