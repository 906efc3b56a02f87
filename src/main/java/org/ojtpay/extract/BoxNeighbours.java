package org.ojtpay.extract;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import org.ojtpay.packet.Box;

/** The boxes of a page by their height on it, so that only those nearby are asked. */
final class BoxNeighbours {

  /** Boxes that miss each other by less touch. */
  private static final int TOUCH = 2_500;

  /** The least height of a printed caption. */
  private static final int CAPTION = 6_000;

  /** From top to bottom; those of one height in their order. */
  private final Box[] byTop;

  private final int[] tops;
  private final int tallest;

  BoxNeighbours(Collection<Box> boxes) {
    this.byTop = boxes.toArray(Box[]::new);
    Arrays.sort(byTop, Comparator.comparingInt(Box::y));
    this.tops = Arrays.stream(byTop).mapToInt(Box::y).toArray();
    this.tallest = boxes.stream().mapToInt(Box::height).max().orElse(0);
  }

  /** The smallest box in which the middle of the word lies. */
  Optional<Box> smallestAround(PageWord word) {
    Box smallest = null;
    int y = word.centerY();
    for (int i = firstFrom(y - tallest); i < tops.length && tops[i] <= y; i++) {
      Box box = byTop[i];
      if (contains(box, word) && (smallest == null || area(box) < area(smallest))) {
        smallest = box;
      }
    }
    return Optional.ofNullable(smallest);
  }

  /** The first of the boxes that begin at this height or under it. */
  private int firstFrom(int y) {
    int low = 0;
    int high = byTop.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tops[middle] < y) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether no other box touches this one. */
  boolean isAlone(Box box) {
    return none(
        box, TOUCH, other -> other.x() <= box.right() + TOUCH && box.x() <= other.right() + TOUCH);
  }

  /** The first of boxes stacked too close for a caption between them: a column of a table. */
  boolean isOverAnother(Box box) {
    int room = Math.min(box.height(), CAPTION);
    return !none(
        box,
        room,
        other ->
            Math.abs(other.x() - box.x()) <= TOUCH
                && Math.abs(other.right() - box.right()) <= TOUCH
                && other.y() >= box.bottom()
                && other.y() - box.bottom() < room);
  }

  /** Whether another box stands right beside this one. */
  boolean hasBeside(Box box) {
    return !none(
        box,
        -1,
        other ->
            Math.abs(other.right() - box.x()) <= TOUCH
                || Math.abs(box.right() - other.x()) <= TOUCH);
  }

  /** Whether another box stands at the same height of the page. */
  boolean hasAtHeight(Box box) {
    return !none(box, -1, other -> true);
  }

  /** Whether another box lies within this one, or sticks out of it by less than that. */
  boolean enclosesAnother(Box box, int slack) {
    int to = box.bottom() + slack;
    for (int i = firstFrom(box.y() - slack); i < tops.length && tops[i] <= to; i++) {
      Box other = byTop[i];
      if (box.x() - slack <= other.x()
          && other.right() <= box.right() + slack
          && other.bottom() <= to
          && !other.equals(box)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether no other box at this height of the page is such.
   *
   * @param reach how much higher and lower it may stand; less than nought where it must overlap
   */
  private boolean none(Box box, int reach, Predicate<Box> such) {
    int from = box.y() - reach;
    int to = box.bottom() + reach;
    for (int i = firstFrom(from - tallest); i < tops.length && tops[i] <= to; i++) {
      Box other = byTop[i];
      if (other.bottom() >= from && such.test(other) && !other.equals(box)) {
        return false;
      }
    }
    return true;
  }

  private static boolean contains(Box box, PageWord word) {
    return box.x() <= word.centerX()
        && word.centerX() <= box.right()
        && box.y() <= word.centerY()
        && word.centerY() <= box.bottom();
  }

  private static long area(Box box) {
    return (long) box.width() * box.height();
  }
}
