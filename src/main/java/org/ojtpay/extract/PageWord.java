package org.ojtpay.extract;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.ojtpay.packet.Box;

/**
 * A word on a page.
 *
 * @param size of the letters, in thousandths of a point
 * @param bold printed in a heavy face
 * @param box where it stands, in the frame in which the page is read
 */
record PageWord(String text, Box box, int size, boolean bold, Kind kind, BigDecimal confidence) {

  /** Where a word comes from. */
  enum Kind {
    PRINTED,
    /** What stands in a form field or was typed over the page: never a label. May be empty. */
    FILLED,
    /** A box to tick: marked or empty. */
    TICK_BOX
  }

  private static final Pattern LEADER = Pattern.compile("[_.\u2026\u00b7-]{3,}:?|[\u2026]+|_+");

  static final String TICKED = "\u2612";
  static final String UNTICKED = "\u2610";

  static PageWord printed(String text, Box box, int size, boolean bold) {
    return new PageWord(text, box, size, bold, Kind.PRINTED, BigDecimal.ONE);
  }

  static PageWord tickBox(boolean ticked, Box box, BigDecimal confidence) {
    String text = ticked ? TICKED : UNTICKED;
    return new PageWord(text, box, box.height(), false, Kind.TICK_BOX, confidence);
  }

  boolean isFilled() {
    return kind == Kind.FILLED;
  }

  boolean isTickBox() {
    return kind == Kind.TICK_BOX;
  }

  /** A run of underscores or dots to write on. */
  boolean isLeader() {
    return kind == Kind.PRINTED && mayBeLeader() && LEADER.matcher(text).matches();
  }

  private boolean mayBeLeader() {
    return !text.isEmpty() && "_.\u2026\u00b7-".indexOf(text.charAt(0)) >= 0;
  }

  int centerX() {
    return box.x() + box.width() / 2;
  }

  int centerY() {
    return box.y() + box.height() / 2;
  }
}
