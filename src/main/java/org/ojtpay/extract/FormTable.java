package org.ojtpay.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ojtpay.packet.Exhibit;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.Problem;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.packet.Value;

/** The rows of a form's table, such as the days of a clarification, checked by their sum. */
final class FormTable {

  private static final BigDecimal DAY = new BigDecimal("24");

  private final Exhibit exhibit;
  private final Vocabulary words;
  private final Consumer<Problem> problems;
  private final FormTableHeadings headings;
  private final List<Fields> rows = new ArrayList<>();
  private SortedMap<Integer, FieldName> columns = new TreeMap<>();
  private Set<Integer> others = Set.of();
  private @Nullable Value lastDate;
  private BigDecimal sum = BigDecimal.ZERO;
  private @Nullable DayMatrix matrix;
  private Map<FieldName, Value> totals = new EnumMap<>(FieldName.class);

  FormTable(Exhibit exhibit, Vocabulary words, Consumer<Problem> problems) {
    this.exhibit = exhibit;
    this.headings = new FormTableHeadings(exhibit);
    this.words = words;
    this.problems = problems;
  }

  List<Fields> rows() {
    return rows;
  }

  /** What the last row of sums says, where it is the sum of all lines. */
  Fields totals() {
    return new Fields(totals);
  }

  /** Takes the row if it belongs to the table; otherwise it is one of the form's lines. */
  boolean takes(SortedMap<Integer, Cell> row, boolean labelled) {
    if (headings.isOfDays() && DayMatrix.headed(row).isPresent()) {
      matrix = DayMatrix.headed(row).orElseThrow();
      columns = new TreeMap<>();
      return true;
    }
    if (matrix != null && (labelled || !headings.columns(row).isEmpty())) {
      matrix = null;
    }
    if (matrix != null) {
      matrixLine(matrix, row);
      return true;
    }
    SortedMap<Integer, FieldName> header = headings.columns(row);
    if (!header.isEmpty()) {
      columns = header;
      others = headings.named(row);
      lastDate = null;
      return true;
    }
    if (columns.isEmpty() || row.isEmpty()) {
      return !columns.isEmpty();
    }
    Optional<Cell> total =
        row.values().stream()
            .filter(cell -> cell.number() == null && words.isTotal(cell.text()))
            .findFirst();
    boolean ownLine =
        labelled
            && row.keySet().stream().noneMatch(c -> columns.get(c) == FieldName.HOURS)
            && total.filter(cell -> cell.equals(Grid.first(row))).isPresent();
    if (total.isPresent() && !ownLine) {
      total(row);
      return true;
    }
    if (labelled) {
      columns = new TreeMap<>();
      return false;
    }
    line(row);
    return true;
  }

  private void matrixLine(DayMatrix table, SortedMap<Integer, Cell> row) {
    for (Fields fields : table.rows(row)) {
      check(fields, true);
      rows.add(fields);
    }
    table
        .headless(row)
        .ifPresent(
            cell ->
                report("the number " + cell.text() + " stands under no heading", cell.source()));
  }

  private void line(SortedMap<Integer, Cell> row) {
    Map<FieldName, Value> line = new EnumMap<>(FieldName.class);
    FieldName opens = columns.get(columns.firstKey());
    for (Map.Entry<Integer, FieldName> column : columns.entrySet()) {
      if (column.getValue() == opens && !line.isEmpty()) {
        add(line);
        line = new EnumMap<>(FieldName.class);
      }
      Cell cell = row.get(column.getKey());
      if (cell != null && (cell.missing() || !Canonical.isBlank(cell.text()))) {
        line.put(column.getValue(), CellValues.of(column.getValue(), cell));
      }
    }
    add(line);
    headless(row);
  }

  private void headless(SortedMap<Integer, Cell> row) {
    row.forEach(
        (number, cell) -> {
          boolean headed = columns.containsKey(number) || others.contains(number);
          if (!headed && cell.number() != null) {
            report("the number " + cell.text() + " stands under no heading", cell.source());
          }
        });
  }

  private void add(Map<FieldName, Value> line) {
    boolean hours = line.containsKey(FieldName.HOURS);
    boolean dated = columns.containsValue(FieldName.DATE_WORKED);
    if (!hours && !(dated && line.containsKey(FieldName.CODE))) {
      return;
    }
    if (dated && !line.containsKey(FieldName.DATE_WORKED) && line.containsKey(FieldName.CODE)) {
      Value above = lastDate;
      if (above != null) {
        line.put(FieldName.DATE_WORKED, above);
      }
    }
    lastDate = line.getOrDefault(FieldName.DATE_WORKED, lastDate);
    Fields fields = new Fields(line);
    check(fields, dated);
    sum = sum.add(fields.number(FieldName.HOURS).orElse(BigDecimal.ZERO));
    rows.add(fields);
  }

  private void check(Fields row, boolean dated) {
    for (Map.Entry<FieldName, Value> entry : row.values().entrySet()) {
      Value value = entry.getValue();
      if (value.text().isEmpty()) {
        report(entry.getKey().key() + " is not understood: " + value.asPrinted(), value.source());
      }
    }
    Optional<BigDecimal> hours = row.number(FieldName.HOURS);
    if (hours.isPresent() && dated && !row.has(FieldName.DATE_WORKED)) {
      report("hours without a date", row.value(FieldName.HOURS).orElseThrow().source());
    }
    if (dated && hours.filter(h -> h.compareTo(DAY) > 0).isPresent()) {
      report(
          hours.get().toPlainString() + " hours on one day",
          row.value(FieldName.HOURS).orElseThrow().source());
    }
  }

  /** A total may sum this block or all of them; one without a stored result is not checked. */
  private void total(SortedMap<Integer, Cell> row) {
    totals = new EnumMap<>(FieldName.class);
    for (Map.Entry<Integer, FieldName> column : columns.entrySet()) {
      Cell cell = row.get(column.getKey());
      Optional<BigDecimal> printed =
          column.getValue() == FieldName.HOURS && cell != null
              ? CellValues.number(cell)
              : Optional.empty();
      BigDecimal all =
          rows.stream()
              .map(each -> each.number(FieldName.HOURS).orElse(BigDecimal.ZERO))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      boolean wrong =
          printed.isPresent()
              && !PrintedTotals.isClose(sum, printed.get(), 1)
              && !PrintedTotals.isClose(all, printed.get(), 1);
      if (cell != null && wrong) {
        report(
            "the printed total "
                + cell.text()
                + " is not the sum of its lines, "
                + sum.toPlainString(),
            cell.source());
      } else if (cell != null
          && printed.isPresent()
          && PrintedTotals.isClose(all, printed.get(), 1)) {
        exhibit.tables().stream()
            .map(Exhibit.Table::total)
            .filter(Objects::nonNull)
            .forEach(name -> totals.put(name, CellValues.of(name, cell)));
      }
    }
    sum = BigDecimal.ZERO;
  }

  private void report(String detail, SourceRef source) {
    problems.accept(new Problem("DOC-UNREADABLE", detail, source));
  }
}
