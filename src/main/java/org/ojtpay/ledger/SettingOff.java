package org.ojtpay.ledger;

import java.util.ArrayList;
import java.util.List;
import org.ojtpay.ledger.Journal.Posting;
import org.ojtpay.units.Money;

/**
 * What an employer has too much by a verification is set off against what is payable to them of the
 * same agreement, fund and fiscal year. Anything else stays receivable until a person records it.
 */
public final class SettingOff {

  /**
   * What is payable and in no live payment.
   *
   * @param verdict that approved it
   * @param before how often something was set off against it already
   * @param line a credit, so negative
   */
  public record Open(long verdict, int before, Posting line) {}

  private SettingOff() {}

  /** What goes together, the oldest approval first. */
  public static List<Booked> of(List<Posting> receivable, List<Open> payable) {
    List<Booked> booked = new ArrayList<>();
    for (Posting owed : receivable) {
      Money rest = owed.amount();
      for (Open each : payable) {
        Money both = rest.min(each.line().amount().negated());
        if (isSamePot(owed, each.line()) && both.isPositive()) {
          booked.add(new Booked(each.verdict(), journal(each, owed, both)));
          rest = rest.minus(both);
        }
      }
    }
    return booked;
  }

  /** A booking because of the approval that it lowers the payment of. */
  public record Booked(long verdict, Journal journal) {}

  private static boolean isSamePot(Posting one, Posting other) {
    return one.agreement().equals(other.agreement())
        && one.fund().equals(other.fund())
        && one.fiscalYear() == other.fiscalYear();
  }

  private static Journal journal(Open payable, Posting owed, Money both) {
    return new Journal(
        "set off "
            + payable.verdict()
            + " by true-up "
            + (payable.before() + 1)
            + " in "
            + owed.fiscalYear(),
        "Set off against approval " + payable.verdict() + ": verified hours that were not worked",
        List.of(
            new Posting(Account.PAYABLE, owed.agreement(), owed.fund(), owed.fiscalYear(), both),
            new Posting(
                Account.RECEIVABLE,
                owed.agreement(),
                owed.fund(),
                owed.fiscalYear(),
                both.negated())));
  }
}
