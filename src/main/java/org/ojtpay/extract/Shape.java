package org.ojtpay.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ojtpay.packet.Box;

/** A small drawing that is no straight line. */
record Shape(Box box, Paint paint) {

  /** How it was drawn. */
  enum Paint {
    OUTLINE,
    /** Filled with a colour that is seen on white. */
    FILLED,
    /** In white: seen on something filled only. */
    LIGHT
  }

  static final int SMALLEST = 2_000;
  static final int LARGEST = 18_000;

  /** An outline to tick is at least so wide and high. */
  private static final int SMALLEST_OUTLINE = 6_000;

  private static final int SAME = 1_200;

  /** The tick boxes among the shapes. */
  static List<PageWord> tickBoxes(List<Shape> shapes) {
    List<Shape> outlines = new ArrayList<>();
    List<PageWord> boxes = new ArrayList<>();
    for (Shape shape : shapes) {
      boolean known = outlines.stream().anyMatch(outline -> outline.isSame(shape));
      boolean inner = shapes.stream().anyMatch(other -> other.holds(shape));
      if (!known && !inner && shape.isSquare()) {
        outlines.add(shape);
        shape.tickBox(shapes).ifPresent(boxes::add);
      }
    }
    return boxes;
  }

  /**
   * Ticked where something lies in it. One that is filled as a whole may be ticked or may be a
   * ring: a person looks. Filled without an outline it is a bullet.
   */
  private Optional<PageWord> tickBox(List<Shape> shapes) {
    boolean outline = shapes.stream().anyMatch(each -> isSame(each) && !each.isFilled());
    boolean filled = shapes.stream().anyMatch(each -> isSame(each) && each.isFilled());
    boolean holds =
        shapes.stream().anyMatch(each -> holds(each) && (filled || each.paint != Paint.LIGHT));
    if (!holds && !outline) {
      return Optional.empty();
    }
    BigDecimal sure = filled && !holds ? Printed.DOUBTFUL : Printed.PROBABLE;
    return Optional.of(PageWord.tickBox(holds || filled, box, sure));
  }

  private boolean isFilled() {
    return paint == Paint.FILLED;
  }

  /** Ink on the paper, unless it makes up one of these boxes to tick. */
  boolean isInk(List<PageWord> boxes) {
    return paint != Paint.LIGHT && boxes.stream().noneMatch(each -> isIn(each.box()));
  }

  private boolean isIn(Box outline) {
    return outline.x() - SAME <= box.x()
        && outline.y() - SAME <= box.y()
        && box.right() <= outline.right() + SAME
        && box.bottom() <= outline.bottom() + SAME;
  }

  private boolean isSquare() {
    int shorter = Math.min(box.width(), box.height());
    int longer = Math.max(box.width(), box.height());
    return shorter >= SMALLEST_OUTLINE && longer * 10 <= shorter * 13;
  }

  private boolean isSame(Shape other) {
    return Math.abs(box.x() - other.box.x()) <= SAME
        && Math.abs(box.y() - other.box.y()) <= SAME
        && Math.abs(box.right() - other.box.right()) <= SAME
        && Math.abs(box.bottom() - other.box.bottom()) <= SAME;
  }

  private boolean holds(Shape other) {
    return !isSame(other)
        && box.x() <= other.box.x()
        && box.y() <= other.box.y()
        && other.box.right() <= box.right()
        && other.box.bottom() <= box.bottom();
  }
}
