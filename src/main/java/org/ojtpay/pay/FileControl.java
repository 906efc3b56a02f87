package org.ojtpay.pay;

import java.util.List;
import org.ojtpay.units.Money;

/**
 * Nacha record 9: what the file comes to.
 *
 * @param blocks groups of ten records, the filling included
 */
record FileControl(int batches, int blocks, EntryTotals totals) {

  static FileControl of(List<AchBatch> batches, int blocks) {
    EntryTotals none = new EntryTotals(0, 0, Money.ZERO, Money.ZERO);
    EntryTotals all =
        batches.stream()
            .map(AchBatch::totals)
            .reduce(
                none,
                (a, b) ->
                    new EntryTotals(
                        a.records() + b.records(),
                        a.entryHash() + b.entryHash(),
                        a.debits().plus(b.debits()),
                        a.credits().plus(b.credits())));
    return new FileControl(batches.size(), blocks, all);
  }

  String line() {
    return "9"
        + NachaField.number("batches", batches, 6)
        + NachaField.number("blocks", blocks, 6)
        + NachaField.number("entries and addenda of the file", totals.records(), 8)
        + totals.hashDigits()
        + totals.debitDigits()
        + totals.creditDigits()
        + NachaField.blank(39);
  }
}
