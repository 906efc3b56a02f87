package org.ojtpay.reimburse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ojtpay.policy.Category;
import org.ojtpay.policy.PayRules;
import org.ojtpay.units.Hours;

/**
 * R9: the hours of an agreement end with its own number or with the policy's, whichever is lower,
 * and are used up in date order (SDWP OJT policy, part II C: "Duration of training shall be no more
 * than 26 weeks (1,040 hours maximum).").
 *
 * @param limit of the agreement as a whole
 * @param left for this claim, never below zero
 */
record HoursCap(Hours limit, Hours left) {

  static HoursCap of(Claim claim, PayRules rules) {
    Hours limit = claim.agreement().hoursCap().min(rules.maxHours());
    return new HoursCap(limit, limit.minus(claim.prior().hours()).max(Hours.ZERO));
  }

  /**
   * The portions, with what is over the cap taken out.
   *
   * @param portions in date order
   */
  List<Portion> cut(List<Portion> portions, Findings findings) {
    List<Portion> kept = new ArrayList<>();
    Hours unused = left;
    for (Portion portion : portions) {
      if (!portion.isEligible()) {
        kept.add(portion);
        continue;
      }
      Hours paid = portion.hours().min(unused);
      unused = unused.minus(paid);
      split(portion, paid, kept);
    }
    note(Portion.eligibleHours(portions), findings);
    return kept;
  }

  private static void split(Portion portion, Hours paid, List<Portion> kept) {
    if (paid.isPositive()) {
      kept.add(portion.of(paid));
    }
    Hours over = portion.hours().minus(paid);
    if (over.isPositive()) {
      kept.add(portion.excluded(over, Category.OVER_AGREEMENT_HOURS, "R9"));
    }
  }

  private void note(Hours eligible, Findings findings) {
    if (eligible.compareTo(left) > 0) {
      findings.raise(
          "CAP-HOURS",
          null,
          Map.of(
              "cap", limit.toString(),
              "left", left.toString(),
              "eligible", eligible.toString(),
              "cut", eligible.minus(left).toString()));
    }
  }
}
