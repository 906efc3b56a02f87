package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.ojtpay.extract.LabelIndex.FieldLabel;
import org.ojtpay.packet.FieldKind;

/** Rows of a sheet with the mark in the cell before the statement: "X", "No payroll exists yet". */
final class MarkedStatements {

  private static final Pattern MARK =
      Pattern.compile(
          "(?i)x|y|yes|n|no|\u2713|\u2714|\\[ ?x? ?]|\\( ?x? ?\\)|[\u2610-\u2612\u25a0\u25a1]");

  private MarkedStatements() {}

  /**
   * The statement first and its mark after it, as a label and its value; any other row as it is.
   */
  static SortedMap<Integer, Cell> turned(LabelIndex index, SortedMap<Integer, Cell> row) {
    List<Map.Entry<Integer, Cell>> cells = new ArrayList<>(row.entrySet());
    if (cells.size() != 2
        || !MARK.matcher(cells.get(0).getValue().text().strip()).matches()
        || !asksYesOrNo(index, cells.get(1).getValue().text())) {
      return row;
    }
    SortedMap<Integer, Cell> turned = new TreeMap<>();
    turned.put(cells.get(0).getKey(), cells.get(1).getValue());
    turned.put(cells.get(1).getKey(), cells.get(0).getValue());
    return turned;
  }

  private static boolean asksYesOrNo(LabelIndex index, String text) {
    return index.targets(LabelKey.of(text)).stream()
        .anyMatch(
            target ->
                target instanceof FieldLabel field && field.name().kind() == FieldKind.YES_NO);
  }
}
