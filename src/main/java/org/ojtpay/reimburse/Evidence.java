package org.ojtpay.reimburse;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a claim rests on, once R4, R6 and R8 have said which rows are used.
 *
 * @param used rows of the payroll or of the clarification of hours
 * @param verified rows of the hours of verification that stand, inside the claim window or not
 */
record Evidence(Window window, List<Entry> used, List<Row> verified) {

  List<Row> verifiedInside() {
    return verified.stream().filter(row -> window.contains(row.day())).toList();
  }

  /** Every day row whose hours count in a workweek. */
  List<Row> knownDays() {
    return Stream.concat(
            used.stream().map(Entry::row).filter(Row::dated), verifiedInside().stream())
        .toList();
  }

  /** All rows in the order in which straight hours and caps are used up. */
  List<Entry> inTime() {
    return Stream.concat(used.stream(), verified.stream().map(row -> new Entry(null, row)))
        .sorted(Entry.IN_TIME)
        .toList();
  }
}
