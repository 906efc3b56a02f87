package org.ojtpay.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ojtpay.packet.Box;
import org.ojtpay.packet.FieldKind;

/** Finds the value of a label on a line that holds none: before, above or below it. */
final class NearbyValue {

  /** A value this far under or over its label still belongs to it, in heights of the label. */
  private static final int NEAR_LINES = 2;

  private static final int ALIGNED = 4_000;

  /** A line to write on leaves room for handwriting, however small its caption is. */
  private static final int HAND = 22_000;

  private final List<Line> lines;
  private final List<List<Label>> labels;
  private final CaptionSide sides;
  private final CaptionRow captions;

  NearbyValue(List<Line> lines, List<List<Label>> labels) {
    this.lines = lines;
    this.labels = labels;
    this.sides = new CaptionSide(lines, labels);
    this.captions = new CaptionRow(lines, labels);
  }

  /** Whether the captions of this page stand under the lines on which their values are. */
  boolean isUnderValues(Label label) {
    return sides.of(label.line()) == CaptionSide.Side.UNDER;
  }

  /**
   * The value of a label that has none beside it.
   *
   * @param right where the next label of its line begins
   */
  Optional<Printed> find(Line line, Label label, FieldKind kind, int right) {
    CaptionSide.Side side = sides.of(label.line());
    Optional<Printed> near =
        boxBefore(line, label, kind)
            .or(
                () ->
                    side == CaptionSide.Side.OVER
                        ? Optional.empty()
                        : aboveRuling(line, label, right))
            .or(() -> straddling(line, label, kind))
            .or(
                () ->
                    side == CaptionSide.Side.UNDER
                        ? Optional.empty()
                        : underneath(line, label, right));
    return near.filter(value -> !value.isBlank())
        .or(() -> PageBreak.before(lines, label, right))
        .or(() -> near);
  }

  /** The caption under a line to write on: the value stands on the line. */
  private Optional<Printed> aboveRuling(Line line, Label label, int end) {
    int height = label.box().height();
    Optional<Ruling> ruling =
        line.page().rulings().stream()
            .filter(Ruling::horizontal)
            .filter(
                r -> r.at() <= label.box().y() + height / 2 && r.at() >= label.box().y() - height)
            .filter(r -> r.isAt(label.box().x() + label.box().width() / 2, ALIGNED))
            .findFirst();
    return ruling
        .filter(r -> !hasLabelAbove(line, label, r))
        .map(
            r -> {
              int reach = Math.max(NEAR_LINES * height, HAND);
              Box place = new Box(r.from(), r.at() - reach, r.length(), reach);
              int left = leftEnd(label, r);
              int right = Math.min(r.to(), end);
              List<PageWord> words =
                  line.page().words().stream()
                      .filter(
                          w -> w.box().bottom() <= r.at() + height / 2 && w.centerY() >= place.y())
                      .filter(w -> left - ALIGNED <= w.box().x() && w.centerX() <= right)
                      .filter(w -> !w.isLeader())
                      .filter(w -> w.centerY() < label.box().y())
                      .toList();
              boolean separator =
                  r.length() > line.page().width() * 7 / 10 && !isCaptionLine(label);
              return new Printed(
                  line.page(), words, place, separator ? Printed.DOUBTFUL : Printed.PROBABLE);
            });
  }

  /** Nothing but labels: the captions of lines to write on. */
  private boolean isCaptionLine(Label label) {
    int words = 0;
    for (Label each : labels.get(label.line())) {
      words += each.to() - each.from();
    }
    return words == lines.get(label.line()).words().size() && labels.get(label.line()).size() > 1;
  }

  /** What stands over the ruling announces a value itself: the ruling parts two rows. */
  private boolean hasLabelAbove(Line line, Label label, Ruling ruling) {
    for (int i = 0; i < label.line(); i++) {
      Line other = lines.get(i);
      boolean near =
          other.page().number() == line.page().number()
              && other.box().bottom() <= ruling.at() + label.box().height()
              && other.box().bottom() > ruling.at() - NEAR_LINES * label.box().height();
      if (near && labels.get(i).stream().anyMatch(l -> !l.weak())) {
        return true;
      }
    }
    return false;
  }

  /** The box to tick before a statement: "[X] No payroll exists yet". */
  static Optional<Printed> boxBefore(Line line, Label label, FieldKind kind) {
    List<PageWord> words = line.pieces().get(label.piece()).words();
    List<PageWord> before =
        label.from() > 0
            ? List.of(words.get(label.from() - 1))
            : label.piece() > 0 ? line.pieces().get(label.piece() - 1).words() : List.of();
    return kind == FieldKind.YES_NO && before.size() == 1 && Choices.isBox(before.get(0))
        ? Optional.of(new Printed(line.page(), before, before.get(0).box(), Printed.CLEAR))
        : Optional.empty();
  }

  /** A value of two lines whose label stands at half its height. */
  private Optional<Printed> straddling(Line line, Label label, FieldKind kind) {
    if (kind != FieldKind.TEXT || label.line() == 0 || label.line() + 1 >= lines.size()) {
      return Optional.empty();
    }
    Line above = lines.get(label.line() - 1);
    Line below = lines.get(label.line() + 1);
    boolean plain =
        isPlain(above, line)
            && isPlain(below, line)
            && labels.get(label.line() - 1).stream().allMatch(Label::weak)
            && labels.get(label.line() + 1).stream().allMatch(Label::weak)
            && line.pieces().size() == 1;
    int x = above.box().x();
    int height = line.box().height();
    boolean beside =
        x > label.box().right()
            && Math.abs(below.box().x() - x) <= ALIGNED
            && line.box().y() - above.box().y() < height
            && below.box().y() - line.box().y() < height;
    if (!plain || !beside) {
      return Optional.empty();
    }
    List<PageWord> words = new ArrayList<>(above.words());
    words.addAll(below.words());
    return Optional.of(
        new Printed(line.page(), words, above.box().around(below.box()), Printed.PROBABLE));
  }

  private static boolean isPlain(Line other, Line line) {
    return !other.ruled()
        && other.page().number() == line.page().number()
        && other.pieces().size() == 1;
  }

  private int leftEnd(Label label, Ruling ruling) {
    boolean first =
        labels.get(label.line()).stream().noneMatch(l -> l.box().right() < label.box().x());
    return first ? ruling.from() : Math.max(ruling.from(), label.box().x() - ALIGNED);
  }

  /** The value under its heading, where nothing stands beside it. */
  private Optional<Printed> underneath(Line line, Label label, int right) {
    int below = label.line() + 1;
    if (below >= lines.size()) {
      return Optional.empty();
    }
    Line next = lines.get(below);
    if (!next.page().equals(line.page())
        || next.ruled()
        || next.box().y() - line.box().bottom() > line.box().height() * NEAR_LINES) {
      return Optional.empty();
    }
    List<PageWord> words =
        next.words().stream()
            .filter(w -> w.box().x() >= label.box().x() - ALIGNED && w.box().x() < right - ALIGNED)
            .toList();
    boolean label2 =
        labels.get(below).stream()
            .filter(l -> !l.weak() || !isHeading(label, words))
            .anyMatch(l -> l.box().x() >= label.box().x() - ALIGNED && l.box().x() < right);
    if (words.isEmpty() || label2 || words.get(0).box().x() > label.box().x() + 3 * ALIGNED) {
      return Optional.empty();
    }
    Box place =
        new Box(label.box().x(), next.box().y(), right - label.box().x(), next.box().height());
    List<PageWord> all = withLinesBelow(below, words, label, right);
    return Optional.of(new Printed(line.page(), all, place, belowSureness(line, label, words)));
  }

  /** What stands under it is its value, also where that begins with the words of a label. */
  private boolean isHeading(Label label, List<PageWord> words) {
    boolean bold =
        lines.get(label.line()).pieces().get(label.piece()).words().get(label.from()).bold();
    return captions.isOver(label.line(), label)
        || (bold && words.stream().noneMatch(PageWord::bold));
  }

  /** A long name or address goes on in the next lines under its caption. */
  private List<PageWord> withLinesBelow(int first, List<PageWord> words, Label label, int right) {
    List<PageWord> all = new ArrayList<>(words);
    for (int i = first + 1; i < lines.size(); i++) {
      Line before = lines.get(i - 1);
      Line line = lines.get(i);
      List<PageWord> more =
          line.words().stream()
              .filter(
                  w -> w.box().x() >= label.box().x() - ALIGNED && w.box().x() < right - ALIGNED)
              .toList();
      boolean labelled =
          labels.get(i).stream()
              .anyMatch(l -> l.box().x() >= label.box().x() - ALIGNED && l.box().x() < right);
      boolean close =
          !line.ruled()
              && line.page().number() == before.page().number()
              && line.box().y() - before.box().bottom() < words.get(0).box().height() * 4 / 10;
      boolean filled = words.stream().anyMatch(PageWord::isFilled);
      if (!close
          || labelled
          || filled
          || more.isEmpty()
          || more.get(0).bold() != words.get(0).bold()
          || Math.abs(more.get(0).box().x() - words.get(0).box().x()) > ALIGNED) {
        break;
      }
      all.addAll(more);
    }
    return all;
  }

  /**
   * After a colon the value belongs beside its label; below it, only a form field is beyond doubt.
   */
  private static BigDecimal belowSureness(Line line, Label label, List<PageWord> words) {
    PageWord last = line.pieces().get(label.piece()).words().get(label.to() - 1);
    boolean filled = words.stream().allMatch(PageWord::isFilled);
    return LabelFinder.endsInColon(last) && !filled ? Printed.DOUBTFUL : Printed.PROBABLE;
  }
}
