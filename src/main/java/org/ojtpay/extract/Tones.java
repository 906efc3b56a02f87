package org.ojtpay.extract;

/** How often each tone of gray occurs. */
final class Tones {

  /** Paper lighter and ink darker than these is so whatever stands beside it. */
  private static final int LIGHTEST_INK = 210;

  private static final int DARKEST_PAPER = 80;

  private Tones() {}

  /** The tone that leaves ink and paper each as even as can be (Otsu 1979). */
  static int threshold(long[] counts) {
    long all = 0;
    double sum = 0;
    for (int tone = 0; tone < counts.length; tone++) {
      all += counts[tone];
      sum += (double) tone * counts[tone];
    }
    int best = 128;
    double most = -1;
    long dark = 0;
    double darkSum = 0;
    for (int tone = 0; tone < counts.length - 1; tone++) {
      dark += counts[tone];
      darkSum += (double) tone * counts[tone];
      if (dark == 0 || dark == all) {
        continue;
      }
      double apart = darkSum / dark - (sum - darkSum) / (all - dark);
      double between = apart * apart * dark * (all - dark);
      if (between > most) {
        most = between;
        best = tone + 1;
      }
    }
    return Math.max(DARKEST_PAPER, Math.min(LIGHTEST_INK, best));
  }
}
