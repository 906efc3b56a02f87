package org.ojtpay.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ojtpay.extract.TableColumns.Column;
import org.ojtpay.packet.Exhibit;
import org.ojtpay.packet.FieldKind;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.Value;

/** The tables of one document: their rows, and which lines they take up. */
final class FormTables {

  /** One row, and the line on which it begins. */
  record Row(int line, Fields fields) {}

  private final List<Line> lines;

  private final List<Row> rows = new ArrayList<>();

  private final Set<Integer> taken = new HashSet<>();

  private final Map<FieldName, Value> totals = new EnumMap<>(FieldName.class);

  /** Statements with words to circle, which look like headings. */
  private Set<Integer> statements = Set.of();

  private FormTables(List<Line> lines) {
    this.lines = lines;
  }

  static FormTables read(Exhibit exhibit, LabelIndex index, List<Line> lines) {
    FormTables tables = new FormTables(lines);
    tables.statements = CircledAnswers.lines(exhibit, lines);
    boolean ofDays =
        exhibit.tables().stream()
            .flatMap(table -> table.columns().stream())
            .anyMatch(column -> column.name() == FieldName.DATE_WORKED);
    if (ofDays) {
      new DayMatrixLines(lines, index, tables.taken, tables.rows).read();
    }
    for (Exhibit.Table table : exhibit.tables()) {
      new SideBySide(lines, index, tables.taken, tables.rows).read(new TableColumns(table));
      tables.read(new TableColumns(table), exhibit, index);
    }
    return tables;
  }

  List<Row> rows() {
    return rows;
  }

  Set<Integer> taken() {
    return taken;
  }

  /** What rows called "Total" say. */
  Map<FieldName, Value> totals() {
    return totals;
  }

  private void read(TableColumns columns, Exhibit exhibit, LabelIndex index) {
    int i = 0;
    while (i < lines.size()) {
      Optional<List<Column>> headed =
          taken.contains(i) || statements.contains(i)
              ? Optional.empty()
              : columns.headed(lines.get(i));
      if (headed.isPresent() && isTable(headed.get(), i, exhibit)) {
        taken.add(i);
        List<Column> over =
            i + 1 < lines.size() ? TableExtent.over(lines.get(i + 1), headed.get()) : headed.get();
        i = readRows(columns, over, i + 1, index);
      } else {
        i++;
      }
    }
  }

  /** An agreement's and an invoice's headings are table headings only over rows that fit. */
  private boolean isTable(List<Column> columns, int header, Exhibit exhibit) {
    List<FieldName> names = new ArrayList<>();
    columns.stream().map(Column::name).filter(java.util.Objects::nonNull).forEach(names::add);
    boolean figures =
        names.stream().anyMatch(name -> isFigure(name.kind()))
            || columns.stream().anyMatch(column -> column.answer() != null)
            || names.contains(FieldName.ITEM);
    if (!figures) {
      // "From" and "To" alone are the captions of two fields.
      return false;
    }
    boolean alsoFields = names.stream().anyMatch(name -> exhibit.field(name).isPresent());
    if (!alsoFields && !names.contains(FieldName.FROM)) {
      return true;
    }
    if (header + 1 >= lines.size()) {
      return false;
    }
    Fields first = TableRow.fields(lines.get(header + 1), columns).orElse(Fields.NONE);
    return first.values().size() > 1
        && first.values().values().stream().noneMatch(value -> value.text().isEmpty());
  }

  private static boolean isFigure(FieldKind kind) {
    return kind == FieldKind.NUMBER || kind == FieldKind.MONEY || kind == FieldKind.RATE;
  }

  private int readRows(TableColumns table, List<Column> columns, int start, LabelIndex index) {
    TableExtent extent = new TableExtent(lines, index);
    int i = start;
    List<Column> current = columns;
    while (i < lines.size()) {
      boolean goesOn = table.headed(lines.get(i)).isPresent() || extent.holds(i, current);
      int next = goesOn ? i : extent.onNextPage(i, start, current);
      if (next < 0) {
        break;
      }
      i = next;
      taken.add(i);
      Optional<List<Column>> again = table.headed(lines.get(i));
      if (again.isPresent()) {
        current = again.get();
        i++;
        continue;
      }
      current = goesOn ? current : TableExtent.ruledAs(lines.get(i), current);
      int row = i;
      i = withContinuation(current, i);
      keep(table, current, row, i);
    }
    return i;
  }

  /** In a table without rulings a text may run over several lines. */
  private int withContinuation(List<Column> columns, int row) {
    int next = row + 1;
    if (columns.stream().anyMatch(Column::ruled) || TableExtent.isTotal(lines.get(row))) {
      return next;
    }
    boolean answered = isAnswered(lines.get(row), columns);
    while (next < lines.size()
        && !TableExtent.isTotal(lines.get(next))
        && goesOn(lines.get(next), lines.get(next - 1), columns, answered)) {
      answered |= isAnswered(lines.get(next), columns);
      taken.add(next);
      next++;
    }
    return next;
  }

  private static boolean goesOn(Line line, Line before, List<Column> columns, boolean answered) {
    if (line.ruled() || line.page().number() != before.page().number()) {
      return false;
    }
    String text = line.text();
    boolean opens = text.matches("(?:\\(?\\d{1,2}[.)]|\\(?[a-z][.)]|\u2022).*");
    boolean inner = !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
    boolean close = line.box().y() - before.box().bottom() < line.box().height() * 6 / 10;
    boolean marked = isAnswered(line, columns);
    return close
        && !opens
        && (inner || !answered)
        && !(answered && marked)
        && isText(line, columns);
  }

  /** It begins under a column of sentences, not of dates. */
  private static boolean isText(Line line, List<Column> columns) {
    FieldName name = TableRow.columnOf(line.pieces().get(0), columns).name();
    return name == FieldName.ITEM || name == FieldName.SKILL || name == FieldName.NOTE;
  }

  private static boolean isAnswered(Line line, List<Column> columns) {
    return line.pieces().stream()
        .anyMatch(
            piece -> {
              Column column = TableRow.columnOf(piece, columns);
              boolean text =
                  column.name() == FieldName.ITEM
                      || column.name() == FieldName.SKILL
                      || column.name() == FieldName.NOTE;
              return !text && !piece.isBlank();
            });
  }

  private void keep(TableColumns table, List<Column> columns, int from, int to) {
    Line line = lines.get(from);
    if (TableExtent.isTotal(line)) {
      total(table, columns, line);
      return;
    }
    List<Piece> pieces = new ArrayList<>();
    lines.subList(from, to).forEach(each -> pieces.addAll(each.pieces()));
    boolean ofPeriods =
        table.table().columns().stream().anyMatch(column -> column.name() == FieldName.FROM);
    TableRow.fields(line.page(), pieces, columns)
        .map(fields -> ofPeriods ? PeriodInText.with(fields, line, pieces, columns) : fields)
        .filter(fields -> !fields.values().isEmpty())
        .ifPresent(fields -> rows.add(new Row(from, fields)));
  }

  private void total(TableColumns table, List<Column> columns, Line line) {
    FieldName name = table.table().total();
    if (name != null) {
      TableRow.fields(line, columns)
          .flatMap(fields -> fields.value(FieldName.HOURS))
          .ifPresent(value -> totals.putIfAbsent(name, summed(name, value)));
    }
  }

  /** Hours that are claimed by a row of sums alone are what its lines come to, or doubted. */
  private Value summed(FieldName name, Value total) {
    BigDecimal sum =
        rows.stream()
            .map(row -> row.fields().number(FieldName.HOURS).orElse(BigDecimal.ZERO))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean sums =
        total.text().isEmpty() || PrintedTotals.isClose(sum, new BigDecimal(total.text()), 1);
    return name != FieldName.HOURS_CLAIMED || sums
        ? total
        : new Value(
            total.text(),
            total.source(),
            total.confidence().min(Printed.DOUBTFUL),
            total.asPrinted() + ", which is not the sum of its lines");
  }
}
