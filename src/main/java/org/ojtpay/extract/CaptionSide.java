package org.ojtpay.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * On which side of its value a caption stands, where lines of captions and lines of values take
 * turns. One line cannot tell: over it and under it there is writing. The page as a whole can, as a
 * caption stands nearer to its own value than to its neighbour's.
 */
final class CaptionSide {

  /** Where the captions of a page stand; unknown where nothing or as much speaks for either. */
  enum Side {
    OVER,
    UNDER,
    UNKNOWN
  }

  private record Group(int page, boolean signing) {}

  private static final int FARTHEST = 26_000;
  private static final int ALIGNED = 6_000;

  private final List<Line> lines;
  private final List<List<Label>> labels;
  private final Map<Group, Integer> votes = new HashMap<>();

  CaptionSide(List<Line> lines, List<List<Label>> labels) {
    this.lines = lines;
    this.labels = labels;
    for (int i = 0; i < lines.size(); i++) {
      int vote = vote(i);
      if (vote != 0) {
        votes.merge(group(i), vote, Integer::sum);
      }
    }
  }

  Side of(int line) {
    int vote = votes.getOrDefault(group(line), 0);
    return vote == 0 ? Side.UNKNOWN : vote > 0 ? Side.OVER : Side.UNDER;
  }

  /** Signatures have their captions under the line also on forms that have the others above. */
  private Group group(int line) {
    boolean signing =
        labels.get(line).stream()
            .anyMatch(label -> label.key().contains("sign") || label.key().contains("print"));
    return new Group(lines.get(line).page().number(), signing);
  }

  /** Positive where the values of these captions stand below them. */
  private int vote(int i) {
    if (!isCaptions(i)) {
      return 0;
    }
    int above = Integer.MAX_VALUE;
    int below = Integer.MAX_VALUE;
    for (Label label : labels.get(i)) {
      above = Math.min(above, distance(i, label, -1));
      below = Math.min(below, distance(i, label, 1));
    }
    return Integer.compare(above, below);
  }

  /** Nothing but labels, none of which ends in the colon after which its value follows. */
  private boolean isCaptions(int i) {
    Line line = lines.get(i);
    int words = labels.get(i).stream().mapToInt(label -> label.to() - label.from()).sum();
    return !line.ruled()
        && words > 0
        && words == line.words().size()
        && labels.get(i).stream().noneMatch(Label::weak);
  }

  /** From the caption to the writing over it on a ruled line, or under it without one between. */
  private int distance(int i, Label label, int step) {
    int nearest = Integer.MAX_VALUE;
    for (int other = i + step; other >= 0 && other < lines.size(); other += step) {
      Line line = lines.get(other);
      int gap =
          step < 0 ? label.box().y() - line.box().bottom() : line.box().y() - label.box().bottom();
      if (line.page().number() != lines.get(i).page().number() || gap > FARTHEST) {
        break;
      }
      boolean writing =
          labels.get(other).isEmpty()
              && line.words().stream()
                  .anyMatch(word -> Math.abs(word.box().x() - label.box().x()) <= ALIGNED);
      boolean inBox = step > 0 && line.words().stream().anyMatch(PageWord::isFilled);
      if (writing && (inBox || isRuled(line, label, step) == (step < 0))) {
        nearest = Math.min(nearest, Math.max(gap, 0));
      }
    }
    return nearest;
  }

  private static boolean isRuled(Line line, Label label, int step) {
    int from = step < 0 ? line.box().bottom() - ALIGNED : label.box().bottom();
    int to = step < 0 ? label.box().y() + ALIGNED / 2 : line.box().y() + ALIGNED / 2;
    return line.page().rulings().stream()
        .anyMatch(
            ruling ->
                ruling.horizontal()
                    && from <= ruling.at()
                    && ruling.at() <= to
                    && ruling.isAt(label.box().x() + label.box().width() / 2, ALIGNED));
  }
}
