package org.ojtpay.reconcile;

import org.ojtpay.units.Money;

/**
 * What the documents of a fund and fiscal year come to, beside what the ledger has booked.
 *
 * @param what such as {@code approved invoices}
 * @param account of the ledger, such as {@code EXPENSE}
 * @param counted from the documents
 * @param booked in the ledger, with the sign that makes both equal
 * @param difference booked less counted; zero where they agree
 */
public record ControlTotal(
    String what,
    String fund,
    int fiscalYear,
    String account,
    Money counted,
    Money booked,
    Money difference) {

  public boolean agrees() {
    return difference.isZero();
  }
}
