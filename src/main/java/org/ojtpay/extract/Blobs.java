package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.List;

/** The pieces of connected ink of a picture: letters, boxes, strokes of a pen. */
final class Blobs {

  /**
   * A piece of ink, in pixels, ends included.
   *
   * @param ink its pixels
   */
  record Blob(int left, int top, int right, int bottom, int ink) {

    int width() {
      return right - left + 1;
    }

    int height() {
      return bottom - top + 1;
    }
  }

  private static final int MOST = 200_000;

  private final InkMap map;
  private final boolean[] seen;
  private int[] queue = new int[1 << 12];

  private Blobs(InkMap map) {
    this.map = map;
    this.seen = new boolean[map.width() * map.height()];
  }

  /** From top to bottom. Of a picture that is all grains only the first are given. */
  static List<Blob> of(InkMap map) {
    Blobs blobs = new Blobs(map);
    List<Blob> found = new ArrayList<>();
    for (int y = 0; y < map.height() && found.size() < MOST; y++) {
      for (int x = 0; x < map.width(); x++) {
        if (map.at(x, y) && !blobs.seen[y * map.width() + x]) {
          found.add(blobs.from(x, y));
        }
      }
    }
    return found;
  }

  private Blob from(int startX, int startY) {
    int left = startX;
    int right = startX;
    int top = startY;
    int bottom = startY;
    int end = 0;
    seen[startY * map.width() + startX] = true;
    end = add(end, startX, startY);
    for (int next = 0; next < end; next++) {
      int x = queue[next] % map.width();
      int y = queue[next] / map.width();
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
      end = addAround(end, x, y);
    }
    return new Blob(left, top, right, bottom, end);
  }

  private int addAround(int end, int x, int y) {
    int size = end;
    for (int nearY = y - 1; nearY <= y + 1; nearY++) {
      for (int nearX = x - 1; nearX <= x + 1; nearX++) {
        if (map.at(nearX, nearY) && !seen[nearY * map.width() + nearX]) {
          seen[nearY * map.width() + nearX] = true;
          size = add(size, nearX, nearY);
        }
      }
    }
    return size;
  }

  private int add(int end, int x, int y) {
    if (end == queue.length) {
      queue = java.util.Arrays.copyOf(queue, queue.length * 2);
    }
    queue[end] = y * map.width() + x;
    return end + 1;
  }
}
