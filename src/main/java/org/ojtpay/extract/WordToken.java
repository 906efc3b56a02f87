package org.ojtpay.extract;

import java.math.BigDecimal;

/**
 * The smallest thing that stands in a paragraph.
 *
 * @param text of a word; the sign of a box to tick
 * @param width and {@code height} of a picture, in thousandths of a point
 */
record WordToken(Kind kind, String text, Look look, int width, int height) {

  /** What it is. */
  enum Kind {
    /** Letters; two of them without a blank between are one word. */
    WORD,
    /** What was filled into a field or a content control. */
    FILLED,
    TICK_BOX,
    BLANK,
    TAB,
    NEW_LINE,
    NEW_PAGE,
    PICTURE,
    INK
  }

  /**
   * How letters look.
   *
   * @param size in thousandths of a point
   * @param sure under one where a reader of the document would not see them, or sees them struck
   */
  record Look(int size, boolean bold, BigDecimal sure) {
    Look doubted(BigDecimal most) {
      return new Look(size, bold, sure.min(most));
    }
  }

  static WordToken of(Kind kind, String text, Look look) {
    return new WordToken(kind, text, look, 0, 0);
  }

  boolean isDrawn() {
    return kind == Kind.PICTURE || kind == Kind.INK;
  }

  /** How much of the line it takes up. */
  int across() {
    return switch (kind) {
      case WORD, FILLED -> text.length() * look.size() / 2;
      case TICK_BOX -> look.size();
      case BLANK -> text.length() * look.size() / 4;
      case PICTURE, INK -> width;
      default -> 0;
    };
  }
}
