package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Labels that go on in the next line: "Total Training Hours This" over "Period:". Beside the first
 * line stands the value, which would be taken for the rest of a shorter label.
 */
final class WrappedLabels {

  private static final int ALIGNED = 2_500;

  private WrappedLabels() {}

  /** Puts the whole label in the place of the one of its first line; the second has none left. */
  static void join(
      List<Line> lines, List<List<Label>> labels, Set<Integer> taken, Predicate<String> isLabel) {
    for (int i = 0; i + 1 < lines.size(); i++) {
      Line line = lines.get(i);
      Line next = lines.get(i + 1);
      boolean near =
          !taken.contains(i)
              && !taken.contains(i + 1)
              && !line.ruled()
              && !next.ruled()
              && line.page().number() == next.page().number()
              && next.box().y() - line.box().bottom() < line.box().height() * 6 / 10;
      for (int piece = 0; near && piece < line.pieces().size(); piece++) {
        join(line, next, i, piece, labels, isLabel);
      }
    }
  }

  private static void join(
      Line line, Line next, int i, int piece, List<List<Label>> labels, Predicate<String> isLabel) {
    Piece first = line.pieces().get(piece);
    for (int rest = 0; rest < next.pieces().size(); rest++) {
      Piece second = next.pieces().get(rest);
      boolean under = Math.abs(second.box().x() - first.box().x()) <= ALIGNED;
      boolean open = first.words().stream().noneMatch(LabelFinder::endsInColon);
      String key = LabelKey.of(first.text()) + LabelKey.of(second.text());
      boolean apart =
          isAnswered(line, piece) && isAnswered(next, rest) && isLabel(first, second, isLabel);
      if (under
          && open
          && !apart
          && !isParted(line, first, second)
          && isPrint(first)
          && isPrint(second)
          && isLabel.test(key)) {
        int number = rest;
        int at = piece;
        labels.set(i, without(labels.get(i), at));
        labels.set(i + 1, without(labels.get(i + 1), number));
        List<Label> all = new ArrayList<>(labels.get(i));
        int end = first.words().size();
        all.add(Label.of(i, at, first.words(), 0, end, end, key, false));
        all.sort(java.util.Comparator.comparingInt(Label::piece));
        labels.set(i, all);
      }
    }
  }

  /** A line to write on runs between an answer and its caption. */
  private static boolean isParted(Line line, Piece first, Piece second) {
    int height = first.box().height();
    return line.page().rulings().stream()
        .filter(Ruling::horizontal)
        .anyMatch(
            r ->
                r.at() > first.box().y() + height / 2
                    && r.at() < second.box().y() + height / 2
                    && r.isAt(first.box().x() + first.box().width() / 2, ALIGNED));
  }

  /** "Employer contact" over "Phone", a filled field beside each, are two labels. */
  private static boolean isAnswered(Line line, int piece) {
    return piece + 1 < line.pieces().size()
        && line.pieces().get(piece + 1).words().stream().anyMatch(PageWord::isFilled);
  }

  private static boolean isLabel(Piece first, Piece second, Predicate<String> isLabel) {
    return isLabel.test(LabelKey.of(first.text())) && isLabel.test(LabelKey.of(second.text()));
  }

  private static boolean isPrint(Piece piece) {
    return !LabelKey.of(piece.text()).isEmpty()
        && piece.words().stream().allMatch(word -> word.kind() == PageWord.Kind.PRINTED);
  }

  private static List<Label> without(List<Label> labels, int piece) {
    return labels.stream().filter(label -> label.piece() != piece).toList();
  }
}
