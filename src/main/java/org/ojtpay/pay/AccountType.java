package org.ojtpay.pay;

/** What kind of account money goes to; it decides Nacha's transaction code. */
public enum AccountType {
  CHECKING,
  SAVINGS
}
