package org.ojtpay.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ojtpay.packet.Box;

/** Little squares drawn on a page to be ticked, with what was put into them. */
final class TickBoxes {

  private static final int SMALLEST_SIDE = 5_000;
  private static final int LARGEST_SIDE = 18_000;
  private static final int NEAR = 1_500;

  /** A drawn cross or tick is a mark, though not a character. */
  private static final BigDecimal DRAWN = new BigDecimal("0.90");

  private final List<Box> squares;

  private TickBoxes(List<Box> squares) {
    this.squares = squares;
  }

  /** Squares that stand by themselves: not the cells of a table, not under a form field. */
  static TickBoxes among(List<Ruling> rulings, List<Widget> widgets) {
    if (!mayHoldSquares(rulings)) {
      return new TickBoxes(List.of());
    }
    List<Box> cells = Lattice.cells(rulings);
    List<Box> squares = new ArrayList<>();
    for (Box cell : cells) {
      if (isSquare(cell)
          && cells.stream().noneMatch(other -> !other.equals(cell) && touches(cell, other))
          && widgets.stream().noneMatch(widget -> holds(cell, widget.box()))) {
        squares.add(cell);
      }
    }
    return new TickBoxes(squares);
  }

  /**
   * A cell reaches from one line down to another, or to the end of a line across where its side is
   * open: where no two of these are as near as the sides of a square, no lattice need be made.
   */
  private static boolean mayHoldSquares(List<Ruling> rulings) {
    int[] sides =
        rulings.stream()
            .flatMapToInt(
                each ->
                    each.horizontal()
                        ? IntStream.of(each.from(), each.to())
                        : IntStream.of(each.at()))
            .sorted()
            .distinct()
            .toArray();
    for (int left = 0, right = 0; right < sides.length; right++) {
      while (sides[right] - sides[left] > LARGEST_SIDE) {
        left++;
      }
      if (sides[right] - sides[left] >= SMALLEST_SIDE) {
        return true;
      }
    }
    return false;
  }

  /** The lines of the page without those of the squares. */
  List<Ruling> without(List<Ruling> rulings) {
    if (squares.isEmpty()) {
      return rulings;
    }
    return rulings.stream()
        .filter(ruling -> squares.stream().noneMatch(square -> isSideOf(square, ruling)))
        .toList();
  }

  /** The words of the page, each square as one word in place of what stands in it. */
  List<PageWord> with(List<PageWord> words, List<Box> inks) {
    return withMarked(squares, words, inks);
  }

  /**
   * Boxes to tick with round corners, each ticked too where a mark was typed or drawn into it. A
   * ring around a number is none to tick, and stays as it is.
   */
  static List<PageWord> marked(List<PageWord> outlines, List<PageWord> words, List<Box> inks) {
    List<PageWord> asTheyAre =
        outlines.stream()
            .filter(
                each ->
                    Choices.isTicked(each)
                        || words.stream()
                            .anyMatch(word -> holds(each.box(), word.box()) && !isMark(word)))
            .toList();
    List<Box> open =
        outlines.stream().filter(each -> !asTheyAre.contains(each)).map(PageWord::box).toList();
    List<PageWord> all = withMarked(open, words, inks);
    all.addAll(asTheyAre);
    return all;
  }

  private static boolean isMark(PageWord word) {
    return word.text().matches("[xX\\p{S}\\p{Po}]{1,2}") || word.isLeader();
  }

  private static List<PageWord> withMarked(List<Box> boxes, List<PageWord> words, List<Box> inks) {
    if (boxes.isEmpty()) {
      return new ArrayList<>(words);
    }
    List<PageWord> all = new ArrayList<>();
    for (PageWord word : words) {
      if (boxes.stream().noneMatch(square -> holds(square, word.box()))) {
        all.add(word);
      }
    }
    for (Box square : boxes) {
      boolean written =
          words.stream().anyMatch(word -> holds(square, word.box()) && !word.isLeader());
      boolean drawn = inks.stream().anyMatch(ink -> holds(square, ink));
      BigDecimal sure = drawn && !written ? DRAWN : BigDecimal.ONE;
      all.add(PageWord.tickBox(written || drawn, square, sure));
    }
    return all;
  }

  private static boolean isSquare(Box cell) {
    int shorter = Math.min(cell.width(), cell.height());
    int longer = Math.max(cell.width(), cell.height());
    return shorter >= SMALLEST_SIDE && longer <= LARGEST_SIDE && longer * 10 <= shorter * 14;
  }

  private static boolean touches(Box one, Box other) {
    return one.x() <= other.right() + NEAR
        && other.x() <= one.right() + NEAR
        && one.y() <= other.bottom() + NEAR
        && other.y() <= one.bottom() + NEAR
        && !inside(one, other);
  }

  private static boolean inside(Box inner, Box outer) {
    return outer.x() < inner.x() - NEAR
        && inner.right() + NEAR < outer.right()
        && outer.y() < inner.y() - NEAR
        && inner.bottom() + NEAR < outer.bottom();
  }

  private static boolean holds(Box square, Box box) {
    int x = box.x() + box.width() / 2;
    int y = box.y() + box.height() / 2;
    return square.x() - NEAR <= x
        && x <= square.right() + NEAR
        && square.y() - NEAR <= y
        && y <= square.bottom() + NEAR
        && box.width() <= square.width() * 2;
  }

  private static boolean isSideOf(Box square, Ruling ruling) {
    Box line = ruling.box();
    return square.x() - NEAR <= line.x()
        && line.right() <= square.right() + NEAR
        && square.y() - NEAR <= line.y()
        && line.bottom() <= square.bottom() + NEAR;
  }
}
