package org.ojtpay.extract;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Value;

/**
 * Whom a cell names: "4410 - Okafor, Marisol" and "Okafor, Marisol (4410)" are a number and a name.
 */
final class NamedPerson {

  private static final Pattern ID_FIRST =
      Pattern.compile("([A-Za-z]{0,2}\\d{2,10})\\s*[-\u2013:]?\\s+(\\D+)");
  private static final Pattern ID_LAST =
      Pattern.compile(
          "(\\D+?)\\s*(?:[(\\[#]|\\s[-\u2013]\\s|\\s(?i:id|emp|file|no)\\b)"
              + "(?i:id|emp|file|no|number|[\\s.:#])*([A-Za-z]{0,2}\\d{2,10})\\s*[)\\]]?");

  private static final Pattern FIGURE = Pattern.compile("\\d");

  private static final Pattern BARE_ID = Pattern.compile("[A-Za-z]{0,2}\\d+");

  private static final Pattern IN_DEPARTMENT =
      Pattern.compile(
          "(\\D+?)[,;]?\\s+(?i:dept|department|div|division|loc|location|cost center|unit|shift)\\b"
              + "[.:#\\s]*[\\w-]*\\d[\\w-]*");

  private NamedPerson() {}

  static Map<FieldName, Value> of(Cell printed) {
    if (!FIGURE.matcher(printed.text()).find()) {
      return Map.of(FieldName.PARTICIPANT, CellValues.of(FieldName.PARTICIPANT, printed));
    }
    Matcher department = IN_DEPARTMENT.matcher(printed.text());
    Cell cell = department.matches() ? printed.saying(department.group(1)) : printed;
    Matcher first = ID_FIRST.matcher(cell.text());
    Matcher last = ID_LAST.matcher(cell.text());
    if (BARE_ID.matcher(cell.text()).matches()) {
      return Map.of(FieldName.PARTICIPANT_ID, CellValues.of(FieldName.PARTICIPANT_ID, cell));
    } else if (first.matches()) {
      return person(cell, first.group(2), first.group(1));
    } else if (last.matches()) {
      return person(cell, last.group(1), last.group(2));
    }
    Value name = CellValues.of(FieldName.PARTICIPANT, cell);
    // No name holds figures: something else stands with it.
    boolean more = FIGURE.matcher(cell.text()).find();
    return Map.of(FieldName.PARTICIPANT, more ? CellValues.doubted(name) : name);
  }

  private static Map<FieldName, Value> person(Cell cell, String name, String id) {
    return Map.of(
        FieldName.PARTICIPANT,
        new Value(name.strip(), cell.source(), cell.confidence(), cell.text()),
        FieldName.PARTICIPANT_ID,
        new Value(id, cell.source(), cell.confidence(), cell.text()));
  }
}
