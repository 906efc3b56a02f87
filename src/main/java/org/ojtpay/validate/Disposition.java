package org.ojtpay.validate;

/** What becomes of a submission. */
public enum Disposition {
  APPROVED,
  RETURNED,
  HELD,
  DUPLICATE,
  QUARANTINED;

  /** Whether the same contents sent again are a duplicate. */
  public boolean isLive() {
    return this == APPROVED || this == HELD;
  }
}
