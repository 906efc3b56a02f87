package org.ojtpay.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
   * @param fund the funding letter of the agreement; {@link #NO_FUND} where it prints none
   * @param fiscalYear named by the year in which it ends
   * @param amount a debit is positive, a credit negative; never zero
   */
  public record Posting(
      Account account, AgreementKey agreement, String fund, int fiscalYear, Money amount) {

    /** No line is without a fund: this one says that nobody has named it. */
    public static final String NO_FUND = "-";

    public Posting {
      fund = fund.isBlank() ? NO_FUND : fund;
    }

    private Place place() {
      return new Place(agreement, fund, fiscalYear);
    }
  }

  private record Place(AgreementKey agreement, String fund, int fiscalYear) {}

  /** Fails where it does not balance in each fund and fiscal year of an agreement. */
  public Journal {
    postings = List.copyOf(postings);
    Map<Place, Money> sums = new HashMap<>();
    postings.forEach(line -> sums.merge(line.place(), line.amount(), Money::plus));
    if (!sums.values().stream().allMatch(Money::isZero) || postings.size() < 2) {
      throw new IllegalArgumentException(key + " does not balance: " + sums.values());
    }
  }
}
