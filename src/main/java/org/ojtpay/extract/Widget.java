package org.ojtpay.extract;

import java.math.BigDecimal;
import org.ojtpay.packet.Box;

/**
 * One form field as it stands on a page.
 *
 * @param name the full name of the field
 * @param tooltip what the form says about it to a screen reader; may be empty
 * @param value what was filled in, or the on-value of a button; empty for a blank
 * @param confidence under one where the field contradicts its own appearance
 */
record Widget(
    String name,
    String tooltip,
    Kind kind,
    String value,
    boolean checked,
    Box box,
    BigDecimal confidence) {

  /** What a person can do with it. */
  enum Kind {
    TEXT,
    TICK_BOX,
    RADIO,
    SIGNATURE
  }

  boolean isButton() {
    return kind == Kind.TICK_BOX || kind == Kind.RADIO;
  }

  /** Whether it is a button in the place of this drawn outline. */
  boolean isOver(Box outline) {
    int x = outline.x() + outline.width() / 2;
    int y = outline.y() + outline.height() / 2;
    return isButton() && box.x() <= x && x <= box.right() && box.y() <= y && y <= box.bottom();
  }

  /** As a word at its place, so that one reader serves filled and printed forms. */
  PageWord word() {
    if (isButton()) {
      return PageWord.tickBox(checked, box, confidence);
    }
    return new PageWord(
        Canonical.oneLine(value),
        box,
        Math.min(box.height(), 10_000),
        false,
        PageWord.Kind.FILLED,
        confidence);
  }
}
