package org.ojtpay.extract;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.Value;

/**
 * Days and kinds of hours crosswise: a row for each day with a column for each kind, or a row for
 * each week with a column for each day. Every cell with hours becomes a row of day, code and hours.
 */
final class DayMatrix {

  private static final BigDecimal UNSURE = new BigDecimal("0.50");

  private final SortedMap<Integer, DayHeading> columns;
  private @Nullable Cell lastWeek;

  private DayMatrix(SortedMap<Integer, DayHeading> columns) {
    this.columns = columns;
  }

  /** The matrix under these headings; nothing where they head another kind of table. */
  static Optional<DayMatrix> headed(SortedMap<Integer, Cell> row) {
    SortedMap<Integer, DayHeading> columns = new TreeMap<>();
    row.forEach((number, cell) -> columns.put(number, DayHeading.of(cell)));
    long kinds = count(columns, DayHeading.Role.KIND);
    long days = count(columns, DayHeading.Role.WEEKDAY);
    boolean dated = count(columns, DayHeading.Role.DATE) == 1;
    boolean plainHours = count(columns, DayHeading.Role.HOURS) > 0;
    boolean byKind = dated && kinds >= 2 && days == 0 && !plainHours;
    boolean byDay = days >= 5 && kinds == 0 && !plainHours;
    return byKind || byDay ? Optional.of(new DayMatrix(columns)) : Optional.empty();
  }

  private static long count(SortedMap<Integer, DayHeading> columns, DayHeading.Role role) {
    return columns.values().stream().filter(column -> column.role() == role).count();
  }

  /** The rows that this line stands for; a line without a day, such as one of sums, gives none. */
  List<Fields> rows(SortedMap<Integer, Cell> line) {
    if (line.values().stream().anyMatch(DayHeading::isTotal)) {
      return List.of();
    }
    Optional<Cell> week = cell(line, DayHeading.Role.WEEK_START, DayHeading.Role.WEEK_END);
    week.filter(cell -> date(cell).isPresent()).ifPresent(cell -> lastWeek = cell);
    List<Fields> rows = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (Map.Entry<Integer, DayHeading> column : columns.entrySet()) {
      Cell cell = line.get(column.getKey());
      if (cell == null || !column.getValue().holdsHours() || Canonical.isBlank(cell.text())) {
        continue;
      }
      Value hours = CellValues.of(FieldName.HOURS, cell);
      BigDecimal number = hours.text().isEmpty() ? BigDecimal.ONE : new BigDecimal(hours.text());
      if (number.signum() != 0) {
        rows.add(row(line, column.getValue(), hours));
        sum = sum.add(number);
      }
    }
    if (rows.size() == 1) {
      rows.set(0, noted(line, rows.get(0)));
    }
    return sums(line, sum) ? rows : rows.stream().map(DayMatrix::doubted).toList();
  }

  /** What is remarked on a day of one kind of hours is remarked on these. */
  private Fields noted(SortedMap<Integer, Cell> line, Fields row) {
    Map<FieldName, Value> values = new EnumMap<>(row.values());
    cell(line, DayHeading.Role.NOTE)
        .ifPresent(cell -> values.put(FieldName.NOTE, CellValues.of(FieldName.NOTE, cell)));
    return new Fields(values);
  }

  private Fields row(SortedMap<Integer, Cell> line, DayHeading column, Value hours) {
    Map<FieldName, Value> row = new EnumMap<>(FieldName.class);
    row.put(FieldName.HOURS, hours);
    row.put(
        FieldName.DATE_WORKED,
        day(line, column).orElse(Value.notUnderstood("hours without a date", hours.source())));
    row.put(FieldName.CODE, code(line, column, hours));
    return new Fields(row);
  }

  private Value code(SortedMap<Integer, Cell> line, DayHeading column, Value hours) {
    if (column.role() == DayHeading.Role.KIND) {
      Cell heading = column.cell();
      return new Value(column.kind(), heading.source(), heading.confidence(), heading.text());
    }
    return cell(line, DayHeading.Role.CODE, DayHeading.Role.OTHER)
        .map(cell -> CellValues.of(FieldName.CODE, cell))
        .orElse(Value.notUnderstood("hours of no kind", hours.source()));
  }

  private Optional<Value> day(SortedMap<Integer, Cell> line, DayHeading column) {
    if (column.role() == DayHeading.Role.KIND) {
      return cell(line, DayHeading.Role.DATE)
          .map(cell -> CellValues.of(FieldName.DATE_WORKED, cell));
    }
    DayOfWeek day = column.day();
    Optional<LocalDate> known = Optional.ofNullable(column.date());
    Cell week = lastWeek;
    Cell at = known.isPresent() || week == null ? column.cell() : week;
    Optional<LocalDate> date =
        known.isPresent() || week == null || day == null
            ? known
            : date(week).map(start -> inWeek(start, day));
    return date.map(
        found -> new Value(found.toString(), at.source(), at.confidence(), at.text() + ", " + day));
  }

  /** The week that begins, or ends, with the day that its row names. */
  private LocalDate inWeek(LocalDate named, DayOfWeek day) {
    boolean ends = count(columns, DayHeading.Role.WEEK_START) == 0;
    int distance = day.getValue() - named.getDayOfWeek().getValue();
    return ends
        ? named.minusDays(Math.floorMod(-distance, 7))
        : named.plusDays(Math.floorMod(distance, 7));
  }

  /** Whether the total that the line itself prints, if any, is what its cells come to. */
  private boolean sums(SortedMap<Integer, Cell> line, BigDecimal sum) {
    return cell(line, DayHeading.Role.TOTAL)
        .flatMap(CellValues::number)
        .map(total -> PrintedTotals.isClose(sum, total, 1))
        .orElse(true);
  }

  private static Fields doubted(Fields row) {
    Map<FieldName, Value> values = new EnumMap<>(row.values());
    values.computeIfPresent(
        FieldName.HOURS,
        (name, value) ->
            new Value(
                value.text(),
                value.source(),
                value.confidence().min(UNSURE),
                value.asPrinted() + ", which does not sum to the total of its line"));
    return new Fields(values);
  }

  private Optional<Cell> cell(SortedMap<Integer, Cell> line, DayHeading.Role... roles) {
    for (DayHeading.Role role : roles) {
      for (Map.Entry<Integer, DayHeading> column : columns.entrySet()) {
        Cell cell = line.get(column.getKey());
        if (column.getValue().role() == role && cell != null && !cell.isBlank()) {
          return Optional.of(cell);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> date(Cell cell) {
    return cell.date() != null ? Optional.of(cell.date()) : Canonical.date(cell.text());
  }

  /** A number that nobody can place: a row that says so. */
  static Fields unknown(Cell cell) {
    String what = "the number " + cell.text() + " stands under no heading that is known";
    return new Fields(Map.of(FieldName.HOURS, Value.notUnderstood(what, cell.source())));
  }

  /** Whether the line has a number where no heading says what it is. */
  Optional<Cell> headless(SortedMap<Integer, Cell> line) {
    if (line.values().stream().anyMatch(DayHeading::isTotal)) {
      return Optional.empty();
    }
    return line.entrySet().stream()
        .filter(
            each -> {
              DayHeading column = columns.get(each.getKey());
              boolean unknown = column == null || column.role() == DayHeading.Role.OTHER;
              return unknown && Canonical.number(each.getValue().text()).isPresent();
            })
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
