package org.ojtpay.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ojtpay.packet.Box;
import org.ojtpay.packet.SourceRef;

/**
 * The lines of a page as rows of cells by column number: ruled tables by their rulings, tables
 * without rulings by what stands under what, free text as rows of one cell.
 */
final class PageGrid {

  private static final int ALIGNED = 3_000;

  /** Lines under each other whose pieces share their columns. */
  private record Table(List<Line> lines, @Nullable TableChain chain) {}

  private final TableChains chains = new TableChains();

  private PageGrid() {}

  /**
   * One grid a page. Columns keep their numbers from part to part of a table, over lines of text
   * between and over pages, where the parts stand under each other.
   *
   * @param pages the lines of each page; each has a line
   */
  static List<Grid> of(List<List<Line>> pages) {
    PageGrid grid = new PageGrid();
    List<List<Table>> tables = pages.stream().map(grid::tables).toList();
    List<Grid> grids = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      PageModel page = pages.get(i).get(0).page();
      List<SortedMap<Integer, Cell>> rows = new ArrayList<>();
      tables.get(i).forEach(table -> addRows(table, rows));
      grids.add(new Grid(page.file(), page.number(), rows));
    }
    return grids;
  }

  private List<Table> tables(List<Line> lines) {
    List<Table> tables = new ArrayList<>();
    int i = 0;
    while (i < lines.size()) {
      int end = i + 1;
      while (end < lines.size() && isSameTable(lines.get(end), lines.get(i))) {
        end++;
      }
      List<Line> part = lines.subList(i, end);
      boolean text = !part.get(0).ruled() && part.get(0).pieces().size() == 1;
      tables.add(new Table(part, text ? null : chains.of(part.get(0).ruled(), columns(part))));
      i = end;
    }
    return tables;
  }

  private static boolean isSameTable(Line line, Line first) {
    return line.ruled() == first.ruled()
        && (line.ruled() || (line.pieces().size() > 1) == (first.pieces().size() > 1));
  }

  private static void addRows(Table table, List<SortedMap<Integer, Cell>> rows) {
    TableChain chain = table.chain();
    List<Box> columns = chain == null ? columns(table.lines()) : chain.columns();
    int base = chain == null ? 0 : chain.firstNumber();
    for (Line line : table.lines()) {
      SortedMap<Integer, Cell> row = new TreeMap<>();
      for (Piece piece : line.pieces()) {
        if (!piece.words().isEmpty()) {
          put(row, base + column(piece, columns), shown(line, piece));
        }
      }
      if (!row.isEmpty()) {
        rows.add(PageRow.of(row));
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

  private static Cell shown(Line line, Piece piece) {
    Cell cell = cell(line, piece);
    if (!piece.ruled() || piece.words().size() < 2) {
      return cell;
    }
    List<List<PageWord>> lines = TextLines.of(piece.words());
    return lines.size() < 2
        ? cell
        : cell.with(lines.stream().map(words -> cell(line, Piece.free(words))).toList());
  }

  private static Cell cell(Line line, Piece piece) {
    BigDecimal least = BigDecimal.ONE;
    for (PageWord word : piece.words()) {
      least = least.min(word.confidence());
    }
    SourceRef source = line.page().source(Piece.around(piece.words()));
    return new Cell(piece.text(), null, null, false, source, least);
  }

  /** Where columns run: what overlaps from line to line is one column. */
  private static List<Box> columns(List<Line> table) {
    if (table.get(0).ruled()) {
      return ruledColumns(table);
    }
    return FreeColumns.of(table);
  }

  private static List<Box> ruledColumns(List<Line> table) {
    List<Box> columns = new ArrayList<>();
    for (Line line : table) {
      for (int i = 0; i < line.pieces().size(); i++) {
        Piece piece = line.pieces().get(i);
        if (!isAligned(piece, i, columns)) {
          columns.add(piece.box());
        }
      }
    }
    columns.sort(Comparator.comparingInt(Box::x));
    return columns;
  }

  private static boolean isAligned(Piece piece, int likely, List<Box> columns) {
    // Most lines have the same columns as the first.
    if (likely < columns.size() && ruledDistance(piece, columns.get(likely)) <= ALIGNED) {
      return true;
    }
    for (Box column : columns) {
      if (ruledDistance(piece, column) <= ALIGNED) {
        return true;
      }
    }
    return false;
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
