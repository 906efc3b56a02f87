package org.ojtpay.extract;

import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.ojtpay.packet.SourceRef;

/** What a row is by the look of it, whatever its words mean. */
final class RowShape {

  /** So many sums on a line make a line of pay of it. */
  private static final int FIGURES = 3;

  private static final Pattern PAGE_NUMBER =
      Pattern.compile("(?i)\\bpage:?\\s*\\d{1,4}(?:\\s*(?:of|/)\\s*\\d{1,4})?\\b");

  private static final Pattern SUM = Pattern.compile("[$(-]*[\\d,]*\\d\\.\\d{2,4}\\D*");

  private static final Remembered<Boolean> SUMS =
      new Remembered<>(text -> SUM.matcher(text).matches());

  private static final Pattern SAYS_SOMETHING = Pattern.compile(".*[\\p{L}\\p{N}].*");

  private RowShape() {}

  /** Whether several sums stand in the row, as in a line of pay. */
  static boolean isOfFigures(SortedMap<Integer, Cell> row) {
    int figures = 0;
    for (Cell cell : row.values()) {
      figures += cell.number() != null || SUMS.of(cell.text()) ? 1 : 0;
    }
    return figures >= FIGURES;
  }

  /** Whether two dates stand in its first cell. */
  static boolean holdsRange(SortedMap<Integer, Cell> row) {
    return DatesInText.find(DatesInText.spelledOut(Grid.first(row).text())).size() == 2;
  }

  /** Whether the row is a range of dates and nothing else. */
  static boolean isRange(SortedMap<Integer, Cell> row) {
    return row.size() == 1 && PrintedRange.spelledOut(Grid.first(row).text()).isPresent();
  }

  /** "Confidential", alone or beside "Page 2 of 3". */
  static boolean isRunning(SortedMap<Integer, Cell> row, Vocabulary words) {
    return row.values().stream()
        .map(Cell::text)
        .map(text -> PAGE_NUMBER.matcher(text).replaceFirst("").strip())
        .filter(text -> SAYS_SOMETHING.matcher(text).matches())
        .allMatch(text -> words.isListed("running", text));
  }

  /** "02-02-2026 to 02-15-2026" may be said by the name of the sheet alone. */
  static Optional<Cell> sheetName(Grid grid) {
    return grid.rows().stream()
        .filter(row -> !row.isEmpty())
        .map(Grid::first)
        .filter(cell -> cell.source() instanceof SourceRef.InCell)
        .map(cell -> Cell.printed(((SourceRef.InCell) cell.source()).sheet(), cell.source()))
        .findFirst();
  }

  static String printed(SortedMap<Integer, Cell> row) {
    return String.join(" | ", row.values().stream().map(Cell::text).toList());
  }
}
