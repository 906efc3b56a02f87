package org.ojtpay.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.packet.Value;

/** Turns the rows of a payroll table into lines: one earning of one employee each. */
final class EarningLines {

  private final Vocabulary words;
  private final LineChecks checks;
  private final NameCell names;
  private final IdentityHashMap<Fields, Value> bareDates = new IdentityHashMap<>();
  private final IdentityHashMap<TableHeader, Set<Column>> kinds = new IdentityHashMap<>();

  EarningLines(Vocabulary words, LineChecks checks) {
    this.words = words;
    this.checks = checks;
    this.names = new NameCell(words);
  }

  /** Settles what only all names of the register tell. */
  void settleNumbers(List<Fields> rows) {
    names.settle(rows);
  }

  /** The dates of lines whose heading says no more than "Date". */
  IdentityHashMap<Fields, Value> bareDates() {
    return bareDates;
  }

  boolean namesSomebody(TableHeader header, SortedMap<Integer, Cell> row) {
    return header.cell(row, Role.EMPLOYEE).isPresent()
        || header.cell(row, Role.LAST_NAME).isPresent()
        || header.cell(row, Role.EMPLOYEE_ID).isPresent();
  }

  /** From here on the lines are of the employee that this row names. */
  void employee(
      TableHeader header,
      SortedMap<Integer, Cell> row,
      PayrollContext context,
      PrintedTotals sums) {
    PersonCells person = PersonCells.of(header, row, names);
    Optional<Cell> id = person.id();
    Optional<Cell> name = person.name();
    boolean sameId =
        name.isEmpty() && id.isPresent() && context.employeeId().equals(id.map(Cell::text));
    if (sameId) {
      context.sums(PayrollContext.After.A_LINE);
      return;
    }
    String before = context.person();
    context.employee(name, id);
    if (!before.equals(context.person())) {
      sums.newEmployee();
    }
  }

  /** Whether anything stands under hours or amount; a line of the year to date alone is none. */
  boolean hasNumbers(TableHeader header, SortedMap<Integer, Cell> row) {
    for (Map.Entry<Column, List<Integer>> column : header.places().entrySet()) {
      Role role = column.getKey().role();
      if ((role.isSummed() || role == Role.WEEK_HOURS) && isNumberAt(column.getValue(), row)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNumberAt(List<Integer> places, SortedMap<Integer, Cell> row) {
    for (int place : places) {
      Cell cell = row.get(place);
      if (cell != null && (cell.missing() || CellValues.number(cell).isPresent())) {
        return true;
      }
    }
    return false;
  }

  /** A tax or deduction in the columns of the earnings, without hours. */
  boolean isNoPay(TableHeader header, SortedMap<Integer, Cell> row) {
    boolean hours =
        header.columns().entrySet().stream()
            .filter(entry -> entry.getValue().role() == Role.HOURS)
            .map(entry -> row.get(entry.getKey()))
            .anyMatch(cell -> cell != null && !EarningKinds.isZeroOrBlank(Optional.of(cell)));
    Optional<Cell> name = header.cell(row, Role.CODE).or(() -> header.cell(row, Role.DESCRIPTION));
    return !hours && name.filter(cell -> words.isNoPay(cell.text())).isPresent();
  }

  /** The cell that calls this row a row of sums. */
  Optional<Cell> totalCell(TableHeader header, SortedMap<Integer, Cell> row) {
    boolean nobody = !namesSomebody(header, row);
    for (Map.Entry<Integer, Cell> entry : row.entrySet()) {
      Cell cell = entry.getValue();
      boolean word = cell.number() == null && cell.date() == null;
      if (word
          && words.isTotal(cell.text())
          && mayNameTotal(header.columns().get(entry.getKey()), nobody)) {
        return Optional.of(cell);
      }
    }
    return Optional.empty();
  }

  /** A company may be called "Total Care"; where a row names no employee, "Total" is a sum. */
  static boolean mayNameTotal(@Nullable Column column, boolean nobody) {
    return column == null
        || !(column.role() == Role.NOTE
            || (column.role() == Role.EMPLOYER && !nobody)
            || column.role().isSummed());
  }

  /** The lines of this row. */
  List<Fields> read(
      TableHeader header,
      SortedMap<Integer, Cell> row,
      PayrollContext context,
      boolean asAbove,
      PrintedTotals sums) {
    if (!header.isOfPay(row)) {
      return List.of();
    }
    header.cell(row, Role.EMPLOYER).ifPresent(context::employer);
    Fields who = dated(header, row, context.of(new RowDates(header).read(row), asAbove));
    List<Fields> read = new ArrayList<>();
    for (Column kind : kinds.computeIfAbsent(header, EarningKinds::of)) {
      line(header, row, kind, who).ifPresent(read::add);
    }
    LinePay.ofOnly(header, row, read, bareDates);
    if (!read.isEmpty()) {
      String code = read.get(0).text(FieldName.CODE).orElse("");
      boolean repeats = sums.line(numbers(header, row), code, words.saysOneOf("onTop", code));
      if (isNoPay(header, row)) {
        // Counted in the printed sums, and no earning.
        return List.of();
      }
      checks.check(header, row, read, repeats);
    }
    return read;
  }

  /** A day printed without its year is one of the pay period. */
  private static Fields dated(TableHeader header, SortedMap<Integer, Cell> row, Fields who) {
    Optional<Cell> day = header.cell(row, Role.DATE_WORKED);
    if (day.isEmpty() || Canonical.isBlank(day.get().text())) {
      return who;
    }
    Map<FieldName, Value> values = new EnumMap<>(FieldName.class);
    values.putAll(who.values());
    values.put(FieldName.DATE_WORKED, DayInPeriod.of(day.get(), who));
    return new Fields(values);
  }

  private Optional<Fields> line(
      TableHeader header, SortedMap<Integer, Cell> row, Column kind, Fields who) {
    EarningCells cells = new EarningCells(header, row, kind, words);
    if (!cells.isThere()) {
      return Optional.empty();
    }
    Optional<Cell> hours = cells.hours();
    Optional<Cell> amount = cells.amount();
    Map<FieldName, Value> line = new EnumMap<>(FieldName.class);
    line.putAll(who.values());
    hours.ifPresent(cell -> line.put(FieldName.HOURS, CellValues.of(FieldName.HOURS, cell)));
    amount
        .filter(cell -> !cell.missing())
        .ifPresent(cell -> line.put(FieldName.AMOUNT, CellValues.of(FieldName.AMOUNT, cell)));
    line.putAll(cells.code(hours.or(() -> amount).get()));
    String code = Optional.ofNullable(line.get(FieldName.CODE)).map(Value::text).orElse("");
    cells
        .rate(code)
        .filter(cell -> !cell.missing())
        .ifPresent(cell -> line.put(FieldName.RATE_PAID, CellValues.of(FieldName.RATE_PAID, cell)));
    Fields fields = new Fields(line);
    header
        .cell(row, Role.DATE)
        .map(cell -> DayInPeriod.of(cell, who))
        .ifPresent(date -> bareDates.put(fields, date));
    return Optional.of(fields);
  }

  static Map<Column, @Nullable BigDecimal> numbers(
      TableHeader header, SortedMap<Integer, Cell> row) {
    Map<Column, @Nullable BigDecimal> numbers = new HashMap<>();
    header
        .columns()
        .forEach(
            (number, column) -> {
              Cell cell = row.get(number);
              if (cell != null && column.role().isSummed() && !Canonical.isBlank(cell.text())) {
                numbers.put(column, CellValues.number(cell).orElse(null));
              }
            });
    return numbers;
  }

  /** Where the last line stands: what is wrong with its sum goes where the line goes. */
  static Optional<SourceRef> last(List<Fields> rows) {
    return rows.isEmpty() ? Optional.empty() : Optional.of(source(rows.get(rows.size() - 1)));
  }

  /** Where a line stands: its hours, else whatever of it is there. */
  static SourceRef source(Fields line) {
    return line.value(FieldName.HOURS)
        .or(() -> line.value(FieldName.AMOUNT))
        .or(() -> line.values().values().stream().findFirst())
        .map(Value::source)
        .orElseThrow();
  }
}
