package org.ojtpay.extract;

import java.util.SortedMap;

/** "Deductions" or "Accruals" alone on a line: what follows is no pay, until "Earnings". */
final class SectionLines {

  private final Vocabulary words;
  private boolean ofOther;

  SectionLines(Vocabulary words) {
    this.words = words;
  }

  /** A new table, or somebody's name, begins with earnings. */
  void begin() {
    ofOther = false;
  }

  boolean isOfOther() {
    return ofOther;
  }

  /** Whether the row is such a line. */
  boolean take(SortedMap<Integer, Cell> row) {
    Role role = row.size() > 1 ? Role.OTHER : words.column(Grid.first(row).text()).role();
    boolean section = role == Role.OTHER_SECTION || role == Role.EARNINGS;
    ofOther = section ? role == Role.OTHER_SECTION : ofOther;
    return section;
  }
}
