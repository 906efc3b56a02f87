package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * Labels and values in two columns, as in a form laid out by tab stops. Where a long label comes
 * close to its value no gap shows where it ends; the column of the values does.
 */
final class ValueColumns {

  private static final int ALIGNED = 1_500;

  private ValueColumns() {}

  /** Makes weak labels clear whose values stand in the column of the values next to them. */
  static void clear(List<Line> lines, List<List<Label>> labels) {
    for (int i = 0; i < lines.size(); i++) {
      List<Label> cleared = new ArrayList<>();
      for (Label label : labels.get(i)) {
        boolean sure =
            label.weak()
                && (isBeside(lines, labels, i, i - 1, label)
                    || isBeside(lines, labels, i, i + 1, label));
        cleared.add(sure ? label.clear() : label);
      }
      labels.set(i, cleared);
    }
  }

  private static boolean isBeside(
      List<Line> lines, List<List<Label>> labels, int line, int next, Label weak) {
    Piece own = lines.get(line).pieces().get(weak.piece());
    if (next < 0 || next >= lines.size() || own.ruled() || weak.to() >= own.words().size()) {
      return false;
    }
    Line other = lines.get(next);
    int value = own.words().get(weak.to()).box().x();
    return other.page().number() == lines.get(line).page().number()
        && labels.get(next).stream()
            .filter(label -> !label.weak() && label.piece() + 1 < other.pieces().size())
            .filter(label -> isNear(label.box().x(), weak.box().x()))
            .map(label -> other.pieces().get(label.piece() + 1))
            .anyMatch(piece -> !piece.ruled() && isNear(piece.box().x(), value));
  }

  private static boolean isNear(int one, int other) {
    return Math.abs(one - other) <= ALIGNED;
  }
}
