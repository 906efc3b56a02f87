package org.ojtpay.policy;

/** Who can mend what a finding names. */
public enum FixedBy {
  /** The training funds coordinator of the AJCC or service provider. */
  COORDINATOR,
  EMPLOYER,
  /** The board's own staff. */
  BOARD
}
