package org.ojtpay.pay;

/** Why an approved invoice is not paid for now. */
public enum HoldReason {
  /** Finance has not entered the employer. */
  VENDOR_UNKNOWN,
  /** Nobody has verified the account that the employer would be paid to. */
  BANK_PENDING,
  /** The policy pack that it was approved by is not installed. */
  PACK_GONE,
  /** The employer may be an excluded party. */
  DEBARMENT,
  /** A value does not fit its field of the bank's file. */
  UNFIT
}
