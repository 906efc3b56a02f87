package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ojtpay.packet.Box;

/** The cells that the rulings of a page close, however they span. */
final class Lattice {

  /** Lines that miss each other by less than this meet. */
  private static final int MEET = 2_500;

  private static final int SMALLEST_CELL = 5_000;

  /** More lines than this are a drawing. */
  private static final int MOST = 2_000;

  private final List<Ruling> across = new ArrayList<>();
  private final List<Ruling> down = new ArrayList<>();

  private Lattice(List<Ruling> rulings) {
    for (Ruling ruling : rulings) {
      (ruling.horizontal() ? across : down).add(ruling);
    }
    across.sort(Comparator.comparingInt(Ruling::at));
    closeOpenSides();
    down.sort(Comparator.comparingInt(Ruling::at));
  }

  /** The cells, from top to bottom and left to right; none encloses another. */
  static List<Box> cells(List<Ruling> rulings) {
    if (rulings.size() > MOST) {
      return List.of();
    }
    List<Box> cells = new Lattice(rulings).closed();
    BoxNeighbours all = new BoxNeighbours(cells);
    return cells.stream().filter(cell -> !all.enclosesAnother(cell, MEET)).toList();
  }

  /**
   * A table whose rows are open at the left or right: where its lines end at one place, and a line
   * down joins them elsewhere, the side is closed.
   */
  private void closeOpenSides() {
    Set<Ruling> sides = new LinkedHashSet<>();
    List<Ruling> before = List.of();
    for (Ruling upright : down) {
      List<Ruling> crossed = across.stream().filter(line -> crosses(line, upright)).toList();
      if (crossed.equals(before)) {
        // Most lines down cross the same lines across, and find the same sides.
        continue;
      }
      before = crossed;
      for (int i = 0; i + 1 < crossed.size(); i++) {
        Ruling top = crossed.get(i);
        Ruling bottom = crossed.get(i + 1);
        if (near(top.from(), bottom.from())) {
          sides.add(new Ruling(false, top.from(), top.at(), bottom.at()));
        }
        if (near(top.to(), bottom.to())) {
          sides.add(new Ruling(false, top.to(), top.at(), bottom.at()));
        }
      }
    }
    down.addAll(sides);
    List<Ruling> joined = Ruling.joined(down);
    down.clear();
    down.addAll(joined);
  }

  private List<Box> closed() {
    List<Box> cells = new ArrayList<>();
    for (int top = 0; top < across.size(); top++) {
      for (int left = 0; left < down.size(); left++) {
        if (crosses(across.get(top), down.get(left))) {
          addCell(top, left, cells);
        }
      }
    }
    cells.removeIf(cell -> Math.min(cell.width(), cell.height()) < SMALLEST_CELL);
    cells.sort(Comparator.comparingInt(Box::y).thenComparingInt(Box::x));
    return cells;
  }

  /** The smallest closed rectangle with this corner. */
  private void addCell(int topIndex, int leftIndex, List<Box> cells) {
    Ruling top = across.get(topIndex);
    Ruling left = down.get(leftIndex);
    for (Ruling bottom : across.subList(topIndex + 1, across.size())) {
      if (bottom.at() <= top.at() + MEET || !crosses(bottom, left)) {
        continue;
      }
      for (int i = leftIndex + 1; i < down.size(); i++) {
        Ruling right = down.get(i);
        if (right.at() > left.at() + MEET
            && crosses(top, right)
            && crosses(bottom, right)
            && left.spans(top.at(), bottom.at(), MEET)
            && right.spans(top.at(), bottom.at(), MEET)
            && top.spans(left.at(), right.at(), MEET)
            && bottom.spans(left.at(), right.at(), MEET)) {
          cells.add(new Box(left.at(), top.at(), right.at() - left.at(), bottom.at() - top.at()));
          return;
        }
      }
    }
  }

  private static boolean crosses(Ruling across, Ruling down) {
    return across.isAt(down.at(), MEET) && down.isAt(across.at(), MEET);
  }

  private static boolean near(int one, int other) {
    return Math.abs(one - other) <= MEET;
  }
}
