package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ojtpay.packet.Exhibit;

/** The same of a sheet: of a value as it was and one as it is now, the one that counts. */
final class AmendedCells {

  private static final AmendedWords WORDS = AmendedWords.load();

  private AmendedCells() {}

  /** As many rows, each with the one value that counts. */
  static List<SortedMap<Integer, Cell>> settled(
      Exhibit exhibit, LabelIndex index, List<SortedMap<Integer, Cell>> rows) {
    if (!AmendedLines.asked(exhibit)) {
      return rows;
    }
    List<SortedMap<Integer, Cell>> settled = new ArrayList<>();
    int[] columns = {};
    for (SortedMap<Integer, Cell> row : rows) {
      int[] headed = columns(row);
      columns = headed.length > 0 ? headed : row.size() < 2 ? new int[0] : columns;
      String key = row.isEmpty() ? "" : LabelKey.of(Grid.first(row).text());
      if (index.targets(key).stream().anyMatch(LabelIndex.RangeLabel.class::isInstance)) {
        // "From" and "To" are the two days of a period.
        columns = new int[0];
      }
      boolean term =
          columns.length > 0
              && headed.length == 0
              && row.firstKey() < columns[0]
              && index.isLabel(key);
      settled.add(term ? counting(row, columns) : row);
    }
    return settled;
  }

  /** The columns of what was and of what is now; none where the row does not head two such. */
  private static int[] columns(SortedMap<Integer, Cell> row) {
    int before = -1;
    for (Map.Entry<Integer, Cell> cell : row.entrySet()) {
      String text = cell.getValue().text();
      if (before >= 0 && cell.getKey() > before && WORDS.isAfter(text)) {
        return new int[] {before, cell.getKey()};
      }
      before = before < 0 && WORDS.isBefore(text) ? cell.getKey() : before;
    }
    return new int[0];
  }

  private static SortedMap<Integer, Cell> counting(SortedMap<Integer, Cell> row, int[] columns) {
    SortedMap<Integer, Cell> counting = new TreeMap<>(row.headMap(columns[0]));
    Cell was = row.get(columns[0]);
    Cell now = row.get(columns[1]);
    boolean open = now == null || (!now.missing() && now.text().isBlank());
    if (now != null && !open && !WORDS.isUnchanged(now.text())) {
      counting.put(columns[0], now);
    } else if (was != null) {
      counting.put(columns[0], open ? doubted(was) : was);
    }
    return counting;
  }

  private static Cell doubted(Cell cell) {
    return new Cell(
        cell.text(),
        cell.number(),
        cell.date(),
        cell.missing(),
        cell.source(),
        cell.confidence().min(Printed.DOUBTFUL),
        cell.lines());
  }
}
