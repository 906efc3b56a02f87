package org.ojtpay.ledger;

import java.util.List;
import org.ojtpay.ledger.Journal.Posting;
import org.ojtpay.units.Money;

/**
 * What is booked when money that was released moves on, or does not go straight. Each is the
 * payable's own lines, moved between two accounts: by fund, fiscal year and agreement nothing is
 * lost. A line of a payable is a credit, so its amount is negative.
 */
public final class Settlements {

  private Settlements() {}

  /** A released file is withdrawn before it was published: the amount is payable again. */
  public static Journal withdrawn(String paymentId, List<Posting> payable) {
    return moved(
        "void " + paymentId,
        "Payment " + paymentId + " withdrawn",
        Account.IN_TRANSIT,
        Account.PAYABLE,
        payable);
  }

  /** The bank has settled the payment. */
  public static Journal paid(String paymentId, List<Posting> payable) {
    return moved(
        "paid " + paymentId,
        "Payment " + paymentId + " settled",
        Account.IN_TRANSIT,
        Account.CASH,
        payable);
  }

  /**
   * The payee's bank has sent the payment back: what was approved is owed again.
   *
   * @param settled whether it had been booked as paid before
   */
  public static Journal returned(String paymentId, boolean settled, List<Posting> payable) {
    return moved(
        "returned " + paymentId,
        "Payment " + paymentId + " returned",
        settled ? Account.CASH : Account.IN_TRANSIT,
        Account.PAYABLE,
        payable);
  }

  /** A reversal of a settled payment is released: the payee owes it, and it is owed again. */
  public static Journal reversed(String paymentId, List<Posting> payable) {
    return moved(
        "reversed " + paymentId,
        "Payment " + paymentId + " is to be taken back",
        Account.RECEIVABLE,
        Account.PAYABLE,
        payable);
  }

  /** The reversal has settled: what the payee owed has come. */
  public static Journal recovered(String paymentId, List<Posting> payable) {
    return moved(
        "recovered " + paymentId,
        "Payment " + paymentId + " taken back",
        Account.CASH,
        Account.RECEIVABLE,
        payable);
  }

  /** The payee's bank has sent the reversal back after it had settled: the payee owes it again. */
  public static Journal owedAgain(String paymentId, List<Posting> payable) {
    return moved(
        "owed " + paymentId,
        "The reversal of payment " + paymentId + " returned",
        Account.RECEIVABLE,
        Account.CASH,
        payable);
  }

  /** A payment that was to be taken back stands after all: nothing is owed, by nobody. */
  public static Journal kept(String paymentId, List<Posting> payable) {
    return moved(
        "kept " + paymentId,
        "Payment " + paymentId + " stands after all",
        Account.PAYABLE,
        Account.RECEIVABLE,
        payable);
  }

  /** What could not be taken back has come another way. */
  public static Journal repaid(String paymentId, List<Posting> payable) {
    return moved(
        "repaid " + paymentId,
        "Payment " + paymentId + " repaid",
        Account.CASH,
        Account.RECEIVABLE,
        payable);
  }

  /** Debits the one account and credits the other by the payable's amounts. */
  private static Journal moved(
      String key, String what, Account debited, Account credited, List<Posting> payable) {
    List<Posting> lines =
        payable.stream()
            .flatMap(
                line ->
                    List.of(
                        on(debited, line, line.amount().negated()),
                        on(credited, line, line.amount()))
                        .stream())
            .toList();
    return new Journal(key, what, lines);
  }

  private static Posting on(Account account, Posting line, Money amount) {
    return new Posting(account, line.agreement(), line.fund(), line.fiscalYear(), amount);
  }
}
