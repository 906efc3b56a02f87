package org.ojtpay.extract;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines printed as a typewriter prints, every letter as wide as the next: a blank is as wide as a
 * letter there, and two blanks part columns.
 */
final class FixedPitch {

  /** The width of a letter in thousandths of its size, in Courier and its like. */
  private static final int PITCH = 600;

  private static final int OFF = 15;

  /** Fewer letters may be so wide by chance. */
  private static final int LEAST_LETTERS = 6;

  private static final Pattern AMOUNT = Pattern.compile("[$(-]*[\\d,]*\\.\\d{2,4}[)-]?");

  private FixedPitch() {}

  /** Whether all words of the line have letters of that width. */
  static boolean is(List<PageWord> line) {
    return line.stream().mapToInt(word -> word.text().length()).sum() >= LEAST_LETTERS
        && line.stream().allMatch(FixedPitch::isFixed);
  }

  private static boolean isFixed(PageWord word) {
    int letters = word.text().codePointCount(0, word.text().length());
    long width =
        word.size() == 0 || letters == 0 ? 0 : word.box().width() * 1000L / letters / word.size();
    return word.kind() == PageWord.Kind.PRINTED && Math.abs(width - PITCH) <= OFF;
  }

  /** One blank between words, neither of them a sum: sums stand in columns of their own. */
  static boolean isOneBlank(PageWord left, PageWord right) {
    int gap = right.box().x() - left.box().right();
    return gap * 2_000L < left.size() * (3L * PITCH)
        && !AMOUNT.matcher(left.text()).matches()
        && !AMOUNT.matcher(right.text()).matches();
  }
}
