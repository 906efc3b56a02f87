package org.ojtpay.reimburse;

import java.util.Map;
import org.ojtpay.units.Money;

/**
 * R9: what the agreement obligates at the most, less what was approved under it before.
 *
 * @param left for this claim, never below zero
 */
record AmountCap(Money limit, Money left) {

  static AmountCap of(Claim claim) {
    Money limit = claim.agreement().amountCap();
    Money left = limit.minus(claim.prior().amount());
    return new AmountCap(limit, left.isPositive() ? left : Money.ZERO);
  }

  Money cut(Money computed, Findings findings) {
    if (computed.compareTo(left) > 0) {
      findings.raise(
          "CAP-AMOUNT",
          null,
          Map.of(
              "cap", limit.toString(),
              "left", left.toString(),
              "computed", computed.toString(),
              "cut", computed.minus(left).toString()));
    }
    return computed.min(left);
  }
}
