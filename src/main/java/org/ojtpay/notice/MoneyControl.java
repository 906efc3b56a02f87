package org.ojtpay.notice;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.units.Money;
import org.ojtpay.validate.Disposition;

/**
 * Where the dollars went that this run's invoices claim.
 *
 * @param claimed of all invoices
 * @param claimedBy the same by what became of them
 * @param kept what approved invoices claim over what is paid: cents within the tolerance
 * @param reduced the same where it is more than that: a person let the invoice pass as computed
 * @param withoutAmount how many invoices claim no readable amount
 */
record MoneyControl(
    Money claimed,
    Map<Disposition, Money> claimedBy,
    Money payable,
    Money kept,
    Money reduced,
    int withoutAmount) {

  static MoneyControl of(List<Reported> all, PolicyPack pack) {
    List<Reported> invoices =
        all.stream().filter(each -> !each.standing() && each.verdict().kind().isInvoice()).toList();
    Map<Disposition, Money> by = new EnumMap<>(Disposition.class);
    Money claimed = Money.ZERO;
    Money payable = Money.ZERO;
    Money kept = Money.ZERO;
    Money reduced = Money.ZERO;
    for (Reported each : invoices) {
      Money amount = claimed(each).orElse(Money.ZERO);
      claimed = claimed.plus(amount);
      by.merge(each.verdict().disposition(), amount, Money::plus);
      payable = payable.plus(each.payableNow());
      Money over = over(each, amount);
      if (over.compareTo(pack.money("amount.tolerance", each.verdict().received())) > 0) {
        reduced = reduced.plus(over);
      } else {
        kept = kept.plus(over);
      }
    }
    int without = (int) invoices.stream().filter(each -> claimed(each).isEmpty()).count();
    return new MoneyControl(claimed, by, payable, kept, reduced, without);
  }

  private static Optional<Money> claimed(Reported each) {
    return Optional.ofNullable(each.submitted().amountClaimed());
  }

  /** Never less than nothing: paying more than is claimed must show, not cancel out. */
  private static Money over(Reported each, Money amount) {
    Money over = amount.minus(each.payableNow());
    return each.is(Disposition.APPROVED) && over.isPositive() ? over : Money.ZERO;
  }

  Money claimed(Disposition disposition) {
    return claimedBy.getOrDefault(disposition, Money.ZERO);
  }

  /** Whether the claims come to the sum of what became of them. */
  boolean claimsAddUp() {
    return claimed.equals(claimedBy.values().stream().reduce(Money.ZERO, Money::plus));
  }

  /** Whether the approved claims are what is payable and what is not paid of them. */
  boolean approvedAddUp() {
    return claimed(Disposition.APPROVED).equals(payable.plus(kept).plus(reduced));
  }
}
