package org.ojtpay.onfile;

/** How a submission stands with the board. */
public enum State {
  APPROVED,
  HELD,
  RETURNED,
  VOIDED,
  CLOSED
}
