package org.ojtpay.pay;

import org.ojtpay.units.Money;

/**
 * Nacha record 7, type 05: what the payment is for, as an X12 segment of at most 80 characters. A
 * CCD entry carries one.
 */
record Addenda05(String paymentRelatedInformation) {

  private static final int WIDTH = 80;
  private static final String FIRST_AND_ONLY = "0001";

  Addenda05 {
    NachaField.exact("addenda", paymentRelatedInformation, WIDTH);
  }

  /**
   * The remittance segment {@code RMR*IV}: one invoice, what is paid and what it came to. Fails
   * where the invoice number holds a delimiter of X12 or does not fit: it is never cut.
   */
  static Addenda05 remittance(String invoiceNumber, Money paid, Money gross) {
    String invoice = NachaText.fold(invoiceNumber);
    if (invoice.isEmpty() || invoice.contains("*") || invoice.contains("\\")) {
      throw new IllegalArgumentException(
          "invoice number '" + invoiceNumber + "' is empty or holds a * or \\, which end a field");
    }
    return new Addenda05("RMR*IV*" + invoice + "**" + paid + "*" + gross + "\\");
  }

  String line(TraceNumber trace) {
    return "705"
        + NachaField.exact("addenda", paymentRelatedInformation, WIDTH)
        + FIRST_AND_ONLY
        + trace.sequenceDigits();
  }
}
