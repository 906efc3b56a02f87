package org.ojtpay.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A pivot table: pay periods across, each over its hours and amount, and down the side a name with
 * its sums and under it the earnings. Turned into rows of one earning of one period each, every
 * cell keeping its place in the file. Only where each name's sums are those of its earnings; what
 * does not add up is left as it is, and nobody reads it.
 */
final class PivotTable {

  private static final int EMPLOYEE = 1;
  private static final int PERIOD = 2;
  private static final int CODE = 3;
  private static final int HOURS = 4;
  private static final int AMOUNT = 5;

  private final Vocabulary words;

  PivotTable(Vocabulary words) {
    this.words = words;
  }

  /** The columns of one period. */
  private record Group(Cell period, SortedMap<Integer, Integer> measures) {}

  /** The same grid, or one with an earning a row. */
  Grid turned(Grid grid) {
    List<SortedMap<Integer, Cell>> rows = grid.rows();
    for (int i = 1; i < rows.size(); i++) {
      List<Group> groups = groups(rows.get(i - 1), rows.get(i));
      if (!groups.isEmpty()) {
        List<SortedMap<Integer, Cell>> lines =
            lines(rows.subList(i + 1, rows.size()), groups, rows.get(i).firstKey());
        if (lines.isEmpty()) {
          return grid;
        }
        List<SortedMap<Integer, Cell>> turned = new ArrayList<>(rows.subList(0, i - 1));
        turned.add(headings(Grid.first(rows.get(i))));
        turned.addAll(lines);
        return new Grid(grid.file(), grid.page(), turned);
      }
    }
    return grid;
  }

  /** Ranges of dates, each over headings of hours or of an amount, and a heading before them. */
  private List<Group> groups(SortedMap<Integer, Cell> above, SortedMap<Integer, Cell> headings) {
    List<Group> groups = new ArrayList<>();
    for (Map.Entry<Integer, Cell> over : above.entrySet()) {
      if (PrintedRange.spelledOut(over.getValue().text()).isEmpty()) {
        continue;
      }
      SortedMap<Integer, Cell> next = above.tailMap(over.getKey() + 1);
      SortedMap<Integer, Cell> under =
          next.isEmpty()
              ? headings.tailMap(over.getKey())
              : headings.subMap(over.getKey(), next.firstKey());
      SortedMap<Integer, Integer> measures = measures(under);
      if (measures.isEmpty()) {
        return List.of();
      }
      groups.add(new Group(over.getValue(), measures));
    }
    boolean labelled =
        !groups.isEmpty() && headings.firstKey() < groups.get(0).measures().firstKey();
    return labelled ? groups : List.of();
  }

  /** Hours, or hours and an amount; empty where another heading stands among them. */
  private SortedMap<Integer, Integer> measures(SortedMap<Integer, Cell> headings) {
    SortedMap<Integer, Integer> measures = new TreeMap<>();
    SortedMap<Integer, Cell> plain = new TreeMap<>(headings);
    plain.values().removeIf(cell -> cell.text().matches("(?i)(?:grand )?total\\b.*"));
    (plain.isEmpty() ? headings : plain)
        .forEach(
            (place, cell) -> {
              Role role = words.column(cell.text().replaceFirst("(?i)^sum of\\s+", "")).role();
              boolean hours =
                  role == Role.HOURS || role == Role.TOTAL_HOURS || role == Role.QUANTITY;
              boolean amount =
                  role == Role.AMOUNT || role == Role.TOTAL_AMOUNT || role == Role.EARNINGS;
              measures.put(place, hours ? HOURS : amount ? AMOUNT : 0);
            });
    boolean known = !measures.containsValue(0) && measures.containsValue(HOURS);
    boolean once = measures.values().stream().distinct().count() == measures.size();
    return known && once ? measures : new TreeMap<>();
  }

  /** The earnings of everybody; none where somebody's do not add up, or nobody is named. */
  private List<SortedMap<Integer, Cell>> lines(
      List<SortedMap<Integer, Cell>> rows, List<Group> groups, int labels) {
    List<SortedMap<Integer, Cell>> lines = new ArrayList<>();
    Map<Integer, BigDecimal> open = new HashMap<>();
    boolean listed =
        rows.stream()
            .flatMap(row -> Optional.ofNullable(row.get(labels)).stream())
            .anyMatch(label -> label.text().contains(",") && isName(label));
    Cell name = null;
    int parts = 0;
    boolean summed = false;
    for (SortedMap<Integer, Cell> row : rows) {
      Cell label = row.get(labels);
      if (label == null) {
        if (!row.isEmpty()) {
          return List.of();
        }
        continue;
      }
      boolean total = words.isTotal(label.text());
      if (total || (isName(label) && (!listed || label.text().contains(",")))) {
        if (summed && !isSettled(open, parts)) {
          return List.of();
        }
        name = total ? null : label;
        parts = 0;
        open = sums(row, groups);
        summed = !total && !open.isEmpty();
      } else if (name == null) {
        return List.of();
      } else {
        parts++;
        for (Map.Entry<Integer, BigDecimal> figure : sums(row, groups).entrySet()) {
          open.merge(figure.getKey(), figure.getValue().negate(), BigDecimal::add);
        }
        for (Group group : groups) {
          line(name, label, group, row).ifPresent(lines::add);
        }
      }
    }
    return !summed || isSettled(open, parts) ? lines : List.of();
  }

  private boolean isName(Cell label) {
    return PersonLine.isName(label.text(), words)
        && words.column(label.text()).role() == Role.UNKNOWN
        && !words.isPremium(label.text());
  }

  private static Map<Integer, BigDecimal> sums(SortedMap<Integer, Cell> row, List<Group> groups) {
    Map<Integer, BigDecimal> sums = new HashMap<>();
    for (Group group : groups) {
      for (int place : group.measures().keySet()) {
        Optional.ofNullable(row.get(place))
            .flatMap(CellValues::number)
            .ifPresent(number -> sums.put(place, number));
      }
    }
    return sums;
  }

  /** Whether what a name's row sums is what stood under it. */
  private static boolean isSettled(Map<Integer, BigDecimal> open, int parts) {
    return open.values().stream()
        .allMatch(rest -> PrintedTotals.isClose(rest, BigDecimal.ZERO, parts));
  }

  private static SortedMap<Integer, Cell> headings(Cell any) {
    SortedMap<Integer, Cell> headings = new TreeMap<>();
    headings.put(EMPLOYEE, any.saying("Employee"));
    headings.put(PERIOD, any.saying("Pay Period"));
    headings.put(CODE, any.saying("Code"));
    headings.put(HOURS, any.saying("Hours"));
    headings.put(AMOUNT, any.saying("Amount"));
    return headings;
  }

  private static Optional<SortedMap<Integer, Cell>> line(
      Cell name, Cell code, Group group, SortedMap<Integer, Cell> row) {
    SortedMap<Integer, Cell> line = new TreeMap<>();
    group
        .measures()
        .forEach(
            (place, measure) -> {
              Cell cell = row.get(place);
              if (cell != null && !Canonical.isBlank(cell.text())) {
                line.put(measure, cell);
              }
            });
    if (line.isEmpty()) {
      return Optional.empty();
    }
    line.put(EMPLOYEE, name);
    line.put(PERIOD, group.period());
    line.put(CODE, code);
    return Optional.of(line);
  }
}
