package org.ojtpay.ledger;

import java.util.List;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.units.Money;

/**
 * One balanced booking.
 *
 * @param key the same booking always has the same key, so it is booked once
 * @param what it is for, in words
 */
public record Journal(String key, String what, List<Posting> postings) {

  /**
   * One line of it.
   *
   * @param fund the funding letter of the agreement
   * @param fiscalYear named by the year in which it ends
   * @param amount a debit is positive, a credit negative; never zero
   */
  public record Posting(
      Account account, AgreementKey agreement, String fund, int fiscalYear, Money amount) {}

  /** Fails where it does not balance. */
  public Journal {
    postings = List.copyOf(postings);
    Money sum = postings.stream().map(Posting::amount).reduce(Money.ZERO, Money::plus);
    if (!sum.isZero() || postings.size() < 2) {
      throw new IllegalArgumentException(key + " does not balance: " + sum);
    }
  }
}
