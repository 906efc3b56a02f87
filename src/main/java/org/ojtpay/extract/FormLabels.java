package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ojtpay.packet.Exhibit;

/** The labels in the lines of a form, after what their places say about them. */
final class FormLabels {

  private FormLabels() {}

  /** Those of each line; none in the lines of a table, none in the form's own title. */
  static List<List<Label>> of(
      Exhibit exhibit, LabelIndex index, List<Line> lines, Set<Integer> taken) {
    LabelFinder finder = new LabelFinder(index::isLabel);
    List<List<Label>> labels = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      List<Label> found = new ArrayList<>();
      if (!taken.contains(i)) {
        Line line = lines.get(i);
        finder.labels(line, i).stream()
            .filter(label -> !isTitle(exhibit, line.pieces().get(label.piece())))
            .forEach(found::add);
      }
      labels.add(found);
    }
    WrappedLabels.join(lines, labels, taken, index::isLabel);
    ValueColumns.clear(lines, labels);
    return labels;
  }

  /** "INVOICE" in large letters announces the paper, not its number. */
  private static boolean isTitle(Exhibit exhibit, Piece piece) {
    String key = LabelKey.of(piece.text());
    return !piece.ruled()
        && piece.words().get(0).size() >= Titles.LARGE
        && piece.words().stream().noneMatch(LabelFinder::endsInColon)
        && exhibit.headings().anyMatch(heading -> LabelKey.of(heading).equals(key));
  }
}
