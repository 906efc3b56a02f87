package org.ojtpay.extract;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ojtpay.packet.Exhibit;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.Value;

/**
 * What the lines of a form's table say together, where the form itself has no place for it: one
 * wage in all of them, the first day and the last.
 */
final class LinesTogether {

  private final Exhibit exhibit;
  private final List<Fields> rows;
  private final Fields fields;
  private final Set<FieldName> asked;
  private final Map<FieldName, Value> said = new EnumMap<>(FieldName.class);

  private LinesTogether(Exhibit exhibit, List<Fields> rows, Fields fields, Set<FieldName> asked) {
    this.exhibit = exhibit;
    this.rows = rows;
    this.fields = fields;
    this.asked = asked;
  }

  /**
   * The fields, and what the lines add.
   *
   * @param asked what the form has a place for that was left blank: it stays blank
   */
  static Fields with(Exhibit exhibit, Fields fields, Set<FieldName> asked, List<Fields> rows) {
    LinesTogether lines = new LinesTogether(exhibit, rows, fields, asked);
    if (!rows.isEmpty()) {
      lines.wage();
      lines.period();
    }
    return fields.orElse(new Fields(lines.said));
  }

  private void wage() {
    if (isOpen(FieldName.WAGE) && are(FieldName.WAGE)) {
      long wages =
          rows.stream()
              .flatMap(row -> row.number(FieldName.WAGE).stream())
              .map(BigDecimal::stripTrailingZeros)
              .distinct()
              .count();
      if (wages == 1) {
        said.put(FieldName.WAGE, value(rows.get(0), FieldName.WAGE));
      }
    }
  }

  private void period() {
    boolean placed = asked.contains(FieldName.PERIOD_FROM) && asked.contains(FieldName.PERIOD_TO);
    boolean open = isLacking(FieldName.PERIOD_FROM) && isLacking(FieldName.PERIOD_TO);
    if (open && !placed && are(FieldName.FROM) && are(FieldName.TO)) {
      Value from = value(rows.get(0), FieldName.FROM);
      Value to = value(rows.get(0), FieldName.TO);
      for (Fields row : rows) {
        Value first = value(row, FieldName.FROM);
        Value last = value(row, FieldName.TO);
        from = first.text().compareTo(from.text()) < 0 ? first : from;
        to = last.text().compareTo(to.text()) > 0 ? last : to;
      }
      said.put(FieldName.PERIOD_FROM, from);
      said.put(FieldName.PERIOD_TO, to);
    }
  }

  private boolean isOpen(FieldName name) {
    return isLacking(name) && !asked.contains(name);
  }

  private boolean isLacking(FieldName name) {
    return exhibit.field(name).isPresent() && !fields.has(name);
  }

  private boolean are(FieldName name) {
    return rows.stream().allMatch(row -> row.value(name).filter(Value::isCertain).isPresent());
  }

  private static Value value(Fields row, FieldName name) {
    return row.value(name).orElseThrow();
  }
}
