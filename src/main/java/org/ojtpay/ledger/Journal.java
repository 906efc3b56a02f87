package org.ojtpay.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private Posting with(int otherYear, Money otherAmount) {
      return new Posting(account, agreement, fund, otherYear, otherAmount);
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

  /** Whether a line of it is of that fiscal year or an earlier one. */
  public boolean isOf(int closed) {
    return postings.stream().anyMatch(line -> line.fiscalYear() <= closed);
  }

  /**
   * The same, with every line of a closed year in the first open one. Lines that meet there are
   * added; nothing is left where they cancel each other.
   *
   * @param closed the last closed fiscal year, which closes the earlier ones
   */
  public Optional<Journal> after(int closed) {
    if (!isOf(closed)) {
      return Optional.of(this);
    }
    Map<Posting, Money> sums = new LinkedHashMap<>();
    for (Posting line : postings) {
      int year = Math.max(line.fiscalYear(), closed + 1);
      sums.merge(line.with(year, Money.ZERO), line.amount(), Money::plus);
    }
    List<Posting> open = new ArrayList<>();
    sums.forEach(
        (line, amount) -> {
          if (!amount.isZero()) {
            open.add(line.with(line.fiscalYear(), amount));
          }
        });
    return open.isEmpty() ? Optional.empty() : Optional.of(new Journal(key, what, open));
  }
}
