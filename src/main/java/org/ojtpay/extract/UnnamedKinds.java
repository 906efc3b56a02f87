package org.ojtpay.extract;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;

/**
 * "Travel Hrs" and "Travel $": a kind of pay that the vocabulary does not name has its amount in
 * the column that is called as that of its hours is.
 */
final class UnnamedKinds {

  private UnnamedKinds() {}

  static void settle(
      SortedMap<Integer, Column> columns, SortedMap<Integer, Cell> headings, Vocabulary words) {
    Set<String> unnamed = new HashSet<>();
    for (Column column : columns.values()) {
      boolean kind = column.role() == Role.HOURS && EarningKinds.isAlone(column);
      if (kind && !words.isKind(column.kind())) {
        unnamed.add(column.kind());
      }
    }
    if (unnamed.isEmpty()) {
      return;
    }
    columns.replaceAll(
        (place, column) -> {
          Cell heading = Objects.requireNonNull(headings.get(place));
          return column.role() == Role.UNKNOWN
              ? words
                  .moneyOf(heading.text())
                  .filter(unnamed::contains)
                  .map(kind -> new Column(Role.AMOUNT, kind))
                  .orElse(column)
              : column;
        });
  }
}
