package org.ojtpay.pay;

/** What a file asks of the bank. */
public enum FilePurpose {
  PAYMENTS,
  /** Settled payments are taken back. */
  REVERSALS
}
