package org.ojtpay.reconcile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ojtpay.units.Money;

/**
 * The payments of the year against Finance's ledger. Every line of the export stands in exactly one
 * of the lists, and so does every payment that its payee has; one that came back stands among the
 * pairs where the export has it.
 *
 * @param supplied whether the export was given; where it was not, the lists are empty and the sums
 *     nothing
 * @param pairs in both, whether or not the amounts agree
 * @param ours payments of which the export has no line
 * @param theirs lines that are no payment of ours
 * @param oursTotal of pairs and of ours
 * @param theirsTotal of every line of the export
 */
public record LedgerMatch(
    boolean supplied,
    List<Pair> pairs,
    List<Ours> ours,
    List<LedgerLine> theirs,
    Money oursTotal,
    Money theirsTotal) {

  /** By what a line was found to be a payment, the surest first. */
  public enum By {
    PAYMENT_ID("payment number"),
    TRACE("trace number"),
    VENDOR_AMOUNT_DATE("vendor, amount and date"),
    AMOUNT_DATE("amount and date");

    private final String words;

    By(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /**
   * A payment with its lines.
   *
   * @param ours what it comes to in this export: nothing where it came back
   * @param theirs the sum of the lines
   * @param difference theirs less ours; zero where they agree
   */
  public record Pair(
      Payment payment, Money ours, List<LedgerLine> lines, Money theirs, Money difference, By by) {

    public Pair {
      lines = List.copyOf(lines);
    }

    public boolean agrees() {
      return difference.isZero();
    }
  }

  /** A payment without a line. */
  public record Ours(Payment payment, Money amount) {}

  /**
   * A payment, its parts together.
   *
   * @param date the day on which its file pays
   * @param settledOn the day that the bank gave, the third side; absent where it has not settled
   */
  public record Payment(
      String payment,
      String payee,
      String vendorNumber,
      String trace,
      @Nullable LocalDate date,
      RegisteredPayment.State state,
      @Nullable LocalDate settledOn) {}

  public LedgerMatch {
    pairs = List.copyOf(pairs);
    ours = List.copyOf(ours);
    theirs = List.copyOf(theirs);
  }

  /** Where Finance's ledger was not given. */
  public static LedgerMatch notSupplied() {
    return new LedgerMatch(false, List.of(), List.of(), List.of(), Money.ZERO, Money.ZERO);
  }

  /** Theirs less ours. */
  public Money difference() {
    return theirsTotal.minus(oursTotal);
  }
}
