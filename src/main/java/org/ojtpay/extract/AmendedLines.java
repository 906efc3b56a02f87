package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.List;
import org.ojtpay.extract.LabelIndex.RangeLabel;
import org.ojtpay.packet.Exhibit;
import org.ojtpay.packet.FieldName;

/**
 * The terms of an amendment in two columns, "As signed" and "As amended": the amended value counts,
 * and where it says that nothing changes, the signed one. What is left open is shown to a person.
 */
final class AmendedLines {

  private static final int ALIGNED = 6_000;

  private static final AmendedWords WORDS = AmendedWords.load();

  private final LabelIndex index;
  private final List<Line> lines;

  private AmendedLines(LabelIndex index, List<Line> lines) {
    this.index = index;
    this.lines = new ArrayList<>(lines);
  }

  /** As many lines, each with the one value that counts. */
  static List<Line> settled(Exhibit exhibit, LabelIndex index, List<Line> lines) {
    return asked(exhibit) ? new AmendedLines(index, lines).settled() : lines;
  }

  /** Only an agreement is amended. */
  static boolean asked(Exhibit exhibit) {
    return exhibit.field(FieldName.WHAT_CHANGES).isPresent();
  }

  private List<Line> settled() {
    for (int i = 0; i + 1 < lines.size(); i++) {
      List<Piece> headings = lines.get(i).pieces();
      int before = -1;
      int after = -1;
      for (int piece = 0; piece < headings.size() && headings.size() > 1; piece++) {
        String text = headings.get(piece).text();
        before = before < 0 && WORDS.isBefore(text) ? piece : before;
        after = before >= 0 && piece > before && WORDS.isAfter(text) ? piece : after;
      }
      if (after > 0) {
        int end = end(i, headings, before);
        if (isOfTerms(i, end, headings, before)) {
          settle(i, end, headings, before, after);
        }
      }
    }
    return lines;
  }

  /** The line after the last with a label left of the columns and nothing across them. */
  private int end(int header, List<Piece> headings, int before) {
    int i = header + 1;
    while (i < lines.size() && isRow(lines.get(i), lines.get(header), headings, before)) {
      i++;
    }
    return i;
  }

  private static boolean isRow(Line line, Line header, List<Piece> headings, int before) {
    int left = headings.get(before).box().x() - ALIGNED;
    return line.page().number() == header.page().number()
        && line.ruled() == header.ruled()
        && line.pieces().stream()
            .allMatch(
                piece ->
                    piece.box().x() >= left
                        || piece.box().right() <= headings.get(before).box().x() + ALIGNED)
        && (line.ruled() ? line.pieces().size() > 1 : line.box().right() >= left);
  }

  /** "From" and "To" may be the two days of a period; here a label of one value stands before. */
  private boolean isOfTerms(int header, int end, List<Piece> headings, int before) {
    boolean terms = false;
    for (int i = header + 1; i < end; i++) {
      Piece label = lines.get(i).pieces().get(0);
      if (column(label, headings, before) < before) {
        List<LabelIndex.Target> targets = index.targets(key(label));
        if (targets.stream().anyMatch(RangeLabel.class::isInstance)
            && LabelKey.of(headings.get(before).text()).equals("from")) {
          return false;
        }
        terms |= !targets.isEmpty();
      }
    }
    return terms;
  }

  private static String key(Piece label) {
    return LabelKey.of(label.text());
  }

  private void settle(int header, int end, List<Piece> headings, int before, int after) {
    for (int i = header + 1; i < end; i++) {
      Line line = lines.get(i);
      List<Piece> labels = new ArrayList<>();
      List<Piece> was = new ArrayList<>();
      List<Piece> now = new ArrayList<>();
      for (Piece piece : line.pieces()) {
        int column = column(piece, headings, before);
        if (column < before) {
          labels.add(piece);
        } else if (column == before) {
          was.add(piece);
        } else if (column == after) {
          now.add(piece);
        }
      }
      labels.addAll(counting(was, now));
      if (!labels.isEmpty()) {
        lines.set(i, Line.of(line.page(), labels, line.ruled()));
      }
    }
  }

  private static List<Piece> counting(List<Piece> was, List<Piece> now) {
    String text = text(now);
    if (WORDS.isUnchanged(text)) {
      return was;
    }
    return text.isBlank() ? was.stream().map(AmendedLines::doubted).toList() : now;
  }

  private static String text(List<Piece> pieces) {
    StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> text.append(piece.text()).append(' '));
    return text.toString().replaceAll("_{2,}", "").strip();
  }

  private static Piece doubted(Piece piece) {
    List<PageWord> words =
        piece.words().stream()
            .map(
                word ->
                    new PageWord(
                        word.text(),
                        word.box(),
                        word.size(),
                        word.bold(),
                        word.kind(),
                        word.confidence().min(Printed.DOUBTFUL)))
            .toList();
    return new Piece(words, piece.box(), piece.ruled());
  }

  /** The heading nearest to the piece; what stands left of the values is a label. */
  private static int column(Piece piece, List<Piece> headings, int before) {
    if (piece.box().right() <= headings.get(before).box().x() + ALIGNED
        && piece.box().x() < headings.get(before).box().x() - ALIGNED) {
      return before - 1;
    }
    int nearest = before;
    int least = Integer.MAX_VALUE;
    for (int i = before; i < headings.size(); i++) {
      int apart = apart(piece.box().x(), piece.box().right(), headings.get(i));
      if (apart < least) {
        least = apart;
        nearest = i;
      }
    }
    return nearest;
  }

  /** Between the two, nothing where they stand over each other; then by their middles. */
  private static int apart(int from, int to, Piece heading) {
    int gap = Math.max(heading.box().x() - to, from - heading.box().right());
    int middle = Math.abs((from + to) / 2 - (heading.box().x() + heading.box().right()) / 2);
    return gap > 0 ? 1_000_000 + gap : middle;
  }
}
