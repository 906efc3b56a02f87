package org.ojtpay.reimburse;

import java.util.List;
import java.util.Map;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;

/**
 * R10: what the invoice claims is compared with what was computed, as printed, to the cent and the
 * hundredth of an hour (SDWP OJT policy, part II F: invoices with incorrect information are
 * returned with the reasons).
 */
final class ClaimedFigures {

  private final Claim claim;
  private final Findings findings;

  ClaimedFigures(Claim claim, Findings findings) {
    this.claim = claim;
    this.findings = findings;
  }

  /**
   * @param left hours of the agreement before this claim
   */
  void compareHours(List<Portion> portions, Hours left) {
    Hours computed = Portion.eligibleHours(portions);
    claim
        .hoursClaimed()
        .filter(claimed -> !claimed.toString().equals(computed.toString()))
        .ifPresent(
            claimed ->
                findings.raise(
                    "INV-HOURS-MISMATCH",
                    null,
                    Map.of(
                        "claimed", claimed.toString(),
                        "computed", computed.toString(),
                        "difference", claimed.minus(computed).toString(),
                        "excluded", Texts.hours(Portion.excludedHours(portions)),
                        "balance", left.minus(computed).toString())));
  }

  /**
   * @param left dollars of the agreement before this claim
   */
  void compareAmount(Money computed, Money wages, Money left) {
    claim
        .amountClaimed()
        .filter(claimed -> !claimed.equals(computed))
        .ifPresent(
            claimed ->
                findings.raise(
                    "INV-AMOUNT-MISMATCH",
                    null,
                    Map.of(
                        "claimed", claimed.toString(),
                        "computed", computed.toString(),
                        "difference", claimed.minus(computed).toString(),
                        "wages", wages.toString(),
                        "rate", claim.agreement().reimbursementRate().percent(),
                        "balance", left.minus(computed).toString())));
  }
}
