package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Columns of clock times, as on time cards: "In" and "Out" beside a day. They are not read, but
 * they say that a line is a day, and that what stands beside them is hours, not dollars.
 */
record ClockColumns(SortedMap<Integer, Cell> headings, Vocabulary words) {

  /** A day begins and ends. */
  private static final int LEAST = 2;

  /** "Clock in" alone says it too. */
  private static final Set<String> CLOCK = Set.of("clock", "punch");

  private static final Set<String> TOTAL = Set.of("total", "totals", "tot", "ttl");

  /**
   * Makes the clock times columns that are not read, and "Day total" one that sums hours.
   *
   * @return whether the table has lines of days
   */
  boolean settle(SortedMap<Integer, Column> columns) {
    List<Integer> clocks = new ArrayList<>();
    boolean dated = false;
    for (Map.Entry<Integer, Column> entry : columns.entrySet()) {
      Role role = entry.getValue().role();
      dated |= role == Role.DATE || role == Role.DATE_WORKED || role == Role.DAY;
      if (words.isListed("clocks", text(entry.getKey()).replaceAll("\\s*\\d$", ""))) {
        clocks.add(entry.getKey());
      }
    }
    boolean clear =
        clocks.stream()
            .anyMatch(place -> WordLists.contains(Vocabulary.normal(text(place)), CLOCK));
    if (!dated || clocks.size() < (clear ? 1 : LEAST)) {
      return false;
    }
    clocks.forEach(place -> columns.put(place, Column.of(Role.OTHER)));
    columns.replaceAll((place, column) -> isTotal(place, column) ? total() : column);
    return true;
  }

  private boolean isTotal(int place, @Nullable Column column) {
    return Column.of(Role.UNKNOWN).equals(column)
        && WordLists.contains(Vocabulary.normal(text(place)), TOTAL);
  }

  private static Column total() {
    return Column.of(Role.TOTAL_HOURS);
  }

  private String text(int place) {
    return Objects.requireNonNull(headings.get(place)).text();
  }
}
