package org.ojtpay.pay;

import org.ojtpay.units.Money;

/**
 * What the control records state about entries.
 *
 * @param records entries and addenda together
 * @param entryHash the sum of the receiving banks' eight digits, not yet cut to its field
 */
record EntryTotals(int records, long entryHash, Money debits, Money credits) {

  static final EntryTotals NONE = new EntryTotals(0, 0, Money.ZERO, Money.ZERO);

  private static final long TEN_DIGITS = 10_000_000_000L;

  EntryTotals plus(EntryDetail entry) {
    boolean credit = entry.code().isCredit();
    return plus(
        new EntryTotals(
            entry.records(),
            Long.parseLong(entry.routing().identification()),
            credit ? Money.ZERO : entry.amount(),
            credit ? entry.amount() : Money.ZERO));
  }

  EntryTotals plus(EntryTotals other) {
    return new EntryTotals(
        records + other.records,
        entryHash + other.entryHash,
        debits.plus(other.debits),
        credits.plus(other.credits));
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
