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
import java.util.stream.Stream;

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
      of(spanned(row, above, words), words).ifPresent(readings::add);
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
      SortedMap<Integer, Cell> row, SortedMap<Integer, Cell> above, Vocabulary words) {
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
    int end = endOfLast(row, places);
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
  private static int endOfLast(SortedMap<Integer, Cell> row, List<Integer> places) {
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

  /** A header holds hours, and says of whom or of what. */
  private static Optional<TableHeader> of(SortedMap<Integer, Cell> row, Vocabulary words) {
    SortedMap<Integer, Column> columns = ColumnRoles.of(row, words);
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
        ? Optional.of(new TableHeader(columns, row, hasTwins(columns)))
        : Optional.empty();
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
    return columns.values().stream().anyMatch(column -> column.role() == role);
  }

  /** Whether the lines of this table say whose they are. */
  boolean namesEmployees() {
    return has(Role.EMPLOYEE) || has(Role.LAST_NAME) || has(Role.EMPLOYEE_ID);
  }

  boolean hasKinds() {
    return columns.values().stream()
        .anyMatch(
            column ->
                (column.role() == Role.HOURS || column.role() == Role.WEEK_HOURS)
                    && column.isOfOneKind());
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
    return columns.entrySet().stream()
        .filter(entry -> entry.getValue().equals(wanted))
        .map(entry -> row.get(entry.getKey()))
        .filter(java.util.Objects::nonNull)
        .findFirst();
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
