package org.ojtpay.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.ojtpay.extract.Blobs.Blob;

/** The little squares of a scanned form, and whether there is ink in them. */
final class ScannedTicks {

  private static final int SMALLEST = 22;
  private static final int LARGEST = 72;
  private static final int EDGE = 5;
  private static final int CLOSED_PERCENT = 92;

  /** Of the inside: less is an empty box, more is a tick, between them a person looks. */
  private static final int EMPTY_PERMILLE = 15;

  private static final int TICKED_PERMILLE = 60;

  private ScannedTicks() {}

  /** Takes the squares out of ink and picture and gives them as words. */
  static List<PageWord> takeFrom(InkMap ink, GrayPicture picture) {
    List<PageWord> boxes = new ArrayList<>();
    for (Blob blob : Blobs.of(ink)) {
      if (isSquare(blob) && isClosed(blob, ink)) {
        boxes.add(tickBox(blob, ink));
        erase(blob, ink, picture);
      }
    }
    return boxes;
  }

  private static boolean isSquare(Blob blob) {
    int shorter = Math.min(blob.width(), blob.height());
    int longer = Math.max(blob.width(), blob.height());
    return shorter >= SMALLEST && longer <= LARGEST && longer * 10 <= shorter * 13;
  }

  /** Ink along all four sides, up to the corners: no letter has that. */
  private static boolean isClosed(Blob blob, InkMap ink) {
    int[] sides = new int[4];
    for (int x = blob.left(); x <= blob.right(); x++) {
      sides[0] += ink.count(x, blob.top(), x, blob.top() + EDGE) > 0 ? 1 : 0;
      sides[1] += ink.count(x, blob.bottom() - EDGE, x, blob.bottom()) > 0 ? 1 : 0;
    }
    for (int y = blob.top(); y <= blob.bottom(); y++) {
      sides[2] += ink.count(blob.left(), y, blob.left() + EDGE, y) > 0 ? 1 : 0;
      sides[3] += ink.count(blob.right() - EDGE, y, blob.right(), y) > 0 ? 1 : 0;
    }
    return isMost(sides[0], blob.width())
        && isMost(sides[1], blob.width())
        && isMost(sides[2], blob.height())
        && isMost(sides[3], blob.height());
  }

  private static boolean isMost(int some, int all) {
    return some * 100 >= all * CLOSED_PERCENT;
  }

  private static PageWord tickBox(Blob blob, InkMap ink) {
    int aside = Math.max(EDGE + 2, blob.width() / 5);
    int left = blob.left() + aside;
    int right = blob.right() - aside;
    int top = blob.top() + aside;
    int bottom = blob.bottom() - aside;
    int area = Math.max((right - left + 1) * (bottom - top + 1), 1);
    int permille = ink.count(left, top, right, bottom) * 1000 / area;
    boolean clear = permille < EMPTY_PERMILLE || permille > TICKED_PERMILLE;
    BigDecimal sure = clear ? Printed.PROBABLE : Printed.DOUBTFUL;
    return PageWord.tickBox(
        permille * 2 > EMPTY_PERMILLE + TICKED_PERMILLE,
        Scan.points(blob.left(), blob.top(), blob.width(), blob.height()),
        sure);
  }

  private static void erase(Blob blob, InkMap ink, GrayPicture picture) {
    int right = Math.min(blob.right() + 2, picture.width() - 1);
    int bottom = Math.min(blob.bottom() + 2, picture.height() - 1);
    ink.clear(blob.left() - 2, blob.top() - 2, right, bottom);
    for (int y = Math.max(blob.top() - 2, 0); y <= bottom; y++) {
      for (int x = Math.max(blob.left() - 2, 0); x <= right; x++) {
        picture.set(x, y, GrayPicture.WHITE);
      }
    }
  }
}
