package org.ojtpay.extract;

import java.awt.geom.Point2D;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.ojtpay.packet.Box;

/**
 * From the page's own coordinates to the page as shown, and on to the page as read: turned until
 * its text runs from left to right.
 *
 * @param rotation of the page, in quarters clockwise
 * @param turn how the text of the page as shown runs: 0 right, 1 down, 2 left, 3 up
 * @param shownWidth and {@code shownHeight} in thousandths of a point
 */
record Frame(int left, int bottom, int rotation, int turn, int shownWidth, int shownHeight) {

  static Frame of(PDPage page) {
    PDRectangle crop = page.getCropBox();
    int rotation = Math.floorMod(page.getRotation() / 90, 4);
    int width = thousandths(crop.getWidth());
    int height = thousandths(crop.getHeight());
    boolean upright = rotation % 2 == 0;
    return new Frame(
        thousandths(crop.getLowerLeftX()),
        thousandths(crop.getLowerLeftY()),
        rotation,
        0,
        upright ? width : height,
        upright ? height : width);
  }

  Frame turned(int turn) {
    return new Frame(left, bottom, rotation, turn, shownWidth, shownHeight);
  }

  int width() {
    return turn % 2 == 0 ? shownWidth : shownHeight;
  }

  int height() {
    return turn % 2 == 0 ? shownHeight : shownWidth;
  }

  static int thousandths(double points) {
    return Math.round((float) (points * 1000));
  }

  /** A point of the page's own coordinates on the page as shown. */
  Spot shown(double x, double y) {
    int across = thousandths(x) - left;
    int up = thousandths(y) - bottom;
    return switch (rotation) {
      case 1 -> new Spot(up, across);
      case 2 -> new Spot(shownWidth - across, up);
      case 3 -> new Spot(shownWidth - up, shownHeight - across);
      default -> new Spot(across, shownHeight - up);
    };
  }

  /** A point of the page's own coordinates on the page as read. */
  Spot read(double x, double y) {
    Spot shown = shown(x, y);
    return switch (turn) {
      case 1 -> new Spot(shown.y(), shownWidth - shown.x());
      case 2 -> new Spot(shownWidth - shown.x(), shownHeight - shown.y());
      case 3 -> new Spot(shownHeight - shown.y(), shown.x());
      default -> shown;
    };
  }

  Spot read(Point2D point) {
    return read(point.getX(), point.getY());
  }

  Box read(PDRectangle rectangle) {
    return Spot.box(
        read(rectangle.getLowerLeftX(), rectangle.getLowerLeftY()),
        read(rectangle.getUpperRightX(), rectangle.getUpperRightY()));
  }

  /** A box of the page as read on the page as shown. */
  Box shown(Box read) {
    return switch (turn) {
      case 1 -> new Box(shownWidth - read.bottom(), read.x(), read.height(), read.width());
      case 2 ->
          new Box(
              shownWidth - read.right(), shownHeight - read.bottom(), read.width(), read.height());
      case 3 -> new Box(read.y(), shownHeight - read.right(), read.height(), read.width());
      default -> read;
    };
  }

  /** A box of the page as shown on the page as read. */
  Box ofShown(Box shown) {
    return switch (turn) {
      case 1 -> new Box(shown.y(), shownWidth - shown.right(), shown.height(), shown.width());
      case 2 ->
          new Box(
              shownWidth - shown.right(),
              shownHeight - shown.bottom(),
              shown.width(),
              shown.height());
      case 3 -> new Box(shownHeight - shown.bottom(), shown.x(), shown.height(), shown.width());
      default -> shown;
    };
  }

  /** A point, in thousandths from the top left corner. */
  record Spot(int x, int y) {
    static Box box(Spot one, Spot other) {
      int x = Math.min(one.x, other.x);
      int y = Math.min(one.y, other.y);
      return new Box(x, y, Math.abs(one.x - other.x), Math.abs(one.y - other.y));
    }
  }
}
