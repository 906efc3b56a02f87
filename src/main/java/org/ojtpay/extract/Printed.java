package org.ojtpay.extract;

import java.math.BigDecimal;
import java.util.List;
import org.ojtpay.packet.Box;

/**
 * What stands in the place of a value.
 *
 * @param all the words there, lines to write on among them
 * @param place where the value stands or would stand
 * @param confidence that this is the place
 */
record Printed(PageModel page, List<PageWord> all, Box place, BigDecimal confidence) {

  static final BigDecimal CLEAR = BigDecimal.ONE;

  /** The words belong together by their place alone. */
  static final BigDecimal PROBABLE = new BigDecimal("0.90");

  /** Under the limit of certainty: a person looks. */
  static final BigDecimal DOUBTFUL = new BigDecimal("0.60");

  Printed {
    all = List.copyOf(all);
  }

  /** What was written; none for a blank. */
  List<PageWord> words() {
    return all.stream().filter(word -> !word.isLeader()).toList();
  }

  boolean isBlank() {
    return Canonical.isBlank(text());
  }

  String text() {
    return Piece.text(words());
  }

  /** The same, short lines to write on as boxes: "Yes __X__ No ____" is "Yes [x] No [ ]". */
  String withBoxes() {
    return Piece.text(all).replaceAll("_+ ?[xX\u2713] ?_+", "[x]").replaceAll("_+", "[ ]");
  }

  /** The box of the words; of the place where there are none. */
  Box box() {
    List<PageWord> seen = words().stream().filter(word -> !word.text().isEmpty()).toList();
    return seen.isEmpty() ? place : Piece.around(seen);
  }

  /** The least sure of place and words. */
  BigDecimal sure() {
    return words().stream().map(PageWord::confidence).reduce(confidence, BigDecimal::min);
  }

  Printed doubted(BigDecimal most) {
    return new Printed(page, all, place, confidence.min(most));
  }
}
