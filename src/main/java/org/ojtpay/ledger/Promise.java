package org.ojtpay.ledger;

import org.ojtpay.units.Money;

/**
 * Dollars of an agreement at a moment.
 *
 * @param maximum what may be approved at the most
 * @param used what has been approved
 */
public record Promise(Money maximum, Money used) {

  /** Before anything was approved. */
  public static final Promise NONE = new Promise(Money.ZERO, Money.ZERO);
}
