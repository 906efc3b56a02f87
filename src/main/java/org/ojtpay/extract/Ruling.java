package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ojtpay.packet.Box;

/**
 * A straight line along the page, in thousandths of a point.
 *
 * @param at its y where it is horizontal, else its x
 */
record Ruling(boolean horizontal, int at, int from, int to) {

  /** Lines this near to each other are one line. */
  private static final int SAME = 1_200;

  /** The gaps of a dashed line. */
  private static final int DASH = 3_500;

  private static final int SHORTEST = 4_000;

  int length() {
    return to - from;
  }

  boolean spans(int from, int to, int tolerance) {
    return this.from - tolerance <= from && to <= this.to + tolerance;
  }

  boolean isAt(int place, int tolerance) {
    return from - tolerance <= place && place <= to + tolerance;
  }

  Box box() {
    return horizontal ? new Box(from, at, length(), 0) : new Box(at, from, 0, length());
  }

  static Ruling of(Box thin) {
    return thin.width() >= thin.height()
        ? new Ruling(true, thin.y() + thin.height() / 2, thin.x(), thin.right())
        : new Ruling(false, thin.x() + thin.width() / 2, thin.y(), thin.bottom());
  }

  /** Pieces of one line put together, dashes closed, crumbs dropped. */
  static List<Ruling> joined(List<Ruling> pieces) {
    List<Ruling> sorted = new ArrayList<>(pieces);
    sorted.sort(
        Comparator.comparing(Ruling::horizontal)
            .thenComparingInt(Ruling::at)
            .thenComparingInt(Ruling::from));
    List<Ruling> lines = new ArrayList<>();
    int start = 0;
    while (start < sorted.size()) {
      int end = start;
      while (end < sorted.size()
          && sorted.get(end).horizontal == sorted.get(start).horizontal
          && sorted.get(end).at - sorted.get(start).at <= SAME) {
        end++;
      }
      joinCollinear(sorted.subList(start, end), lines);
      start = end;
    }
    lines.removeIf(line -> line.length() < SHORTEST);
    return lines;
  }

  private static void joinCollinear(List<Ruling> near, List<Ruling> lines) {
    List<Ruling> along = new ArrayList<>(near);
    along.sort(Comparator.comparingInt(Ruling::from));
    Ruling current = along.get(0);
    for (Ruling next : along.subList(1, along.size())) {
      if (next.from <= current.to + DASH) {
        int to = Math.max(current.to, next.to);
        current = new Ruling(current.horizontal, current.at, current.from, to);
      } else {
        lines.add(current);
        current = next;
      }
    }
    lines.add(current);
  }
}
