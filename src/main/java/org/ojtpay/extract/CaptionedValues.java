package org.ojtpay.extract;

import java.util.List;
import org.ojtpay.extract.LabelIndex.SignatureLabel;

/**
 * What stands on a line to write on whose caption asks for a name or a title is the answer, also
 * where it is the word for a field: "Employment Specialist" over "Title".
 */
final class CaptionedValues {

  private static final int ALIGNED = 4_000;

  private CaptionedValues() {}

  /** Takes such labels away. */
  static void clear(List<Line> lines, List<List<Label>> labels, LabelIndex index) {
    for (int i = 0; i + 1 < lines.size(); i++) {
      Line line = lines.get(i);
      Line captions = lines.get(i + 1);
      if (line.ruled() || captions.ruled() || !line.page().equals(captions.page())) {
        continue;
      }
      List<Label> under = labels.get(i + 1);
      labels.set(
          i, labels.get(i).stream().filter(label -> !isAnswer(label, line, under, index)).toList());
    }
  }

  private static boolean isAnswer(Label label, Line line, List<Label> under, LabelIndex index) {
    Piece piece = line.pieces().get(label.piece());
    boolean whole =
        label.from() == 0
            && label.to() == piece.words().size()
            && !LabelFinder.endsInColon(piece.words().get(label.to() - 1));
    return whole && under.stream().anyMatch(c -> isCaption(c, index) && isRuled(line, label, c));
  }

  private static boolean isCaption(Label label, LabelIndex index) {
    return index.targets(label.key()).stream()
        .anyMatch(
            target ->
                target instanceof SignatureLabel signature
                    && signature.party() == null
                    && switch (signature.part()) {
                      case NAME, TITLE -> true;
                      case SIGNATURE, DATE -> false;
                    });
  }

  /** A line to write on parts the two, under the whole answer and over its caption. */
  private static boolean isRuled(Line line, Label label, Label caption) {
    return line.page().rulings().stream()
        .filter(Ruling::horizontal)
        .filter(r -> r.length() < line.page().width() * 7 / 10)
        .anyMatch(
            r ->
                r.at() > label.box().y() + label.box().height() / 2
                    && r.at() <= caption.box().y() + caption.box().height() / 2
                    && r.spans(label.box().x(), label.box().right(), ALIGNED)
                    && r.isAt(caption.box().x(), ALIGNED));
  }
}
