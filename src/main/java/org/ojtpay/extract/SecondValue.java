package org.ojtpay.extract;

import java.math.BigDecimal;
import java.util.List;
import org.ojtpay.packet.FieldKind;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.packet.Value;

/**
 * A second value of the same kind beside the first, with no label of its own: which of the two
 * columns counts nobody said, so neither passes for certain.
 */
final class SecondValue {

  private static final SourceRef NOWHERE = new SourceRef.InFile("");

  private SecondValue() {}

  /**
   * Whether what follows the value up to the next label is another one of its kind that says
   * something else.
   */
  static boolean follows(FieldKind kind, List<PageWord> value, List<PageWord> rest) {
    if (!isFigure(kind) || rest.isEmpty() || rest.stream().anyMatch(PageWord::isFilled)) {
      return false;
    }
    int end = 1;
    while (end < rest.size() && !TextLines.isVeryWideGap(rest.get(end - 1), rest.get(end))) {
      end++;
    }
    return differs(kind, Piece.text(value), Piece.text(rest.subList(0, end)));
  }

  /** The value of the first cell, doubted where the second cell says otherwise. */
  static Value judged(FieldKind kind, List<Cell> found, Value value) {
    boolean second = found.size() > 1 && differs(kind, found.get(0).text(), found.get(1).text());
    return second
        ? new Value(
            value.text(),
            value.source(),
            value.confidence().min(Printed.DOUBTFUL),
            value.asPrinted() + " / " + found.get(1).text())
        : value;
  }

  static boolean differs(FieldKind kind, String value, String second) {
    if (!isFigure(kind) || Canonical.isBlank(second)) {
      return false;
    }
    String one = canonical(kind, value);
    String other = canonical(kind, second);
    return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
  }

  private static String canonical(FieldKind kind, String text) {
    return Canonical.value(kind, text, NOWHERE, BigDecimal.ONE).text();
  }

  private static boolean isFigure(FieldKind kind) {
    return kind == FieldKind.DATE
        || kind == FieldKind.NUMBER
        || kind == FieldKind.MONEY
        || kind == FieldKind.RATE;
  }
}
