package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A row of headings: what each column holds.
 *
 * @param columns by column number
 * @param headings the printed headings by column number
 * @param ambiguous two columns claim to hold the same
 */
record TableHeader(
    SortedMap<Integer, Column> columns, SortedMap<Integer, Cell> headings, boolean ambiguous) {

  /** The header that this row is, alone or together with the row above it. */
  static Optional<TableHeader> find(
      SortedMap<Integer, Cell> row, SortedMap<Integer, Cell> above, Vocabulary words) {
    if (row.size() < 2 || !isText(row)) {
      return Optional.empty();
    }
    List<TableHeader> readings = new ArrayList<>();
    of(row, words).ifPresent(readings::add);
    if (!above.isEmpty() && isText(above)) {
      of(filled(row, above), words).ifPresent(readings::add);
      of(stacked(row, above), words).ifPresent(readings::add);
      of(spanned(row, above), words).ifPresent(readings::add);
    }
    // "Employee" may span both lines: then it stands in the upper one alone.
    return readings.stream()
        .filter(header -> !header.ambiguous() && header.namesEmployees())
        .findFirst()
        .or(() -> readings.stream().filter(header -> !header.ambiguous()).findFirst())
        .or(() -> readings.stream().findFirst());
  }

  private static boolean isText(SortedMap<Integer, Cell> row) {
    return row.values().stream()
        .allMatch(
            cell ->
                cell.number() == null
                    && cell.date() == null
                    && !cell.missing()
                    && Canonical.number(cell.text()).isEmpty()
                    && Canonical.date(cell.text()).isEmpty());
  }

  /** A heading that spans both lines stands in the upper one. */
  private static SortedMap<Integer, Cell> filled(
      SortedMap<Integer, Cell> row, SortedMap<Integer, Cell> above) {
    SortedMap<Integer, Cell> both = new TreeMap<>(above);
    both.putAll(row);
    return both;
  }

  /** Headings of two lines: the upper word stands right above the lower one. */
  private static SortedMap<Integer, Cell> stacked(
      SortedMap<Integer, Cell> row, SortedMap<Integer, Cell> above) {
    SortedMap<Integer, Cell> both = new TreeMap<>(above);
    row.forEach((column, cell) -> both.merge(column, cell, TableHeader::below));
    return both;
  }

  /** A heading over several columns: it counts for each column up to the next one. */
  private static SortedMap<Integer, Cell> spanned(
      SortedMap<Integer, Cell> row, SortedMap<Integer, Cell> above) {
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
    row.forEach(
        (column, cell) -> {
          SortedMap<Integer, Cell> left = above.headMap(column + 1);
          Cell over = left.isEmpty() ? null : left.get(left.lastKey());
          both.put(column, over == null ? cell : below(over, cell));
        });
    return both;
  }

  private static Cell below(Cell over, Cell under) {
    String text = over.text() + " " + under.text();
    return new Cell(text, null, null, false, under.source(), under.confidence());
  }

  /** A header holds hours, and says of whom or of what. */
  private static Optional<TableHeader> of(SortedMap<Integer, Cell> row, Vocabulary words) {
    SortedMap<Integer, Column> columns = ColumnRoles.of(row, words);
    Set<Role> roles = new HashSet<>();
    boolean kinds = false;
    for (Column column : columns.values()) {
      roles.add(column.role());
      kinds |= column.role() == Role.HOURS && (column.isOfPair() || words.isKind(column.kind()));
    }
    boolean hours = roles.contains(Role.HOURS) || roles.contains(Role.TOTAL_HOURS);
    boolean named =
        kinds
            || roles.contains(Role.CODE)
            || roles.contains(Role.DESCRIPTION)
            || roles.contains(Role.EMPLOYEE)
            || roles.contains(Role.LAST_NAME)
            || roles.contains(Role.EMPLOYEE_ID)
            || roles.contains(Role.DATE)
            || roles.contains(Role.DATE_WORKED);
    return hours && named
        ? Optional.of(new TableHeader(columns, row, hasTwins(columns)))
        : Optional.empty();
  }

  private static boolean hasTwins(SortedMap<Integer, Column> columns) {
    Map<Column, Integer> seen = new HashMap<>();
    columns.values().stream()
        .filter(column -> column.role() != Role.OTHER && column.role() != Role.UNKNOWN)
        .filter(column -> column.role() != Role.OTHER_SECTION && column.role() != Role.NOTE)
        .forEach(column -> seen.merge(column, 1, Integer::sum));
    return seen.values().stream().anyMatch(times -> times > 1);
  }

  /** Whether the row has the headings of another table: then this one has ended. */
  static boolean isOfOtherTable(SortedMap<Integer, Cell> row, Vocabulary words) {
    if (row.size() < 2 || !isText(row)) {
      return false;
    }
    long known =
        row.values().stream()
            .map(cell -> words.column(cell.text()).role())
            .filter(role -> role != Role.UNKNOWN && role != Role.BARE_KIND)
            .count();
    return known >= 2 && known * 2 > row.size();
  }

  /** Whether anything of this row stands under a heading; a line of one cell is only text. */
  boolean isOver(SortedMap<Integer, Cell> row) {
    return row.size() == 1 || row.keySet().stream().anyMatch(place -> columns.containsKey(place));
  }

  /** Accruals and deductions that share the columns of the earnings. */
  boolean isOfPay(SortedMap<Integer, Cell> row) {
    return cell(row, Role.LINE_KIND)
        .map(cell -> Vocabulary.normal(cell.text()))
        .filter(kind -> !kind.equals("e") && !kind.startsWith("earn"))
        .isEmpty();
  }

  boolean has(Role role) {
    return columns.values().stream().anyMatch(column -> column.role() == role);
  }

  /** Whether the lines of this table say whose they are. */
  boolean namesEmployees() {
    return has(Role.EMPLOYEE) || has(Role.LAST_NAME) || has(Role.EMPLOYEE_ID);
  }

  /** Whether the lines of this table name their employees, not by a number alone. */
  boolean hasNames() {
    return has(Role.EMPLOYEE) || has(Role.LAST_NAME);
  }

  boolean hasKinds() {
    return columns.values().stream()
        .anyMatch(column -> column.role() == Role.HOURS && column.isOfOneKind());
  }

  /** The cell of this row under the one column of that role. */
  Optional<Cell> cell(SortedMap<Integer, Cell> row, Role role) {
    return cell(row, Column.of(role));
  }

  Optional<Cell> cell(SortedMap<Integer, Cell> row, Column wanted) {
    for (Map.Entry<Integer, Column> entry : columns.entrySet()) {
      Cell cell = isThat(entry.getValue(), wanted) ? row.get(entry.getKey()) : null;
      if (cell != null) {
        return Optional.of(cell);
      }
    }
    return Optional.empty();
  }

  private static boolean isThat(Column column, Column wanted) {
    return column.role() == wanted.role() && column.kind().equals(wanted.kind());
  }

  /** The printed heading over that column. */
  Optional<Cell> heading(Column wanted) {
    return columns.entrySet().stream()
        .filter(entry -> entry.getValue().equals(wanted))
        .map(entry -> headings.get(entry.getKey()))
        .filter(java.util.Objects::nonNull)
        .findFirst();
  }
}
