package org.ojtpay.pay;

import java.util.List;
import org.ojtpay.units.Money;

/**
 * What the control records state about entries.
 *
 * @param records entries and addenda together
 * @param entryHash the sum of the receiving banks' eight digits, not yet cut to its field
 */
record EntryTotals(int records, long entryHash, Money debits, Money credits) {

  private static final long TEN_DIGITS = 10_000_000_000L;

  static EntryTotals of(List<EntryDetail> entries) {
    int records = 0;
    long hash = 0;
    Money debits = Money.ZERO;
    Money credits = Money.ZERO;
    for (EntryDetail entry : entries) {
      records += entry.records();
      hash += Long.parseLong(entry.routing().identification());
      if (entry.code().isCredit()) {
        credits = credits.plus(entry.amount());
      } else {
        debits = debits.plus(entry.amount());
      }
    }
    return new EntryTotals(records, hash, debits, credits);
  }

  /** The hash's field keeps the rightmost ten digits. */
  String hashDigits() {
    return NachaField.number("entry hash", entryHash % TEN_DIGITS, 10);
  }

  String debitDigits() {
    return NachaField.cents("total of debits", debits, 12);
  }

  String creditDigits() {
    return NachaField.cents("total of credits", credits, 12);
  }
}
