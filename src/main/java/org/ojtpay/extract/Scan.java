package org.ojtpay.extract;

import org.ojtpay.packet.Box;

/**
 * A page as a picture, at {@link #DPI}.
 *
 * @param picture of the page as shown
 * @param shown the page as shown
 */
record Scan(GrayPicture picture, Frame shown) {

  static final int DPI = 300;

  /** Thousandths of a point. */
  private static final int PIXEL = 72_000 / DPI;

  /** Some 17 by 22 inches: no office scanner takes larger sheets. */
  static final long MOST_PIXELS = 34_000_000;

  static int points(int pixels) {
    return pixels * PIXEL;
  }

  static int pixels(int points) {
    return points / PIXEL;
  }

  static Box points(int x, int y, int width, int height) {
    return new Box(points(x), points(y), points(width), points(height));
  }

  /** Whether a sheet of this size, in thousandths of a point, can be drawn without harm. */
  static boolean fits(Frame sheet) {
    long pixels = (long) pixels(sheet.shownWidth()) * pixels(sheet.shownHeight());
    return pixels > 0 && pixels <= MOST_PIXELS;
  }
}
