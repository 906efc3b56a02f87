package org.ojtpay.extract;

import java.util.List;
import java.util.Map;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Value;

/** The first and the last day that the cells beside one label of a period name. */
final class RangeCells {

  private RangeCells() {}

  /** From the first day to the last of all the periods that are named. */
  static void keep(LabelIndex.RangeLabel range, List<Cell> found, Map<FieldName, Value> values) {
    long dates = found.stream().mapToLong(cell -> dates(cell).size()).sum();
    for (Cell cell : found) {
      if (dates > 1) {
        dates(cell).forEach(date -> extend(range, date, cell, values));
      } else if (!Canonical.isBlank(cell.text())) {
        // One date may be either end of the period.
        values.putIfAbsent(range.from(), Value.notUnderstood(cell.text(), cell.source()));
        values.putIfAbsent(range.to(), Value.notUnderstood(cell.text(), cell.source()));
      }
    }
  }

  private static List<DatesInText.Found> dates(Cell cell) {
    return cell.date() == null
        ? DatesInText.find(DatesInText.spelledOut(cell.text()))
        : List.of(new DatesInText.Found(cell.date(), 0, 0));
  }

  private static void extend(
      LabelIndex.RangeLabel range,
      DatesInText.Found date,
      Cell cell,
      Map<FieldName, Value> values) {
    String day = date.date().toString();
    Value value =
        new Value(
            day, cell.source(), cell.confidence(), cell.text().equals(day) ? null : cell.text());
    values.merge(range.from(), value, (a, b) -> a.text().compareTo(b.text()) <= 0 ? a : b);
    values.merge(range.to(), value, (a, b) -> a.text().compareTo(b.text()) >= 0 ? a : b);
  }
}
