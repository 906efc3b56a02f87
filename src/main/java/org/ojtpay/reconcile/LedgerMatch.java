package org.ojtpay.reconcile;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ojtpay.units.Money;

/**
 * The payments of the year against Finance's ledger. Every line of the export stands in one of the
 * lists, and so does every payment of the year that its payee has; one that came back stands among
 * the pairs where the export has it. What belongs to other fiscal years is told apart; a line for
 * work of both stands among the pairs with its part of the year, and there with the rest.
 *
 * @param supplied whether the export was given; where it was not, the lists are empty and the sums
 *     nothing
 * @param pairs of the year and in both, whether or not the amounts agree
 * @param ours payments of which the export has no line
 * @param theirs lines that are no payment of ours
 * @param others what the export has of payments that belong to other fiscal years
 * @param oursTotal of pairs and of ours
 * @param theirsTotal of every line of the export, without what belongs to other fiscal years
 */
public record LedgerMatch(
    boolean supplied,
    List<Pair> pairs,
    List<Ours> ours,
    List<LedgerLine> theirs,
    List<OfOtherYears> others,
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
   * @param ours its part of the year: nothing where it came back
   * @param theirs the sum of the lines, of one for work of several years the part of this one
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

  /**
   * A payment that belongs to other fiscal years, or what of one does, with its lines. It counts
   * for nothing here.
   *
   * @param years those to which it belongs, in the order of time
   * @param ours what it comes to in this export: nothing where it is not paid, and what came back
   *     of it where an earlier export has that it was paid
   * @param theirs what the lines have of it
   */
  public record OfOtherYears(
      Payment payment,
      List<Integer> years,
      Money ours,
      List<LedgerLine> lines,
      Money theirs,
      By by) {

    public OfOtherYears {
      years = List.copyOf(years);
      lines = List.copyOf(lines);
    }

    public boolean agrees() {
      return ours.equals(theirs);
    }

    /** Such as {@code 2025, 2027}. */
    public String words() {
      return years.stream().map(each -> Integer.toString(each)).collect(Collectors.joining(", "));
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

  /** A report that was kept before tells nothing of other years apart. */
  public LedgerMatch {
    pairs = List.copyOf(pairs);
    ours = List.copyOf(ours);
    theirs = List.copyOf(theirs);
    others = List.copyOf(Objects.requireNonNullElse(others, List.of()));
  }

  /** Where Finance's ledger was not given. */
  public static LedgerMatch notSupplied() {
    return new LedgerMatch(
        false, List.of(), List.of(), List.of(), List.of(), Money.ZERO, Money.ZERO);
  }

  /** Theirs less ours, of the year. */
  public Money difference() {
    return theirsTotal.minus(oursTotal);
  }

  /** What the lines have of other years. */
  public Money othersTotal() {
    return others.stream().map(OfOtherYears::theirs).reduce(Money.ZERO, Money::plus);
  }
}
