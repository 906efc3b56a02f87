package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A row of headings: what each column holds.
 *
 * @param columns by column number
 * @param places the numbers of the columns that hold the same, from left to right
 * @param headings the printed headings by column number
 * @param ambiguous two columns claim to hold the same
 */
record TableHeader(
    SortedMap<Integer, Column> columns,
    Map<Column, List<Integer>> places,
    SortedMap<Integer, Cell> headings,
    boolean ambiguous) {

  private static final int WORKWEEK = 5;

  private static final Pattern PRICE =
      Pattern.compile("\\$?\\s?\\d{1,3}\\.\\d{2,4}\\s*(?:/|per|an|a)\\s*(?:hour|hr?)\\.?");

  /** The header that this row is, alone or together with the row above it. */
  static Optional<TableHeader> find(
      SortedMap<Integer, Cell> row, SortedMap<Integer, Cell> above, Vocabulary words) {
    if (row.size() < 2 || !isText(row)) {
      return Optional.empty();
    }
    List<TableHeader> readings = new ArrayList<>();
    of(row, words).ifPresent(readings::add);
    if (!above.isEmpty() && isText(above) && !isOfDay(row, above)) {
      TwoRowHeadings both = new TwoRowHeadings(row, above);
      of(both.filled(), words).ifPresent(readings::add);
      of(both.stacked(), words).ifPresent(readings::add);
      of(both.spanned(words), words).ifPresent(readings::add);
    }
    // "Employee" may span both lines: then it stands in the upper one alone.
    return readings.stream()
        .filter(header -> !header.ambiguous() && header.namesEmployees())
        .findFirst()
        .or(() -> readings.stream().filter(header -> !header.ambiguous()).findFirst())
        .or(() -> readings.stream().findFirst());
  }

  /** "2/1 | Sun" under "Date | Day" is a line of the table already, on which nobody worked. */
  private static boolean isOfDay(SortedMap<Integer, Cell> row, SortedMap<Integer, Cell> above) {
    return row.firstKey().equals(above.firstKey())
        && Grid.first(row).text().matches("\\d{1,2}\\s?[-/]\\s?\\d{1,2}");
  }

  private static boolean isText(SortedMap<Integer, Cell> row) {
    return row.values().stream().allMatch(cell -> isText(cell) || (isDay(cell) && areDays(row)));
  }

  private static boolean isText(Cell cell) {
    return cell.number() == null
        && cell.date() == null
        && !cell.missing()
        && Canonical.number(cell.text()).isEmpty()
        && Canonical.date(cell.text()).isEmpty()
        && !isPrice(cell.text());
  }

  /** "$19.60 per hour" speaks of hours, and heads none. */
  private static boolean isPrice(String text) {
    char first = text.isEmpty() ? ' ' : text.charAt(0);
    return (first == '$' || Character.isDigit(first)) && PRICE.matcher(text).matches();
  }

  /** "Mon 2/2/2026" beside the other days of its week heads a column; alone it is a day. */
  private static boolean areDays(SortedMap<Integer, Cell> row) {
    return row.values().stream().filter(TableHeader::isDay).count() >= WORKWEEK;
  }

  private static boolean isDay(Cell cell) {
    return !cell.text().isEmpty()
        && Character.isLetter(cell.text().charAt(0))
        && DayHeading.of(cell).role() == DayHeading.Role.WEEKDAY;
  }

  /** A header holds hours, and says of whom or of what. */
  private static Optional<TableHeader> of(SortedMap<Integer, Cell> row, Vocabulary words) {
    SortedMap<Integer, Column> columns = words.columns(row);
    Set<Role> roles = new HashSet<>();
    boolean kinds = false;
    for (Column column : columns.values()) {
      roles.add(column.role());
      kinds |= column.role() == Role.HOURS && (column.isOfPair() || words.isKind(column.kind()));
    }
    boolean hours =
        roles.contains(Role.HOURS)
            || roles.contains(Role.TOTAL_HOURS)
            || roles.contains(Role.WEEK_HOURS);
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
        ? Optional.of(new TableHeader(columns, places(columns), row, hasTwins(columns)))
        : Optional.empty();
  }

  /** Every line of a table is asked for its cells, one by one. */
  private static Map<Column, List<Integer>> places(SortedMap<Integer, Column> columns) {
    Map<Column, List<Integer>> places = new HashMap<>();
    columns.forEach(
        (place, column) -> places.computeIfAbsent(column, none -> new ArrayList<>()).add(place));
    return places;
  }

  private static boolean hasTwins(SortedMap<Integer, Column> columns) {
    Map<Column, Integer> seen = new HashMap<>();
    columns.values().stream()
        .filter(column -> column.role() != Role.OTHER && column.role() != Role.UNKNOWN)
        .filter(column -> column.role() != Role.OTHER_SECTION && column.role() != Role.NOTE)
        .filter(column -> column.role() != Role.WEEK_HOURS)
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
    boolean section = words.column(Grid.first(row).text()).role() == Role.OTHER_SECTION;
    return (known >= 2 && known * 2 > row.size()) || (section && row.size() > 2);
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

  /** Whether a place without a heading goes on with deductions or taxes to its left. */
  boolean isOfOtherSection(int place) {
    List<Column> left = new ArrayList<>(columns.headMap(place).values());
    for (int i = left.size() - 1; i >= 0; i--) {
      Role role = left.get(i).role();
      if (role != Role.OTHER) {
        return role == Role.OTHER_SECTION;
      }
    }
    return false;
  }

  boolean has(Role role) {
    for (Column column : places.keySet()) {
      if (column.role() == role) {
        return true;
      }
    }
    return false;
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
    for (Column column : places.keySet()) {
      boolean hours = column.role() == Role.HOURS || column.role() == Role.WEEK_HOURS;
      if (hours && column.isOfOneKind()) {
        return true;
      }
    }
    return false;
  }

  /** The cells of the weeks whose hours of that kind stand in this row. */
  List<Cell> weeks(SortedMap<Integer, Cell> row, String kind) {
    return columns.entrySet().stream()
        .filter(entry -> entry.getValue().equals(new Column(Role.WEEK_HOURS, kind)))
        .flatMap(entry -> Stream.ofNullable(row.get(entry.getKey())))
        .filter(cell -> !Canonical.isBlank(cell.text()))
        .toList();
  }

  /** The cell of this row under the one column of that role. */
  Optional<Cell> cell(SortedMap<Integer, Cell> row, Role role) {
    return cell(row, Column.of(role));
  }

  Optional<Cell> cell(SortedMap<Integer, Cell> row, Column wanted) {
    for (int place : places.getOrDefault(wanted, List.of())) {
      Cell cell = row.get(place);
      if (cell != null) {
        return Optional.of(cell);
      }
    }
    return Optional.empty();
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
