package org.ojtpay.notice;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ojtpay.units.Money;
import org.ojtpay.validate.Disposition;

/**
 * Where the dollars went that this run's invoices claim.
 *
 * @param claimed of all invoices
 * @param claimedBy the same by what became of them
 * @param kept what approved invoices claim over what is paid: cents within the tolerance
 * @param withoutAmount how many invoices claim no readable amount
 */
record MoneyControl(
    Money claimed,
    Map<Disposition, Money> claimedBy,
    Money payable,
    Money kept,
    int withoutAmount) {

  static MoneyControl of(List<Reported> all) {
    List<Reported> invoices =
        all.stream().filter(each -> !each.standing() && each.verdict().kind().isInvoice()).toList();
    Map<Disposition, Money> by = new EnumMap<>(Disposition.class);
    Money claimed = Money.ZERO;
    Money payable = Money.ZERO;
    Money kept = Money.ZERO;
    for (Reported each : invoices) {
      Money amount = claimed(each).orElse(Money.ZERO);
      claimed = claimed.plus(amount);
      by.merge(each.verdict().disposition(), amount, Money::plus);
      payable = payable.plus(each.payableNow());
      kept = kept.plus(kept(each, amount));
    }
    int without = (int) invoices.stream().filter(each -> claimed(each).isEmpty()).count();
    return new MoneyControl(claimed, by, payable, kept, without);
  }

  private static Optional<Money> claimed(Reported each) {
    return Optional.ofNullable(each.submitted().amountClaimed());
  }

  /** Never less than nothing: paying more than is claimed must show, not cancel out. */
  private static Money kept(Reported each, Money amount) {
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

  /** Whether the approved claims are what is payable and what was kept. */
  boolean approvedAddUp() {
    return claimed(Disposition.APPROVED).equals(payable.plus(kept));
  }
}
