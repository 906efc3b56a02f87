package org.ojtpay.pay;

/** Why a settled payment may be taken back; the rules of Nacha know no other cause. */
public enum ReversalCause {
  /** It was paid twice. */
  DUPLICATE,
  /** It was paid, but not that amount. */
  WRONG_AMOUNT,
  /** It was paid to another account than was meant. */
  WRONG_ACCOUNT,
  /** It was paid on another day than was meant. */
  WRONG_DATE
}
