package org.ojtpay.pay;

/**
 * Nacha record 9: what the file comes to.
 *
 * @param blocks groups of ten records, the filling included
 */
record FileControl(int batches, int blocks, EntryTotals totals) {

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
