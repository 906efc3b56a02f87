package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the labels of an exhibit in the cells of a row, and the values that stand with them. */
final class CellLabels {

  /** Between the two days of a period it is no label of its own. */
  private static final Pattern RANGE_WORD =
      Pattern.compile("(?i)to|thru|through|until|[-\u2013\u2014]");

  /**
   * A label and what stands inside its own cell after the colon.
   *
   * @param inline absent where the value has to stand elsewhere
   */
  record Spot(int column, String key, @Nullable Cell inline) {}

  private final LabelIndex index;

  CellLabels(LabelIndex index) {
    this.index = index;
  }

  List<Spot> of(SortedMap<Integer, Cell> row) {
    List<Spot> spots = new ArrayList<>();
    for (Map.Entry<Integer, Cell> entry : row.entrySet()) {
      if (entry.getValue().number() == null && entry.getValue().date() == null) {
        spots.addAll(in(entry.getKey(), entry.getValue()));
      }
    }
    return spots;
  }

  boolean isLabel(Cell cell) {
    return !in(0, cell).isEmpty() || index.heading(key(cell.text())) != null;
  }

  /** The cells to the right up to the next label; without any, the cell below. */
  List<Cell> values(Spot spot, SortedMap<Integer, Cell> row, SortedMap<Integer, Cell> below) {
    List<Cell> right = new ArrayList<>();
    for (Cell cell : row.tailMap(spot.column() + 1).values()) {
      boolean rangeGoesOn = !right.isEmpty() && RANGE_WORD.matcher(cell.text().strip()).matches();
      if (isLabel(cell) && !rangeGoesOn) {
        break;
      }
      right.add(cell);
    }
    if (!right.isEmpty()) {
      return right;
    }
    Cell under = below.get(spot.column());
    // "Amount claimed = hours x wage" under "Amount claimed" is a note to it.
    boolean isValue =
        under != null
            && !isLabel(under)
            && !isFirstOfLabelled(spot, below)
            && !under.text().contains(" = ");
    return under != null && isValue ? List.of(under) : List.of();
  }

  /** In a column of labels what stands below a label is the next label, known or not. */
  private static boolean isFirstOfLabelled(Spot spot, SortedMap<Integer, Cell> below) {
    return spot.column() == below.firstKey() && Grid.first(below).text().endsWith(":");
  }

  private List<Spot> in(int column, Cell cell) {
    String whole = key(cell.text());
    if (index.isLabel(whole)) {
      return List.of(new Spot(column, whole, null));
    }
    int colon = cell.text().indexOf(':');
    if (colon < 0 || !index.isLabel(key(cell.text().substring(0, colon)))) {
      return List.of();
    }
    List<Spot> spots = new ArrayList<>();
    String label = key(cell.text().substring(0, colon));
    String rest = cell.text().substring(colon + 1);
    while (true) {
      Next next = next(rest);
      String value = (next == null ? rest : rest.substring(0, next.start())).strip();
      spots.add(new Spot(column, label, value.isEmpty() ? null : with(cell, value)));
      if (next == null) {
        return spots;
      }
      label = next.key();
      rest = rest.substring(next.colon() + 1);
    }
  }

  private record Next(int start, int colon, String key) {}

  /** The next "label:" in a line that holds several. */
  private @Nullable Next next(String text) {
    for (int colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
      String before = text.substring(0, colon);
      for (int start = 0; start >= 0; start = before.indexOf(' ', start + 1)) {
        String key = key(before.substring(start));
        if (!before.substring(start).isBlank() && index.isLabel(key)) {
          return new Next(start, colon, key);
        }
      }
    }
    return null;
  }

  private static Cell with(Cell cell, String text) {
    return new Cell(text, null, null, false, cell.source(), cell.confidence());
  }

  /** Hints in brackets, such as "(mm/dd/yyyy)", and a plural are no part of a label. */
  private String key(String text) {
    String whole = LabelKey.of(text);
    if (index.isLabel(whole)) {
      return whole;
    }
    String bare = LabelKey.of(text.replaceFirst("\\s*\\([^)]*\\)\\s*:?$", ""));
    String singular = bare.replaceFirst("s$", "");
    return index.isLabel(bare) || !index.isLabel(singular) ? bare : singular;
  }
}
