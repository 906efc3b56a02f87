package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What two rows of headings may say together. */
record TwoRowHeadings(SortedMap<Integer, Cell> row, SortedMap<Integer, Cell> above) {

  /** A heading that spans both lines stands in the upper one. */
  SortedMap<Integer, Cell> filled() {
    SortedMap<Integer, Cell> both = new TreeMap<>(above);
    both.putAll(row);
    return both;
  }

  /** Headings of two lines: the upper word stands right above the lower one. */
  SortedMap<Integer, Cell> stacked() {
    SortedMap<Integer, Cell> both = new TreeMap<>(above);
    row.forEach((column, cell) -> both.merge(column, cell, TwoRowHeadings::below));
    return both;
  }

  /** A heading over several columns: it counts for each column up to the next one. */
  SortedMap<Integer, Cell> spanned(Vocabulary words) {
    SortedMap<Integer, Cell> both = new TreeMap<>();
    List<Integer> places = new ArrayList<>(above.keySet());
    for (int i = 0; i < places.size(); i++) {
      SortedMap<Integer, Cell> under = row.tailMap(places.get(i));
      boolean spans =
          !under.isEmpty() && (i + 1 == places.size() || under.firstKey() < places.get(i + 1));
      if (!spans) {
        both.put(places.get(i), Objects.requireNonNull(above.get(places.get(i))));
      }
    }
    int end = endOfLast(places);
    row.forEach(
        (column, cell) -> {
          SortedMap<Integer, Cell> left = above.headMap(column + 1);
          Cell over = left.isEmpty() || column >= end ? null : left.get(left.lastKey());
          both.put(
              column,
              over == null || isSaid(over, cell, words) || isOfSection(cell, over, words)
                  ? cell
                  : below(over, cell));
        });
    return both;
  }

  /** "Earnings - this check" over "Hours" says no more than "Hours". */
  private static boolean isSaid(Cell over, Cell heading, Vocabulary words) {
    Role role = words.column(heading.text()).role();
    return words.isListed("currentPay", over.text())
        && role != Role.UNKNOWN
        && role != Role.BARE_KIND;
  }

  /** The last heading spans as many columns as each before it, where those are alike. */
  private int endOfLast(List<Integer> places) {
    Set<Integer> widths = new HashSet<>();
    for (int i = 0; i + 1 < places.size(); i++) {
      widths.add(row.subMap(places.get(i), places.get(i + 1)).size());
    }
    List<Integer> last = List.copyOf(row.tailMap(places.get(places.size() - 1)).keySet());
    int width = widths.size() == 1 ? widths.iterator().next() : 0;
    return width > 1 && width < last.size() ? last.get(width) : Integer.MAX_VALUE;
  }

  /** "Type, Hours, Rate, Amount" under "Earnings this check" say what they are without it. */
  private static boolean isOfSection(Cell under, Cell over, Vocabulary words) {
    Column column = words.column(under.text());
    return column.role().isOfEarning()
        && !column.isOfOneKind()
        && WordLists.words(Vocabulary.normal(over.text()))
            .allMatch(word -> words.isListed("sections", word));
  }

  private static Cell below(Cell over, Cell under) {
    String text = over.text() + " " + under.text();
    return new Cell(text, null, null, false, under.source(), under.confidence());
  }
}
