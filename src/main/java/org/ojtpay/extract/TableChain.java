package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ojtpay.packet.Box;

/** The columns of a table that stands on a page or on several, in parts. */
final class TableChain {

  /** No table has as many columns. */
  private static final int MOST_COLUMNS = 1_000;

  private static final int ALIGNED = 3_000;

  private final boolean ruled;
  private final int place;
  private List<Box> columns;

  TableChain(boolean ruled, int place, List<Box> columns) {
    this.ruled = ruled;
    this.place = place;
    this.columns = List.copyOf(columns);
  }

  boolean ruled() {
    return ruled;
  }

  List<Box> columns() {
    return columns;
  }

  int firstNumber() {
    return place * MOST_COLUMNS;
  }

  /** Takes a further part over, unless a column of one would stand under two of the other. */
  boolean takes(List<Box> part) {
    List<Box> all = new ArrayList<>(columns);
    List<Box> taken = new ArrayList<>();
    for (Box column : part) {
      List<Box> under = all.stream().filter(box -> isUnder(box, column)).toList();
      if (under.size() > 1 || (under.size() == 1 && taken.contains(under.get(0)))) {
        return false;
      }
      under.forEach(all::remove);
      Box joined = under.isEmpty() || ruled ? column : under.get(0).around(column);
      all.add(joined);
      taken.add(joined);
    }
    boolean related = all.size() < columns.size() + part.size();
    if (related) {
      all.sort(Comparator.comparingInt(Box::x));
      columns = List.copyOf(all);
    }
    return related;
  }

  private boolean isUnder(Box one, Box other) {
    return ruled
        ? Math.abs(one.x() - other.x()) <= ALIGNED
        : one.x() < other.right() && other.x() < one.right();
  }
}
