package org.ojtpay.ledger;

/** The accounts of the board's OJT money; debits are positive. */
public enum Account {
  /** What is still promised to employers, against {@link #OBLIGATION}. */
  ENCUMBERED,
  OBLIGATION,
  EXPENSE,
  /** Expense that stands on an hours of verification, until its payroll has come. */
  ACCRUED,
  /** Approved and not yet in a payment file. */
  PAYABLE,
  /** In a payment file, not yet confirmed by the bank. */
  IN_TRANSIT,
  CASH,
  /** What an employer owes: a reversal under way, or an amount that was corrected downwards. */
  RECEIVABLE
}
