package org.ojtpay.pay;

/** What a file asks of the bank. */
public enum FilePurpose {
  PAYMENTS("payments"),
  /** Accounts are tried with entries of zero, before money goes there. */
  PRENOTES("prenotes"),
  /** Settled payments are taken back. */
  REVERSALS("payments taken back");

  private final String entries;

  FilePurpose(String entries) {
    this.entries = entries;
  }

  /** What its entries are called, counted: {@code 2 prenotes}. */
  public String counted(int number) {
    return number + " " + entries;
  }
}
