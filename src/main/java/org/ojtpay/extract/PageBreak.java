package org.ojtpay.extract;

import java.util.List;
import java.util.Optional;
import org.ojtpay.packet.Box;

/** A caption at the head of a page whose value was left at the foot of the page before. */
final class PageBreak {

  private static final int ALIGNED = 6_000;

  /** Running heads and feet stand within this share of a page, in percent. */
  private static final int MARGIN = 5;

  /** So many lines back, as a foot may stand under the value. */
  private static final int REACH = 4;

  private PageBreak() {}

  /** A person looks: what stands over the break may belong to something else. */
  static Optional<Printed> before(List<Line> lines, Label label, int right) {
    int i = label.line() - 1;
    while (i >= 0 && isHead(lines.get(i), lines.get(label.line()))) {
      i--;
    }
    int page = lines.get(label.line()).page().number();
    while (i >= 0 && lines.get(i).page().number() == page - 1 && isFoot(lines.get(i))) {
      i--;
    }
    for (int last = i; i > last - REACH && i >= 0; i--) {
      Line line = lines.get(i);
      if (line.ruled() || line.page().number() != page - 1) {
        break;
      }
      List<PageWord> words = within(line, label.box().x() - ALIGNED, right);
      if (!words.isEmpty()) {
        return Optional.of(new Printed(line.page(), words, Piece.around(words), Printed.DOUBTFUL));
      }
    }
    return Optional.empty();
  }

  private static List<PageWord> within(Line line, int left, int right) {
    return line.words().stream()
        .filter(word -> left <= word.box().x() && word.box().x() < right)
        .toList();
  }

  private static boolean isHead(Line line, Line caption) {
    Box box = line.box();
    return line.page().number() == caption.page().number()
        && box.bottom() < line.page().height() * MARGIN / 100;
  }

  private static boolean isFoot(Line line) {
    return line.box().y() > line.page().height() * (100 - MARGIN) / 100;
  }
}
