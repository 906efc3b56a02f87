package org.ojtpay.packet;

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
}
