package org.ojtpay.extract;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;

/**
 * A page, sheet or text file as rows of cells by column number, in reading order. Lines of free
 * text above or between tables are rows of one cell, so that one reader serves every kind of file.
 *
 * @param file the file as its sender named it
 * @param page the page or sheet, counted from one
 */
record Grid(String file, int page, List<SortedMap<Integer, Cell>> rows) {

  Grid {
    rows = List.copyOf(rows);
  }

  /** The leftmost cell of a row that has one. */
  static Cell first(SortedMap<Integer, Cell> row) {
    return Objects.requireNonNull(row.get(row.firstKey()));
  }
}
