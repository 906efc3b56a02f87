package org.ojtpay.validate;

import org.ojtpay.onfile.InvoiceOnFile;

/** Small pieces of the sentences that people read. */
final class Sentences {

  private Sentences() {}

  /** The same of an invoice that a correction takes the place of, or why it does not. */
  static String corrected(InvoiceOnFile invoice, String obstacle) {
    return "invoice "
        + invoice.number()
        + " ("
        + invoice.period()
        + ", approved, $"
        + invoice.reimbursement()
        + ", "
        + (obstacle.isEmpty() ? "replaced by this correction once a person clears it" : obstacle)
        + ")";
  }

  /** "invoice 1042 (2026-02-02 to 2026-03-13, approved)". */
  static String invoice(InvoiceOnFile invoice) {
    return "invoice "
        + invoice.number()
        + " ("
        + invoice.period()
        + ", "
        + invoice.state().name().toLowerCase(java.util.Locale.ROOT)
        + ")";
  }
}
