package org.ojtpay.reimburse;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.ojtpay.policy.Category;
import org.ojtpay.units.DateRange;

/**
 * A row that is used, and the register it is settled with. A clarification's row has one entry for
 * each pay period that holds its day.
 *
 * @param register absent for a verified day
 */
record Entry(@Nullable Register register, Row row) {

  private static final int VERIFIED = -1;

  /**
   * Date order. Within a day a total line, which stands there only for its period, comes first, and
   * hours worked on a holiday come last; else the order given.
   */
  static final Comparator<Entry> IN_TIME =
      Comparator.<Entry, LocalDate>comparing(entry -> entry.row().day())
          .thenComparingInt(Entry::turn);

  private int turn() {
    if (!row.dated()) {
      return 0;
    }
    return row.category() == Category.HOLIDAY_WORKED ? 2 : 1;
  }

  /** Which pay period of the claim; verified days are a group of their own. */
  int place() {
    return register == null ? VERIFIED : register.place();
  }

  @Nullable DateRange payPeriod() {
    return register == null ? null : register.period();
  }

  /** Where the entry is settled in words: its day, or the pay period of a total line. */
  String where() {
    return register == null || row.dated() ? row.day().toString() : register.period().toString();
  }
}
