package org.ojtpay.extract;

import java.util.List;

/**
 * A line of captions over a line of values, one column for each: what stands beside a caption is
 * the next caption, also where nobody knows it.
 */
final class CaptionRow {

  private static final int ALIGNED = 4_000;

  private final List<Line> lines;
  private final List<List<Label>> labels;

  CaptionRow(List<Line> lines, List<List<Label>> labels) {
    this.lines = lines;
    this.labels = labels;
  }

  /** Where the next caption begins; beyond the page where the label stands in no such line. */
  int rightEnd(Label label) {
    List<Piece> pieces = lines.get(label.line()).pieces();
    int next = label.piece() + 1;
    return next < pieces.size() && isOver(label.line(), label)
        ? pieces.get(next).box().x()
        : Integer.MAX_VALUE;
  }

  /** Whether the label is one of such a line. */
  boolean isOver(int i, Label label) {
    Line line = lines.get(i);
    if (i + 1 >= lines.size() || !isWhole(label) || line.ruled()) {
      return false;
    }
    Line values = lines.get(i + 1);
    Piece own = line.pieces().get(label.piece());
    int next = Math.min(label.piece() + 1, line.pieces().size() - 1);
    Piece beside = line.pieces().get(next);
    boolean alike =
        own.words().get(0).size() == beside.words().get(0).size()
            && own.isBold() == beside.isBold();
    return alike
        && !values.ruled()
        && values.page().equals(line.page())
        && values.box().y() - line.box().bottom() <= 2 * line.box().height()
        && labels.get(i + 1).stream().allMatch(Label::weak)
        && holdsTwoLabels(i)
        && line.pieces().stream().allMatch(piece -> isStartOf(piece, values));
  }

  /** Two known labels side by side: no value stands between them. */
  private boolean holdsTwoLabels(int i) {
    List<Label> whole = labels.get(i).stream().filter(this::isWhole).toList();
    return whole.stream().anyMatch(a -> whole.stream().anyMatch(b -> b.piece() == a.piece() + 1));
  }

  private boolean isWhole(Label label) {
    List<PageWord> words = lines.get(label.line()).pieces().get(label.piece()).words();
    return !label.weak()
        && label.from() == 0
        && label.to() == words.size()
        && !LabelFinder.endsInColon(words.get(words.size() - 1));
  }

  private static boolean isStartOf(Piece caption, Line values) {
    return values.pieces().stream()
        .anyMatch(piece -> Math.abs(piece.box().x() - caption.box().x()) <= ALIGNED);
  }
}
