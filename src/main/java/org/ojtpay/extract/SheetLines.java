package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.ojtpay.packet.Box;
import org.ojtpay.packet.SourceRef;

/**
 * Rows of a sheet as ruled lines of a page, so that what reads the tables of printed forms reads
 * those of sheets. Only cells that say something are there.
 */
final class SheetLines {

  private static final int WIDE = 100_000;
  private static final int HIGH = 20_000;
  private static final int LETTER = 10_000;

  private final PageModel page;
  private final List<SortedMap<Integer, Cell>> rows;

  SheetLines(List<SortedMap<Integer, Cell>> rows) {
    this.rows = rows;
    int last =
        rows.stream().filter(row -> !row.isEmpty()).mapToInt(row -> row.lastKey()).max().orElse(0);
    Frame frame = new Frame(0, 0, 0, 0, (last + 2) * WIDE, (rows.size() + 1) * HIGH);
    this.page =
        new PageModel(
            "",
            1,
            frame,
            false,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            this::place);
  }

  /** The rows of these numbers; none of them is empty. */
  List<Line> lines(int from, int to) {
    List<Line> lines = new ArrayList<>();
    for (int row = from; row < to; row++) {
      List<Piece> pieces = new ArrayList<>();
      for (Map.Entry<Integer, Cell> cell : rows.get(row).entrySet()) {
        pieces.add(piece(row, cell.getKey(), cell.getValue()));
      }
      lines.add(Line.of(page, pieces, true));
    }
    return lines;
  }

  private static Piece piece(int row, int column, Cell cell) {
    List<PageWord> words = new ArrayList<>();
    int x = column * WIDE + 1_000;
    for (String text : cell.text().strip().split("\\s+", -1)) {
      if (text.isEmpty()) {
        continue;
      }
      Box box = new Box(x, row * HIGH + 5_000, Math.max(1, text.length() * 10), LETTER);
      words.add(new PageWord(text, box, LETTER, false, PageWord.Kind.PRINTED, cell.confidence()));
      x = box.right() + 10;
    }
    return new Piece(words, new Box(column * WIDE, row * HIGH, WIDE, HIGH), true);
  }

  private SourceRef place(Box box) {
    SortedMap<Integer, Cell> row = rows.get(Math.min(box.y() / HIGH, rows.size() - 1));
    Cell cell = row.get(box.x() / WIDE);
    return cell == null ? Grid.first(row).source() : Objects.requireNonNull(cell).source();
  }
}
