package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ojtpay.extract.TableColumns.Column;

/** Tables of days and kinds of hours crosswise among the lines of a page. */
final class DayMatrixLines {

  private final List<Line> lines;
  private final TableExtent extent;
  private final Set<Integer> taken;
  private final List<FormTables.Row> rows;

  DayMatrixLines(
      List<Line> lines, LabelIndex index, Set<Integer> taken, List<FormTables.Row> rows) {
    this.lines = lines;
    this.extent = new TableExtent(lines, index);
    this.taken = taken;
    this.rows = rows;
  }

  void read() {
    int i = 0;
    while (i < lines.size()) {
      Optional<DayMatrix> matrix =
          taken.contains(i) ? Optional.empty() : DayMatrix.headed(headings(lines.get(i)));
      i = matrix.isPresent() ? table(matrix.get(), i) : i + 1;
    }
  }

  private int table(DayMatrix headed, int header) {
    DayMatrix matrix = headed;
    List<Column> columns = columns(lines.get(header));
    taken.add(header);
    int i = header + 1;
    while (i < lines.size()) {
      Line line = lines.get(i);
      Optional<DayMatrix> again = DayMatrix.headed(headings(line));
      if (again.isPresent()) {
        matrix = again.get();
        columns = columns(line);
      } else if (extent.holds(i, columns) && isRow(line, columns)) {
        row(matrix, columns, i);
      } else {
        int next = extent.onNextPage(i, header + 1, columns);
        if (next < 0) {
          break;
        }
        i = next;
        columns = TableExtent.ruledAs(lines.get(i), columns);
        row(matrix, columns, i);
      }
      taken.add(i++);
    }
    return i;
  }

  private void row(DayMatrix matrix, List<Column> columns, int i) {
    Line line = lines.get(i);
    SortedMap<Integer, Cell> cells = new TreeMap<>();
    for (Piece piece : TableRow.parted(line.pieces(), columns)) {
      if (!piece.isBlank()) {
        int column = columns.indexOf(TableRow.columnOf(piece, columns));
        cells.merge(column, cell(line, piece), DayMatrixLines::together);
      }
    }
    matrix.rows(cells).forEach(fields -> rows.add(new FormTables.Row(i, fields)));
    matrix
        .headless(cells)
        .ifPresent(cell -> rows.add(new FormTables.Row(i, DayMatrix.unknown(cell))));
  }

  /** A row of a ruled table has a cell for each heading; what has fewer is another table. */
  private static boolean isRow(Line line, List<Column> columns) {
    return !line.ruled() || line.pieces().size() == columns.size();
  }

  private static Cell together(Cell left, Cell right) {
    return new Cell(
        left.text() + " " + right.text(), null, null, false, left.source(), left.confidence());
  }

  private static SortedMap<Integer, Cell> headings(Line line) {
    SortedMap<Integer, Cell> headings = new TreeMap<>();
    List<Piece> pieces = split(line);
    for (int i = 0; i < pieces.size(); i++) {
      headings.put(i, cell(line, pieces.get(i)));
    }
    return headings;
  }

  private static List<Column> columns(Line line) {
    return split(line).stream()
        .map(p -> new Column(p.box().x(), p.box().right(), null, null, p.ruled()))
        .toList();
  }

  /** Headings that stand close to each other, "Mon Tue Wed", are one each. */
  private static List<Piece> split(Line line) {
    List<Piece> pieces = new ArrayList<>();
    for (Piece piece : line.pieces()) {
      List<Piece> words = piece.words().stream().map(word -> Piece.free(List.of(word))).toList();
      boolean each =
          !piece.ruled()
              && words.size() > 1
              && words.stream().allMatch(word -> DayHeading.of(cell(line, word)).holdsHours());
      pieces.addAll(each ? words : List.of(piece));
    }
    return pieces;
  }

  private static Cell cell(Line line, Piece piece) {
    return new Cell(
        piece.text(),
        null,
        null,
        false,
        line.page().source(piece.words().isEmpty() ? piece.box() : Piece.around(piece.words())),
        piece.words().stream()
            .map(PageWord::confidence)
            .reduce(java.math.BigDecimal.ONE, java.math.BigDecimal::min));
  }
}
