package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ojtpay.packet.Box;

/**
 * Where the figures under such headings run down the page, up to the gross.
 *
 * @param parts the headings that have figures under them
 * @param lanes where the figures of each of them stand
 */
record CodedColumns(List<CodedHeading.Part> parts, List<Box> lanes) {

  /** Each heading over one column of figures, and each such column under one heading. */
  static Optional<CodedColumns> under(CodedHeading heading, List<List<PageWord>> lines) {
    List<CodedHeading.Part> parts = new ArrayList<>();
    List<Box> lanes = new ArrayList<>();
    for (Box lane : lanes(lines)) {
      List<CodedHeading.Part> over =
          heading.parts().stream().filter(part -> isUnder(part.piece().box(), lane)).toList();
      if (over.size() != 1
          || parts.contains(over.get(0))
          || over.get(0).holds() == CodedHeading.Holds.EMPLOYEE) {
        return Optional.empty();
      }
      parts.add(over.get(0));
      lanes.add(lane);
      if (over.get(0).holds() == CodedHeading.Holds.GROSS) {
        return Optional.of(new CodedColumns(parts, lanes));
      }
    }
    return Optional.empty();
  }

  private static List<Box> lanes(List<List<PageWord>> lines) {
    List<Box> boxes = new ArrayList<>();
    for (List<PageWord> line : lines) {
      if (!isTotal(line)) {
        CodedFigure.of(line).forEach(figure -> boxes.add(figure.box()));
      }
    }
    boxes.sort(Comparator.comparingInt(Box::x));
    List<Box> lanes = new ArrayList<>();
    for (Box box : boxes) {
      int last = lanes.size() - 1;
      if (last >= 0 && isUnder(lanes.get(last), box)) {
        lanes.set(last, lanes.get(last).around(box));
      } else {
        lanes.add(box);
      }
    }
    return lanes;
  }

  static boolean isTotal(List<PageWord> line) {
    return CodedHeading.WORDS.isTotal(TextLines.pieces(line).get(0).text());
  }

  private static boolean isUnder(Box over, Box box) {
    return over.x() < box.right() && box.x() < over.right();
  }

  int left() {
    return lanes.get(0).x();
  }

  int right() {
    return lanes.get(lanes.size() - 1).right();
  }

  /** The heading of a figure, where it is that of one alone. */
  Optional<CodedHeading.Part> of(CodedFigure figure) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < lanes.size(); i++) {
      if (isUnder(lanes.get(i), figure.box())) {
        found.add(i);
      }
    }
    return found.size() == 1 ? Optional.of(parts.get(found.get(0))) : Optional.empty();
  }
}
