package org.ojtpay.extract;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.ojtpay.extract.TableColumns.Column;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.packet.Value;

/**
 * The first and the last day of a line of hours where they stand in its description: "OJT wages
 * 03/16/2026 - 03/31/2026".
 */
final class PeriodInText {

  private static final Pattern BETWEEN =
      Pattern.compile("(?i)\\s*(?:-|\u2013|\u2014|to|thru|through|until|ending|and)\\s*");

  private PeriodInText() {}

  /** The row with its days, where a column without a field of its own holds exactly one period. */
  static Fields with(Fields row, Line line, List<Piece> pieces, List<Column> columns) {
    if (row.has(FieldName.FROM) || row.has(FieldName.TO)) {
      return row;
    }
    Map<FieldName, Value> days = new EnumMap<>(FieldName.class);
    for (Piece piece : pieces) {
      Column column = TableRow.columnOf(piece, columns);
      if (column.name() != null || column.answer() != null || piece.words().isEmpty()) {
        continue;
      }
      String text = DatesInText.spelledOut(piece.text());
      List<DatesInText.Found> found = DatesInText.find(text);
      if (found.isEmpty()) {
        continue;
      }
      boolean period =
          found.size() == 2
              && !found.get(0).date().isAfter(found.get(1).date())
              && BETWEEN
                  .matcher(text.substring(found.get(0).end(), found.get(1).start()))
                  .matches();
      if (!period || !days.isEmpty()) {
        return row;
      }
      SourceRef source = line.page().source(Piece.around(piece.words()));
      days.put(FieldName.FROM, value(found.get(0), source, piece));
      days.put(FieldName.TO, value(found.get(1), source, piece));
    }
    return row.orElse(new Fields(days));
  }

  private static Value value(DatesInText.Found found, SourceRef source, Piece piece) {
    return new Value(found.date().toString(), source, Printed.PROBABLE, piece.text());
  }
}
