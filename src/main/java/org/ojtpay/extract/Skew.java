package org.ojtpay.extract;

import org.ojtpay.packet.Box;

/**
 * How far a scanned page leans: its lines of text and rulings fall to the right by so many radians.
 * Angles are found by the rows of ink: where the page stands straight, rows are full or empty.
 */
record Skew(double radians) {

  static final Skew NONE = new Skew(0);

  private static final double MOST_DEGREES = 5;
  private static final double COARSE = 0.5;
  private static final double FINE = 0.05;

  /** Every so many pixels are looked at: more say nothing new. */
  private static final int STRIDE = 3;

  /** Less than this is not worth what turning blurs. */
  private static final double LEAST_DEGREES = 0.06;

  static Skew of(InkMap ink) {
    double coarse = best(ink, 0, MOST_DEGREES, COARSE);
    double fine = best(ink, coarse, COARSE, FINE);
    return Math.abs(fine) < LEAST_DEGREES ? NONE : new Skew(Math.toRadians(fine));
  }

  private static double best(InkMap ink, double around, double reach, double step) {
    int steps = (int) Math.round(reach / step);
    double best = around;
    double most = -1;
    for (int i = -steps; i <= steps; i++) {
      // The straighter of two that are as good is taken.
      double degrees = around + i * step;
      double sharp = sharpness(ink, StrictMath.tan(Math.toRadians(degrees)));
      if (sharp > most || (sharp == most && Math.abs(degrees) < Math.abs(best))) {
        most = sharp;
        best = degrees;
      }
    }
    return best;
  }

  /** How much neighbouring rows differ, along lines of this slope. */
  private static double sharpness(InkMap ink, double slope) {
    int margin = (int) (ink.width() * Math.abs(slope)) + 1;
    int[] rows = new int[ink.height() + 2 * margin];
    for (int y = 0; y < ink.height(); y++) {
      for (int x = y % STRIDE; x < ink.width(); x += STRIDE) {
        if (ink.at(x, y)) {
          rows[margin + y - (int) Math.round(x * slope)]++;
        }
      }
    }
    double sum = 0;
    for (int i = 1; i < rows.length; i++) {
      double step = (double) rows[i] - rows[i - 1];
      sum += step * step;
    }
    return sum;
  }

  /** The picture turned around its middle until it stands straight. */
  GrayPicture straightened(GrayPicture picture) {
    if (radians == 0) {
      return picture;
    }
    double cos = StrictMath.cos(radians);
    double sin = StrictMath.sin(radians);
    double middleX = picture.width() / 2.0;
    double middleY = picture.height() / 2.0;
    GrayPicture straight = GrayPicture.blank(picture.width(), picture.height());
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        double dx = x - middleX;
        double dy = y - middleY;
        straight.set(
            x, y, picture.mixed(middleX + dx * cos - dy * sin, middleY + dx * sin + dy * cos));
      }
    }
    return straight;
  }

  /** Where a box of the straightened page lies on the page as it was scanned. */
  Box leaning(Box straight, int width, int height) {
    if (radians == 0) {
      return straight;
    }
    Frame.Spot one = leaning(straight.x(), straight.y(), width, height);
    Frame.Spot two = leaning(straight.right(), straight.bottom(), width, height);
    Frame.Spot three = leaning(straight.right(), straight.y(), width, height);
    Frame.Spot four = leaning(straight.x(), straight.bottom(), width, height);
    return Frame.Spot.box(one, two).around(Frame.Spot.box(three, four));
  }

  private Frame.Spot leaning(int x, int y, int width, int height) {
    double dx = x - width / 2.0;
    double dy = y - height / 2.0;
    double cos = StrictMath.cos(radians);
    double sin = StrictMath.sin(radians);
    return new Frame.Spot(
        (int) Math.round(width / 2.0 + dx * cos - dy * sin),
        (int) Math.round(height / 2.0 + dx * sin + dy * cos));
  }
}
