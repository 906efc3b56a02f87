package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ojtpay.packet.Box;

/** Where the columns of lines without rulings run: what overlaps from line to line is one. */
final class FreeColumns {

  private final List<Line> table;
  private final List<Box> columns = new ArrayList<>();

  private FreeColumns(List<Line> table) {
    this.table = table;
  }

  static List<Box> of(List<Line> table) {
    FreeColumns found = new FreeColumns(table);
    found.find();
    found.joinHeadings();
    return found.columns;
  }

  private void find() {
    int most = table.stream().mapToInt(line -> line.pieces().size()).max().orElse(0);
    // Lines of few pieces are titles over several columns: they widen none.
    for (boolean sparse : new boolean[] {false, true}) {
      List<Piece> pieces = new ArrayList<>();
      table.stream()
          .filter(line -> line.pieces().size() * 2 < most == sparse)
          .forEach(line -> pieces.addAll(line.pieces()));
      pieces.sort(Comparator.comparingInt(piece -> piece.box().width()));
      pieces.forEach(piece -> widen(piece.box(), sparse));
    }
    columns.sort(Comparator.comparingInt(Box::x));
  }

  private void widen(Box piece, boolean sparse) {
    int touched = 0;
    int last = 0;
    for (int i = 0; i < columns.size(); i++) {
      if (overlaps(columns.get(i), piece)) {
        touched++;
        last = i;
      }
    }
    if (touched == 0) {
      columns.add(piece);
    } else if (touched == 1 && !sparse) {
      columns.add(columns.remove(last).around(piece));
    }
  }

  /** A heading at the left edge of its column and numbers at the right edge need not overlap. */
  private void joinHeadings() {
    for (int i = 0; i + 1 < columns.size(); i++) {
      Box heading = columns.get(i);
      Box numbers = columns.get(i + 1);
      if (isHeading(heading) && isOfNumbers(numbers) && !isOnOneLine(heading, numbers)) {
        columns.set(i, heading.around(numbers));
        columns.remove(i + 1);
      }
    }
  }

  private boolean isHeading(Box column) {
    List<Piece> in = in(column);
    return in.size() == 1 && !isNumber(in.get(0));
  }

  private boolean isOfNumbers(Box column) {
    List<Piece> in = in(column);
    return !in.isEmpty() && in.stream().allMatch(FreeColumns::isNumber);
  }

  private boolean isOnOneLine(Box one, Box other) {
    return table.stream()
        .anyMatch(
            line ->
                line.pieces().stream().anyMatch(piece -> overlaps(one, piece.box()))
                    && line.pieces().stream().anyMatch(piece -> overlaps(other, piece.box())));
  }

  private List<Piece> in(Box column) {
    return table.stream()
        .flatMap(line -> line.pieces().stream())
        .filter(piece -> overlaps(column, piece.box()))
        .toList();
  }

  private static boolean isNumber(Piece piece) {
    return Canonical.number(piece.text()).isPresent();
  }

  private static boolean overlaps(Box one, Box other) {
    return one.x() < other.right() && other.x() < one.right();
  }
}
