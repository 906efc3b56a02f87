package org.ojtpay.extract;

import org.ojtpay.packet.Box;

/** Words at their place: of a page as shown, or of a cell, on a sheet of cells of one size. */
record Said(String text, Box box) {

  /** Of a cell at that row and column: far enough from the others to be told from them. */
  static Said ofCell(String text, int row, int column) {
    return new Said(text, new Box(column * WIDTH, row * HEIGHT, WIDTH - APART, HEIGHT));
  }

  private static final int WIDTH = 90_000;
  private static final int HEIGHT = 12_000;
  private static final int APART = 20_000;

  int centerY() {
    return box.y() + box.height() / 2;
  }

  int digits() {
    return (int) text.chars().filter(Character::isDigit).count();
  }

  /** Whether its middle lies there. */
  boolean isIn(Box place) {
    int middle = box.x() + box.width() / 2;
    return place.x() <= middle
        && middle <= place.right()
        && place.y() <= centerY()
        && centerY() <= place.bottom();
  }

  boolean isOver(Said other, int reach) {
    return box.x() - reach < other.box.right() && other.box.x() < box.right() + reach;
  }
}
