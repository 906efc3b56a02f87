package org.ojtpay.extract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.ojtpay.packet.FieldKind;

/** Finds the value of a label in a ruled table: in its cell, to the right, or below. */
final class CellNeighbours {

  private static final int ALIGNED = 4_000;

  private final List<Line> lines;
  private final List<List<Label>> labels;

  CellNeighbours(List<Line> lines, List<List<Label>> labels) {
    this.lines = lines;
    this.labels = labels;
  }

  /** What stands in the cells of the label. */
  Printed inCells(Line line, Label label, FieldKind kind) {
    Piece cell = line.pieces().get(label.piece());
    List<PageWord> own = restOfCell(cell, label);
    if (!Piece.text(own).isEmpty() || holdsForm(own)) {
      BigDecimal sure = label.weak() ? Printed.DOUBTFUL : Printed.CLEAR;
      return new Printed(line.page(), own, cell.box(), sure);
    }
    if (hasLaterLabel(label) || holdsValuesInLabelCells(line.page())) {
      return new Printed(line.page(), List.of(), cell.box(), Printed.CLEAR);
    }
    Optional<Piece> right = rightOf(line, label);
    Optional<Piece> below = below(line, cell);
    boolean rightIsLabel = right.isEmpty() || isLabelCell(line, label, right.get(), below, kind);
    if (!rightIsLabel) {
      Printed printed = printed(line.page(), right.get());
      return hasSecond(line, label, kind) ? printed.doubted(Printed.DOUBTFUL) : printed;
    }
    if (below.isPresent() && labelOf(below.get()).isEmpty()) {
      return printed(line.page(), below.get());
    }
    return new Printed(line.page(), List.of(), cell.box(), Printed.CLEAR);
  }

  private static boolean holdsForm(List<PageWord> words) {
    return words.stream().anyMatch(word -> word.isFilled() || word.isTickBox());
  }

  private static Printed printed(PageModel page, Piece cell) {
    return new Printed(page, cell.words(), cell.box(), Printed.CLEAR);
  }

  private List<PageWord> restOfCell(Piece cell, Label label) {
    int end = cell.words().size();
    for (Label other : labels.get(label.line())) {
      if (other.piece() == label.piece() && other.from() >= label.to()) {
        end = Math.min(end, other.from());
      }
    }
    return cell.words().subList(Math.min(label.to(), end), end).stream()
        .filter(word -> !word.isLeader())
        .toList();
  }

  private boolean hasLaterLabel(Label label) {
    return labels.get(label.line()).stream()
        .anyMatch(other -> other.piece() == label.piece() && other.from() >= label.to());
  }

  /** Another value of the kind in the cell after the value's. */
  private boolean hasSecond(Line line, Label label, FieldKind kind) {
    int next = label.piece() + 2;
    return next < line.pieces().size()
        && labels.get(label.line()).stream().noneMatch(other -> other.piece() == next)
        && SecondValue.differs(
            kind, line.pieces().get(next - 1).text(), line.pieces().get(next).text());
  }

  private static Optional<Piece> rightOf(Line line, Label label) {
    int next = label.piece() + 1;
    return next < line.pieces().size() ? Optional.of(line.pieces().get(next)) : Optional.empty();
  }

  /** A cell under this one, as wide as it or nearly so. */
  private Optional<Piece> below(Line line, Piece cell) {
    return lines.stream()
        .filter(other -> other.ruled() && other.page().equals(line.page()))
        .flatMap(other -> other.pieces().stream())
        .filter(
            piece ->
                Math.abs(piece.box().y() - cell.box().bottom()) <= ALIGNED
                    && Math.abs(piece.box().x() - cell.box().x()) <= ALIGNED
                    && Math.abs(piece.box().right() - cell.box().right()) <= ALIGNED)
        .findFirst();
  }

  /**
   * Whether the cell to the right is a label too. Words that a label and a value share, such as a
   * job called "Supervisor", are decided by the look of the cells and by what stands below.
   */
  private boolean isLabelCell(
      Line line, Label label, Piece right, Optional<Piece> below, FieldKind kind) {
    Optional<Label> known = labelOf(right);
    if (known.isEmpty() && !looksLikeLabel(right)) {
      return false;
    }
    if (known.isPresent() && known.get().to() < right.words().size()) {
      return true;
    }
    Piece own = line.pieces().get(label.piece());
    if (own.isBold() && !right.isBold() && !looksLikeLabel(right)) {
      return false;
    }
    if (kind != FieldKind.TEXT || looksLikeLabel(right)) {
      return true;
    }
    return below.isPresent() && labelOf(below.get()).isEmpty();
  }

  private static boolean looksLikeLabel(Piece piece) {
    return !piece.words().isEmpty()
        && LabelFinder.endsInColon(piece.words().get(piece.words().size() - 1));
  }

  private Optional<Label> labelOf(Piece cell) {
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      for (Label label : labels.get(i)) {
        if (line.pieces().get(label.piece()).equals(cell) && label.from() <= 1 && !label.weak()) {
          return Optional.of(label);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * On this page the values stand in the cells of their labels: a blank is not sought elsewhere.
   */
  private boolean holdsValuesInLabelCells(PageModel page) {
    int within = 0;
    int alone = 0;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      for (Label label : labels.get(i)) {
        Piece piece = line.pieces().get(label.piece());
        if (piece.ruled() && line.page().number() == page.number() && label.from() <= 1) {
          boolean full = label.to() < piece.words().size();
          within += full ? 1 : 0;
          alone += full ? 0 : 1;
        }
      }
    }
    return within > 1 && within > alone;
  }
}
