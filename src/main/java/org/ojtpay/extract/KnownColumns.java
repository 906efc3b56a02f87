package org.ojtpay.extract;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;

/** What the columns under each row of headings were found to hold, by the headings' texts. */
final class KnownColumns {

  private static final int MOST = 1_000;

  private final Vocabulary vocabulary;
  private final Map<Map<Integer, String>, SortedMap<Integer, Column>> known =
      new ConcurrentHashMap<>();

  KnownColumns(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  SortedMap<Integer, Column> of(SortedMap<Integer, Cell> headings) {
    Map<Integer, String> texts = new HashMap<>();
    headings.forEach((place, cell) -> texts.put(place, cell.text()));
    SortedMap<Integer, Column> before = known.get(texts);
    if (before != null) {
      return before;
    }
    if (known.size() >= MOST) {
      known.clear();
    }
    SortedMap<Integer, Column> settled =
        Collections.unmodifiableSortedMap(ColumnRoles.of(headings, vocabulary));
    known.put(texts, settled);
    return settled;
  }
}
