package org.ojtpay.pay;

/** What a recorded hold holds. */
public enum HoldScope {
  /** An invoice as it came, named by receipt and part. */
  SUBMISSION(HoldReason.SUBMISSION),
  /** A payment, and whatever is made again in its place. */
  PAYMENT(HoldReason.PAYMENT),
  /** Every invoice under an agreement, named by its key. */
  AGREEMENT(HoldReason.AGREEMENT),
  /** Every payment to an employer, named by its number without hyphens. */
  EMPLOYER(HoldReason.EMPLOYER),
  /** Every payment from a fund, named by its letter. */
  FUND(HoldReason.FUND);

  private final HoldReason reason;

  HoldScope(HoldReason reason) {
    this.reason = reason;
  }

  /** The reason of a hold for which nobody has said another. */
  public HoldReason reason() {
    return reason;
  }
}
