package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.Value;

/** The days of a form that are printed without their year, by the pay period of the form. */
final class RowDays {

  private RowDays() {}

  static List<Fields> of(List<Fields> rows, Fields form) {
    List<Fields> dated = new ArrayList<>();
    for (Fields row : rows) {
      Value day = row.value(FieldName.DATE_WORKED).orElse(null);
      Map<FieldName, Value> values = new EnumMap<>(FieldName.class);
      values.putAll(row.values());
      if (day != null && day.text().isEmpty() && isSure(form)) {
        values.put(FieldName.DATE_WORKED, inPeriod(day, form));
      }
      dated.add(new Fields(values));
    }
    return dated;
  }

  private static boolean isSure(Fields form) {
    return form.value(FieldName.PERIOD_FROM).filter(Value::isCertain).isPresent()
        && form.value(FieldName.PERIOD_TO).filter(Value::isCertain).isPresent();
  }

  private static Value inPeriod(Value day, Fields form) {
    Value found = DayInPeriod.of(Cell.printed(day.asPrinted(), day.source()), form);
    return found.text().isEmpty() ? day : found;
  }
}
