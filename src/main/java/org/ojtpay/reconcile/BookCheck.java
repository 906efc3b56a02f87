package org.ojtpay.reconcile;

/**
 * A check of the workbook, as the sign-off checklist lists it once more.
 *
 * @param what should be so
 * @param address of the cell that says OK or the difference
 * @param now what that cell says
 * @param rows whether the difference counts rows instead of dollars
 */
record BookCheck(BookTab tab, String what, String address, CellValue now, boolean rows) {

  CellValue again() {
    return new CellValue.Live(address, now instanceof CellValue.Live live ? live.now() : now);
  }

  boolean isOk() {
    return again() instanceof CellValue.Live live && live.now().equals(CellValue.OK);
  }
}
