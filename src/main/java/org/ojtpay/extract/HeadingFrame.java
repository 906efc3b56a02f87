package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.ojtpay.packet.Box;

/**
 * A frame around headings, without lines between them, on top of a row of cells: the columns of
 * that row go on up through the headings, except through a heading that stands over several.
 */
final class HeadingFrame {

  /** Lines that miss each other by less meet. */
  private static final int MEET = 2_500;

  /** A row of fewer cells parts no headings. */
  private static final int LEAST_COLUMNS = 3;

  private final Box frame;
  private final List<Box> pieces;

  private HeadingFrame(Box frame, List<PageWord> words) {
    this.frame = frame;
    this.pieces =
        TextLines.of(words).stream()
            .flatMap(line -> TextLines.pieces(line).stream())
            .map(Piece::box)
            .toList();
  }

  /**
   * The cells of the headings; none where no such row stands right under the frame.
   *
   * @param words what stands in the frame
   * @param cells all cells of the page
   */
  static List<Box> parted(Box frame, List<PageWord> words, Collection<Box> cells) {
    List<Box> under =
        cells.stream()
            .filter(cell -> Math.abs(cell.y() - frame.bottom()) <= MEET)
            .filter(cell -> cell.x() >= frame.x() - MEET && cell.right() <= frame.right() + MEET)
            .sorted(Comparator.comparingInt(Box::x))
            .toList();
    boolean whole =
        under.size() >= LEAST_COLUMNS
            && under.get(0).x() - frame.x() <= MEET
            && frame.right() - under.get(under.size() - 1).right() <= MEET;
    return whole ? new HeadingFrame(frame, words).parted(under) : List.of();
  }

  private List<Box> parted(List<Box> under) {
    List<Box> parts = new ArrayList<>();
    int from = 0;
    while (from < under.size()) {
      int end = from + 1;
      while (end < under.size() && foot(under.get(end).x()) > frame.y()) {
        end++;
      }
      int cut = cut(under.subList(from, end));
      while (end - from > 1 && end < under.size() && hangs(under.get(end), cut)) {
        end++;
      }
      addParts(under.subList(from, end), cut, parts);
      from = end;
    }
    return parts;
  }

  /** One column, or several under a heading of them all. */
  private void addParts(List<Box> group, int cut, List<Box> parts) {
    int left = group.get(0).x();
    int right = group.get(group.size() - 1).right();
    if (pieces.stream().noneMatch(box -> box.y() >= cut)) {
      parts.add(new Box(left, frame.y(), right - left, frame.height()));
      return;
    }
    parts.add(new Box(left, frame.y(), right - left, cut - frame.y()));
    for (Box cell : group) {
      parts.add(new Box(cell.x(), cut, cell.width(), frame.bottom() - cut));
    }
  }

  /** Where the heading over all of these ends. */
  private int cut(List<Box> group) {
    return group.stream().skip(1).mapToInt(cell -> foot(cell.x())).max().orElse(frame.bottom());
  }

  /** A heading over several columns may be shorter than they are: the last has none above. */
  private boolean hangs(Box cell, int cut) {
    List<Box> own =
        pieces.stream()
            .filter(box -> cell.x() <= middle(box) && middle(box) < cell.right())
            .toList();
    return !own.isEmpty() && own.stream().allMatch(box -> box.y() >= cut);
  }

  private static int middle(Box box) {
    return box.x() + box.width() / 2;
  }

  /** How far down words stand across that edge; the top of the frame where none do. */
  private int foot(int edge) {
    return pieces.stream()
        .filter(box -> box.x() < edge && edge < box.right())
        .mapToInt(Box::bottom)
        .max()
        .orElse(frame.y());
  }
}
