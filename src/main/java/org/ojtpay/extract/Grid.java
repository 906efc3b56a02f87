package org.ojtpay.extract;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A page, sheet or text file as rows of cells by column number, in reading order. Lines of free
 * text above or between tables are rows of one cell, so that one reader serves every kind of file.
 *
 * @param file the file as its sender named it
 * @param page the page or sheet, counted from one
 * @param leftOut lines that were read over, by the index of the row before which they stood
 */
record Grid(
    String file,
    int page,
    List<SortedMap<Integer, Cell>> rows,
    SortedMap<Integer, LeftOut> leftOut) {

  Grid {
    rows = List.copyOf(rows);
    leftOut = Collections.unmodifiableSortedMap(new TreeMap<>(leftOut));
  }

  /** One that is whole. */
  Grid(String file, int page, List<SortedMap<Integer, Cell>> rows) {
    this(file, page, rows, Collections.emptySortedMap());
  }

  /** The leftmost cell of a row that has one. */
  static Cell first(SortedMap<Integer, Cell> row) {
    return Objects.requireNonNull(row.get(row.firstKey()));
  }
}
