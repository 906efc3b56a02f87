package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.ojtpay.packet.Problem;
import org.ojtpay.packet.SourceRef;

/**
 * Rows of a ruled table that hold several earnings of one employee, one under the other in the same
 * cells. Taken apart line by line; who it is stays with the first.
 */
record StackedRows(Consumer<Problem> problems) {

  /** Lines whose middles differ by less stand beside each other. */
  private static final int BESIDE = 3_000;

  /** The row itself, or one row for each line of figures in it. */
  List<SortedMap<Integer, Cell>> of(TableHeader header, SortedMap<Integer, Cell> row) {
    if (!hasLines(row)) {
      return List.of(row);
    }
    List<Integer> heights =
        row.entrySet().stream()
            .filter(entry -> isOfFigures(header.columns().get(entry.getKey()), entry.getValue()))
            .flatMap(entry -> entry.getValue().lines().stream())
            .map(StackedRows::height)
            .sorted()
            .toList();
    if (heights.isEmpty() || heights.contains(-1)) {
      if (!heights.isEmpty()) {
        report("several lines of figures in one cell", row);
      }
      return List.of(row);
    }
    List<SortedMap<Integer, Cell>> rows = apart(header, row, levels(header, row));
    if (rows.stream().anyMatch(each -> isTorn(header, each))) {
      report("lines of figures that do not stand beside their names", row);
    }
    return rows;
  }

  private static boolean hasLines(SortedMap<Integer, Cell> row) {
    for (Cell cell : row.values()) {
      if (!cell.lines().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Hours or dollars in several lines. */
  private static boolean isOfFigures(@org.jspecify.annotations.Nullable Column column, Cell cell) {
    return column != null
        && column.role().isSummed()
        && cell.lines().size() > 1
        && cell.lines().stream().allMatch(line -> Canonical.number(line.text()).isPresent());
  }

  private static List<Integer> levels(TableHeader header, SortedMap<Integer, Cell> row) {
    List<Integer> levels = new ArrayList<>();
    row.entrySet().stream()
        .filter(entry -> !isOfAllLines(header.columns().get(entry.getKey()), entry.getValue()))
        .flatMap(entry -> lines(entry.getValue()).stream())
        .map(StackedRows::height)
        .sorted()
        .filter(height -> levels.isEmpty() || height - levels.get(levels.size() - 1) > BESIDE)
        .forEach(levels::add);
    return levels;
  }

  private static List<SortedMap<Integer, Cell>> apart(
      TableHeader header, SortedMap<Integer, Cell> row, List<Integer> levels) {
    List<SortedMap<Integer, Cell>> rows = new ArrayList<>();
    levels.forEach(level -> rows.add(new TreeMap<>()));
    for (Map.Entry<Integer, Cell> entry : row.entrySet()) {
      if (isOfPerson(header.columns().get(entry.getKey()))) {
        rows.get(0).put(entry.getKey(), entry.getValue());
        continue;
      } else if (isOfAllLines(header.columns().get(entry.getKey()), entry.getValue())) {
        rows.forEach(each -> each.put(entry.getKey(), entry.getValue()));
        continue;
      }
      for (Cell line : lines(entry.getValue())) {
        int at = 0;
        while (at + 1 < levels.size() && height(line) >= levels.get(at + 1)) {
          at++;
        }
        rows.get(at).put(entry.getKey(), line);
      }
    }
    return rows;
  }

  /** A name of an earning that wraps over two lines stands beside no figure, or the reverse. */
  private static boolean isTorn(TableHeader header, SortedMap<Integer, Cell> row) {
    return header.columns().entrySet().stream()
        .filter(entry -> entry.getValue().role() == Role.CODE)
        .anyMatch(
            entry -> row.containsKey(entry.getKey()) != hasFigures(header, row, entry.getValue()));
  }

  private static boolean hasFigures(TableHeader header, SortedMap<Integer, Cell> row, Column code) {
    return header.cell(row, new Column(Role.HOURS, code.kind())).isPresent()
        || header.cell(row, new Column(Role.AMOUNT, code.kind())).isPresent();
  }

  /** The one day of a row is that of each shift in it. */
  private static boolean isOfAllLines(@org.jspecify.annotations.Nullable Column column, Cell cell) {
    return column != null
        && (column.role() == Role.DATE || column.role() == Role.DATE_WORKED)
        && cell.lines().isEmpty();
  }

  private static boolean isOfPerson(@org.jspecify.annotations.Nullable Column column) {
    return column != null
        && switch (column.role()) {
          case EMPLOYEE, EMPLOYEE_ID, LAST_NAME, FIRST_NAME, MIDDLE_NAME, EMPLOYER -> true;
          default -> false;
        };
  }

  private static List<Cell> lines(Cell cell) {
    return cell.lines().isEmpty() ? List.of(cell) : cell.lines();
  }

  /** The middle of a line on its page; less than zero where the file does not say it. */
  private static int height(Cell line) {
    return line.source() instanceof SourceRef.OnPage place
        ? place.box().y() + place.box().height() / 2
        : -1;
  }

  private void report(String detail, SortedMap<Integer, Cell> row) {
    problems.accept(new Problem("DOC-UNREADABLE", detail, Grid.first(row).source()));
  }
}
