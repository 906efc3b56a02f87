package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Words put together to lines of text, and lines to pieces at their wide gaps. */
final class TextLines {

  /** A tall form field shows its first line at its top. */
  private static final int TALL = 22_000;

  /** Words further apart than this share of their size do not belong together. */
  private static final int GAP_PERCENT = 65;

  /** Columns of figures stand closer than columns of words. */
  private static final int FIGURE_GAP_PERCENT = 48;

  private static final Pattern FIGURE = Pattern.compile("[$(-]*[\\d.,/:-]*\\d[\\d.,/:-]*[)%]*");

  private TextLines() {}

  /** From top to bottom, each line from left to right. */
  static List<List<PageWord>> of(List<PageWord> words) {
    List<PageWord> sorted = new ArrayList<>(words);
    sorted.sort(Comparator.comparingInt(TextLines::middle));
    List<List<PageWord>> lines = new ArrayList<>();
    long sum = 0;
    for (PageWord word : sorted) {
      List<PageWord> line = lines.isEmpty() ? List.of() : lines.get(lines.size() - 1);
      if (!line.isEmpty() && isOn(word, (int) (sum / line.size()), line)) {
        line.add(word);
        sum += middle(word);
      } else {
        lines.add(new ArrayList<>(List.of(word)));
        sum = middle(word);
      }
    }
    lines.forEach(line -> line.sort(Comparator.comparingInt(word -> word.box().x())));
    return lines;
  }

  private static boolean isOn(PageWord word, int lineMiddle, List<PageWord> line) {
    int height = Math.min(word.size(), line.get(0).size());
    int apart = Math.abs(middle(word) - lineMiddle);
    return apart <= Math.max(height * 45 / 100, 2_000) || apart <= tickBox(word, line);
  }

  /** A box to tick may be taller than its words; those beside it stand at its top or its foot. */
  private static int tickBox(PageWord word, List<PageWord> line) {
    int reach = word.isTickBox() ? word.box().height() * 55 / 100 : -1;
    for (PageWord each : line) {
      reach = each.isTickBox() ? Math.max(reach, each.box().height() * 55 / 100) : reach;
    }
    return reach;
  }

  private static int middle(PageWord word) {
    return word.isFilled() && word.box().height() > TALL ? word.box().y() + 8_000 : word.centerY();
  }

  /** The pieces of one line. A form field or a tick box is a piece of its own kind of text. */
  static List<Piece> pieces(List<PageWord> line) {
    List<Piece> pieces = new ArrayList<>();
    List<PageWord> current = new ArrayList<>();
    boolean fixed = FixedPitch.is(line);
    for (PageWord word : line) {
      PageWord last = current.isEmpty() ? word : current.get(current.size() - 1);
      boolean oneBlank = fixed && FixedPitch.isOneBlank(last, word);
      if (!current.isEmpty() && !oneBlank && isWideGap(last, word)) {
        pieces.add(Piece.free(current));
        current = new ArrayList<>();
      }
      current.add(word);
    }
    if (!current.isEmpty()) {
      pieces.add(Piece.free(current));
    }
    return pieces;
  }

  static boolean isWideGap(PageWord left, PageWord right) {
    int gap = right.box().x() - left.box().right();
    int size = Math.max(left.size(), right.size());
    return gap > size * GAP_PERCENT / 100
        || (gap > size * FIGURE_GAP_PERCENT / 100 && (isFigure(left) || isFigure(right)))
        || (left.isFilled() && right.isFilled());
  }

  /** A gap that no print leaves between the words of one text. */
  static boolean isVeryWideGap(PageWord left, PageWord right) {
    return right.box().x() - left.box().right() > left.size() * 3 / 2;
  }

  private static boolean isFigure(PageWord word) {
    return FIGURE.matcher(word.text()).matches();
  }

  /** Whether the second word opens a new line below the first. */
  static boolean isNewLine(PageWord left, PageWord right) {
    return right.box().x() < left.box().right()
        && middle(right) - middle(left) > Math.min(left.size(), right.size()) / 2;
  }
}
