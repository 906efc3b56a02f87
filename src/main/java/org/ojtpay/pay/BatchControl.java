package org.ojtpay.pay;

/** Nacha record 8: what the batch comes to. */
record BatchControl(BatchHeader header, EntryTotals totals) {

  String line(ServiceClass direction) {
    return "8"
        + direction.digits()
        + NachaField.number("entries and addenda of a batch", totals.records(), 6)
        + totals.hashDigits()
        + totals.debitDigits()
        + totals.creditDigits()
        + NachaField.exact("company id", header.companyId(), 10)
        + NachaField.blank(25) // message authentication code 19, reserved 6
        + header.odfi().identification()
        + NachaField.number("batch number", header.batchNumber(), 7);
  }
}
