package org.ojtpay.validate;

import org.ojtpay.onfile.InvoiceOnFile;

/** Small pieces of the sentences that people read. */
final class Sentences {

  private Sentences() {}

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
