package org.ojtpay.extract;

import java.util.HashMap;
import java.util.Map;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Party;

/**
 * Whom the labels of the row above name, by column: "Address" right under "Employer" is the
 * employer's, without a heading that says so.
 */
final class NamedAbove {

  private static final Map<FieldName, Party> NAMES =
      Map.of(
          FieldName.EMPLOYER_NAME, Party.EMPLOYER,
          FieldName.PARTICIPANT, Party.PARTICIPANT,
          FieldName.AJCC, Party.AJCC);

  private Map<Integer, Party> above = Map.of();
  private Map<Integer, Party> row = new HashMap<>();

  void nextRow() {
    above = row;
    row = new HashMap<>();
  }

  void label(int column, FieldName name) {
    if (NAMES.containsKey(name)) {
      row.put(column, NAMES.get(name));
    }
  }

  boolean isOf(int column, Party party) {
    return above.get(column) == party;
  }
}
