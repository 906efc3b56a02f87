package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ojtpay.packet.Box;

/**
 * The lines of a page as rows of cells by column number: ruled tables by their rulings, tables
 * without rulings by what stands under what, free text as rows of one cell.
 */
final class PageGrid {

  private static final int ALIGNED = 3_000;

  private final List<Line> lines;
  private final List<SortedMap<Integer, Cell>> rows = new ArrayList<>();

  private PageGrid(List<Line> lines) {
    this.lines = lines;
  }

  /** The grid of lines that stand on one page; there has to be a line. */
  static Grid of(List<Line> lines) {
    PageGrid grid = new PageGrid(lines);
    grid.fill();
    PageModel page = lines.get(0).page();
    return new Grid(page.file(), page.number(), grid.rows);
  }

  private void fill() {
    int i = 0;
    while (i < lines.size()) {
      int end = i + 1;
      while (end < lines.size() && isSameTable(lines.get(end), lines.get(i))) {
        end++;
      }
      addTable(lines.subList(i, end));
      i = end;
    }
  }

  private static boolean isSameTable(Line line, Line first) {
    return line.ruled() == first.ruled()
        && (line.ruled() || (line.pieces().size() > 1) == (first.pieces().size() > 1));
  }

  private void addTable(List<Line> table) {
    List<Box> columns = columns(table);
    for (Line line : table) {
      SortedMap<Integer, Cell> row = new TreeMap<>();
      for (Piece piece : line.pieces()) {
        if (!piece.words().isEmpty()) {
          put(row, column(piece, columns), cell(line, piece));
        }
      }
      if (!row.isEmpty()) {
        rows.add(row);
      }
    }
  }

  private static void put(SortedMap<Integer, Cell> row, int column, Cell cell) {
    int free = column;
    while (row.containsKey(free)) {
      free++;
    }
    row.put(free, cell);
  }

  private static Cell cell(Line line, Piece piece) {
    return new Cell(
        piece.text(),
        null,
        null,
        false,
        line.page().source(Piece.around(piece.words())),
        piece.words().stream()
            .map(PageWord::confidence)
            .reduce(java.math.BigDecimal.ONE, java.math.BigDecimal::min));
  }

  /** Where columns run: what overlaps from line to line is one column. */
  private static List<Box> columns(List<Line> table) {
    if (table.get(0).ruled()) {
      return ruledColumns(table);
    }
    List<Box> columns = new ArrayList<>();
    List<Piece> pieces = new ArrayList<>();
    table.forEach(line -> pieces.addAll(line.pieces()));
    pieces.sort(Comparator.comparingInt(piece -> piece.box().width()));
    for (Piece piece : pieces) {
      List<Box> touched = columns.stream().filter(box -> overlaps(box, piece.box())).toList();
      if (touched.size() > 1) {
        continue;
      }
      if (touched.isEmpty()) {
        columns.add(piece.box());
      } else {
        columns.remove(touched.get(0));
        columns.add(touched.get(0).around(piece.box()));
      }
    }
    columns.sort(Comparator.comparingInt(Box::x));
    return columns;
  }

  private static List<Box> ruledColumns(List<Line> table) {
    List<Box> columns = new ArrayList<>();
    for (Line line : table) {
      for (Piece piece : line.pieces()) {
        if (columns.stream().noneMatch(box -> Math.abs(box.x() - piece.box().x()) <= ALIGNED)) {
          columns.add(piece.box());
        }
      }
    }
    columns.sort(Comparator.comparingInt(Box::x));
    return columns;
  }

  private static boolean overlaps(Box one, Box other) {
    return one.x() < other.right() && other.x() < one.right();
  }

  private static int column(Piece piece, List<Box> columns) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < columns.size(); i++) {
      int distance =
          piece.ruled() ? ruledDistance(piece, columns.get(i)) : distance(piece, columns.get(i));
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }

  private static int ruledDistance(Piece piece, Box column) {
    return Math.abs(piece.box().x() - column.x());
  }

  private static int distance(Piece piece, Box column) {
    Box box = piece.box();
    int overlap = Math.min(box.right(), column.right()) - Math.max(box.x(), column.x());
    return -overlap;
  }
}
