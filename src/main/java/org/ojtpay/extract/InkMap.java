package org.ojtpay.extract;

import java.util.Arrays;

/** Where a picture is dark: one bit of ink a pixel, row by row. */
final class InkMap {

  private final int width;
  private final int height;
  private final boolean[] ink;

  private InkMap(int width, int height, boolean[] ink) {
    this.width = width;
    this.height = height;
    this.ink = ink;
  }

  static InkMap of(GrayPicture picture) {
    int threshold = picture.threshold();
    InkMap map =
        new InkMap(
            picture.width(), picture.height(), new boolean[picture.width() * picture.height()]);
    for (int y = 0; y < map.height; y++) {
      for (int x = 0; x < map.width; x++) {
        map.ink[y * map.width + x] = picture.tone(x, y) < threshold;
      }
    }
    return map;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  boolean at(int x, int y) {
    return x >= 0 && y >= 0 && x < width && y < height && ink[y * width + x];
  }

  void clear(int x, int y) {
    if (x >= 0 && y >= 0 && x < width && y < height) {
      ink[y * width + x] = false;
    }
  }

  /** No ink from here to there, both included. */
  void clear(int left, int top, int right, int bottom) {
    for (int y = Math.max(top, 0); y <= Math.min(bottom, height - 1); y++) {
      int from = Math.max(left, 0);
      int to = Math.min(right, width - 1);
      if (from <= to) {
        Arrays.fill(ink, y * width + from, y * width + to + 1, false);
      }
    }
  }

  /** How many pixels of the rectangle, both ends included, are ink. */
  int count(int left, int top, int right, int bottom) {
    int count = 0;
    for (int y = top; y <= bottom; y++) {
      for (int x = left; x <= right; x++) {
        count += at(x, y) ? 1 : 0;
      }
    }
    return count;
  }

  /** Without the grains of a scan: single dark pixels go, single light ones in ink are filled. */
  InkMap withoutGrains() {
    boolean[] clean = new boolean[ink.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int around = around(x, y);
        clean[y * width + x] = at(x, y) ? around > 1 : around > 6;
      }
    }
    return new InkMap(width, height, clean);
  }

  private int around(int x, int y) {
    int count = at(x, y) ? -1 : 0;
    for (int dy = -1; dy <= 1; dy++) {
      for (int dx = -1; dx <= 1; dx++) {
        count += at(x + dx, y + dy) ? 1 : 0;
      }
    }
    return count;
  }
}
