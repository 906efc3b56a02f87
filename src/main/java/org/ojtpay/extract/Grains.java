package org.ojtpay.extract;

import org.ojtpay.extract.Blobs.Blob;

/**
 * The grains of a scan: specks that stand by themselves. A speck beside a letter or a figure stays,
 * since it may be its point.
 */
final class Grains {

  private static final int LARGEST = 14;

  /** A point stands nearer to its figure than this. */
  private static final int ALONE = 9;

  private Grains() {}

  /** The ink without grains, and the picture too. */
  static InkMap takeFrom(GrayPicture picture) {
    InkMap raw = InkMap.of(picture);
    InkMap ink = raw.withoutGrains();
    for (Blob blob : Blobs.of(ink)) {
      if (blob.ink() <= LARGEST && isAlone(blob, ink)) {
        ink.clear(blob.left(), blob.top(), blob.right(), blob.bottom());
      }
    }
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        if (raw.at(x, y) != ink.at(x, y)) {
          picture.set(x, y, ink.at(x, y) ? 0 : GrayPicture.WHITE);
        }
      }
    }
    return ink;
  }

  private static boolean isAlone(Blob blob, InkMap ink) {
    int around =
        ink.count(
            blob.left() - ALONE, blob.top() - ALONE, blob.right() + ALONE, blob.bottom() + ALONE);
    return around - blob.ink() <= LARGEST;
  }
}
