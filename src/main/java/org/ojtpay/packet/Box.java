package org.ojtpay.packet;

import org.jspecify.annotations.Nullable;

/**
 * A rectangle on a page as shown, in whole thousandths of a point from its top left corner (72
 * points an inch).
 */
public record Box(int x, int y, int width, int height) {

  public int right() {
    return x + width;
  }

  public int bottom() {
    return y + height;
  }

  /** The smallest box around both. */
  public Box around(Box other) {
    int left = Math.min(x, other.x);
    int top = Math.min(y, other.y);
    return new Box(
        left,
        top,
        Math.max(right(), other.right()) - left,
        Math.max(bottom(), other.bottom()) - top);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Box box
        && x == box.x
        && y == box.y
        && width == box.width
        && height == box.height;
  }

  /** Boxes are keys by the thousand: what a record has by itself is slow until it is compiled. */
  @Override
  public int hashCode() {
    return ((x * 31 + y) * 31 + width) * 31 + height;
  }
}
