package org.ojtpay.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ojtpay.packet.Box;
import org.ojtpay.packet.FieldKind;

/**
 * Finds what stands in the place that a label announces: in its cell, in the cell to the right or
 * below; on its line up to the next label; below it; or on the ruling above it.
 */
final class ValueFinder {

  private static final int ALIGNED = 4_000;

  private final List<Line> lines;
  private final List<List<Label>> labels;
  private final CellNeighbours cells;
  private final NearbyValue nearby;
  private final CaptionRow captions;

  /**
   * @param labels those of each line: a value ends where a label begins
   */
  ValueFinder(List<Line> lines, List<List<Label>> labels) {
    this.lines = lines;
    this.labels = labels;
    this.cells = new CellNeighbours(lines, labels);
    this.nearby = new NearbyValue(lines, labels);
    this.captions = new CaptionRow(lines, labels);
  }

  Printed find(Label label, FieldKind kind) {
    Line line = lines.get(label.line());
    return line.pieces().get(label.piece()).ruled()
        ? cells.inCells(line, label, kind)
        : onLine(line, label, kind);
  }

  private Printed onLine(Line line, Label label, FieldKind kind) {
    List<PageWord> rest = new ArrayList<>();
    boolean left = false;
    boolean second = false;
    int right = Math.min(rightEnd(line, label), captions.rightEnd(label));
    PageWord before = null;
    List<PageWord> after = after(line, label);
    for (PageWord word : after) {
      if (word.box().x() >= right || (isFigure(kind) && word.text().matches("[xX\u00d7*=+]"))) {
        break;
      }
      boolean spread = kindIsSpread(kind) || (!rest.isEmpty() && Choices.isBox(rest.get(0)));
      if (before != null && !spread && endsValue(before, word)) {
        left = true;
        second = SecondValue.follows(kind, rest, before(right, word, after));
        break;
      }
      if (before != null && before.isFilled() && !kindIsSpread(kind) && isNextLabel(line, word)) {
        break;
      }
      rest.add(word);
      before = word.isLeader() ? before : word;
    }
    Box place = place(line, label, right);
    if (kind == FieldKind.YES_NO && YesNo.parse(Piece.text(rest)).isEmpty()) {
      Optional<Printed> ticked = NearbyValue.boxBefore(line, label, kind);
      if (ticked.isPresent() && rest.stream().noneMatch(Choices::isBox)) {
        return ticked.get();
      }
    }
    boolean written = rest.stream().anyMatch(word -> !word.isLeader());
    if (written && isNextCaption(line, label, rest)) {
      return nearby
          .find(line, label, kind, right)
          .filter(over -> !over.isBlank())
          .orElseGet(() -> new Printed(line.page(), rest, place, Printed.DOUBTFUL));
    }
    if (written) {
      BigDecimal sure = second ? Printed.DOUBTFUL : sureness(label, left, kind);
      return new Printed(line.page(), withNextLines(line, label, rest, kind), place, sure);
    }
    boolean leader = !rest.isEmpty();
    Optional<Printed> elsewhere = leader ? Optional.empty() : nearby.find(line, label, kind, right);
    return elsewhere.orElse(new Printed(line.page(), List.of(), place, Printed.CLEAR));
  }

  /** Where captions stand under their values, what stands beside one is the next caption. */
  private boolean isNextCaption(Line line, Label label, List<PageWord> rest) {
    List<PageWord> own = line.pieces().get(label.piece()).words();
    PageWord first = rest.get(0);
    return label.to() == own.size()
        && !LabelFinder.endsInColon(own.get(own.size() - 1))
        && first.kind() == PageWord.Kind.PRINTED
        && first.bold() == own.get(0).bold()
        && first.size() == own.get(0).size()
        && nearby.isUnderValues(label);
  }

  /** From a word on, up to where the next label begins. */
  private static List<PageWord> before(int right, PageWord from, List<PageWord> words) {
    return words.subList(words.indexOf(from), words.size()).stream()
        .takeWhile(word -> word.box().x() < right)
        .toList();
  }

  private static boolean isFigure(FieldKind kind) {
    return kind == FieldKind.NUMBER || kind == FieldKind.MONEY || kind == FieldKind.RATE;
  }

  private static boolean kindIsSpread(FieldKind kind) {
    return kind == FieldKind.CHOICE || kind == FieldKind.YES_NO;
  }

  private static BigDecimal sureness(Label label, boolean more, FieldKind kind) {
    if (label.weak()) {
      return kind == FieldKind.TEXT || kind == FieldKind.SIGNATURE || label.words() < 2
          ? Printed.DOUBTFUL
          : Printed.PROBABLE;
    }
    return more && kind == FieldKind.TEXT ? new BigDecimal("0.80") : Printed.CLEAR;
  }

  /** Print beside a filled field, with a filled field of its own after it, announces that one. */
  private static boolean isNextLabel(Line line, PageWord word) {
    List<Piece> pieces = line.pieces();
    for (int i = 0; i + 1 < pieces.size(); i++) {
      List<PageWord> words = pieces.get(i).words();
      List<PageWord> next = pieces.get(i + 1).words();
      if (!words.isEmpty() && words.get(0).equals(word)) {
        return LabelKey.of(pieces.get(i).text()).matches(".*\\p{L}{2}.*")
            && words.stream().noneMatch(PageWord::isFilled)
            && !next.isEmpty()
            && next.get(0).isFilled();
      }
    }
    return false;
  }

  /** A wide gap ends a value, save after a currency sign and around lines to write on. */
  private static boolean endsValue(PageWord before, PageWord word) {
    return !word.isLeader() && !before.text().equals("$") && TextLines.isVeryWideGap(before, word);
  }

  private List<PageWord> after(Line line, Label label) {
    List<PageWord> words = new ArrayList<>();
    Piece own = line.pieces().get(label.piece());
    words.addAll(own.words().subList(label.to(), own.words().size()));
    for (Piece piece : line.pieces().subList(label.piece() + 1, line.pieces().size())) {
      words.addAll(piece.words());
    }
    return withoutColon(words);
  }

  /** A colon may stand in a column of its own between labels and values. */
  static List<PageWord> withoutColon(List<PageWord> words) {
    boolean colon = !words.isEmpty() && words.get(0).text().equals(":") && !words.get(0).isFilled();
    return colon ? words.subList(1, words.size()) : words;
  }

  /** Where the next label of the line begins, else the edge of the page. */
  private int rightEnd(Line line, Label label) {
    int end = line.page().width();
    for (Label other : labels.get(label.line())) {
      boolean later =
          other.piece() > label.piece()
              || (other.piece() == label.piece() && other.from() >= label.to());
      if (later && !other.weak()) {
        end = Math.min(end, other.box().x());
      }
    }
    for (int i = label.piece() + 1; i < line.pieces().size(); i++) {
      Piece piece = line.pieces().get(i);
      boolean announces =
          !holdsLabel(label.line(), i)
              && piece.words().stream().limit(5).anyMatch(w -> w.text().matches(".*\\p{L}\\)?:"));
      if (announces) {
        end = Math.min(end, piece.box().x());
      }
    }
    return end;
  }

  /** Where a known label stands in it, that label says how far the value before it runs. */
  private boolean holdsLabel(int line, int piece) {
    return labels.get(line).stream()
        .anyMatch(other -> other.piece() == piece && other.from() > 0 && !other.weak());
  }

  private static Box place(Line line, Label label, int right) {
    int x = label.box().right();
    int y = line.box().y() - line.box().height() / 2;
    return new Box(x, y, Math.max(right - x, 0), line.box().height() * 2);
  }

  /** A text that goes on in the next line begins there where it began here. */
  private List<PageWord> withNextLines(
      Line line, Label label, List<PageWord> words, FieldKind kind) {
    if (kind != FieldKind.TEXT || words.stream().anyMatch(PageWord::isFilled)) {
      return words;
    }
    List<PageWord> all = new ArrayList<>(words);
    int x = all.get(0).box().x();
    int right = rightEnd(line, label);
    int bottom = line.box().bottom();
    for (int i = label.line() + 1; i < lines.size() && x > label.box().right(); i++) {
      Line next = lines.get(i);
      List<PageWord> rest =
          next.words().stream()
              .filter(word -> x - ALIGNED <= word.box().x() && word.box().x() < right)
              .toList();
      if (next.ruled()
          || !next.page().equals(line.page())
          || next.box().y() - bottom > line.box().height() * 6 / 10
          || rest.isEmpty()
          || rest.get(0).box().x() > x + ALIGNED
          || isAnnounced(next, label.box().x(), x)
          || hasLabelFrom(i, label.box().x() - ALIGNED, right)) {
        break;
      }
      all.addAll(rest);
      bottom = next.box().bottom();
    }
    return all;
  }

  /** Under the label stands another one, known or not: the value beside it is no rest of this. */
  private static boolean isAnnounced(Line next, int label, int value) {
    return next.words().stream()
        .map(word -> word.box().x())
        .anyMatch(x -> label - ALIGNED <= x && x < value - ALIGNED);
  }

  private boolean hasLabelFrom(int line, int left, int right) {
    return labels.get(line).stream()
        .anyMatch(label -> left <= label.box().x() && label.box().x() < right);
  }
}
