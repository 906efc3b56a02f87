package org.ojtpay.extract;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Value;

/** The dates that a line of a payroll table says for itself. */
record RowDates(TableHeader header) {

  Map<FieldName, Value> read(SortedMap<Integer, Cell> row) {
    Map<FieldName, Value> own = new EnumMap<>(FieldName.class);
    header.cell(row, Role.PERIOD).ifPresent(cell -> range(cell, own));
    put(row, Role.PERIOD_FROM, FieldName.PERIOD_FROM, own);
    put(row, Role.PERIOD_TO, FieldName.PERIOD_TO, own);
    put(row, Role.PAY_DATE, FieldName.PAY_DATE, own);
    put(row, Role.DATE_WORKED, FieldName.DATE_WORKED, own);
    return own;
  }

  private void put(
      SortedMap<Integer, Cell> row, Role role, FieldName name, Map<FieldName, Value> own) {
    header
        .cell(row, role)
        .filter(cell -> !Canonical.isBlank(cell.text()))
        .ifPresent(cell -> own.put(name, CellValues.of(name, cell)));
  }

  private static void range(Cell cell, Map<FieldName, Value> own) {
    List<DatesInText.Found> dates = DatesInText.find(DatesInText.spelledOut(cell.text()));
    if (dates.size() == 2) {
      own.put(FieldName.PERIOD_FROM, value(cell, dates.get(0)));
      own.put(FieldName.PERIOD_TO, value(cell, dates.get(1)));
    } else if (!Canonical.isBlank(cell.text())) {
      // One date may be either end of the period.
      own.put(FieldName.PERIOD_FROM, Value.notUnderstood(cell.text(), cell.source()));
      own.put(FieldName.PERIOD_TO, Value.notUnderstood(cell.text(), cell.source()));
    }
  }

  private static Value value(Cell cell, DatesInText.Found date) {
    return new Value(date.date().toString(), cell.source(), cell.confidence(), cell.text());
  }
}
