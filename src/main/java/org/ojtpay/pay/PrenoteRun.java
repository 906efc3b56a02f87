package org.ojtpay.pay;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.ojtpay.policy.BankingDays;
import org.ojtpay.units.Money;

/**
 * Accounts that are tried with entries of zero, as one file for one bank. By the rules of Nacha a
 * prenote tells the receiver's bank what the live entries will say, but for the transaction code
 * and the amount: so company, description, entry class, account and name are those that a payment
 * would have. It has no addenda, and nothing to balance.
 *
 * @param board becomes part of the file's name
 */
public record PrenoteRun(
    String board, BankProfile profile, PaymentFileIdentity identity, List<Prenote> prenotes) {

  /**
   * Live entries may follow as soon as the third banking day after the settlement date of the
   * prenote, where neither a return nor a notification of change came of it (Nacha Operating Rules,
   * Subsection 2.6.2, waiting period following prenotification entries).
   */
  private static final int BANKING_DAYS = 3;

  /** Fails where there is nothing to try, or an account's id stands twice. */
  public PrenoteRun {
    prenotes = List.copyOf(prenotes);
    if (prenotes.isEmpty()) {
      throw new IllegalArgumentException("a file of prenotes tries at least one account");
    }
    if (prenotes.stream().map(Prenote::id).distinct().count() < prenotes.size()) {
      throw new IllegalArgumentException("a prenote stands once in its file");
    }
  }

  /**
   * The first day on which a payment to the account may be made.
   *
   * @param effective the day on which the file was meant to settle
   * @param handedOver the day on which the bank had it. One that comes later than it was meant to
   *     settle does so on the next banking day at the earliest.
   */
  public static LocalDate firstDay(LocalDate effective, LocalDate handedOver) {
    BankingDays days = BankingDays.federalReserve();
    LocalDate settles = handedOver.isAfter(effective) ? days.next(handedOver) : effective;
    return days.plus(settles, BANKING_DAYS);
  }

  /** Why the account does not fit into a file for this bank; nothing where it does. */
  public static Optional<String> refusal(Prenote prenote, BankProfile profile) {
    try {
      entry(prenote).at(new TraceNumber(profile.odfiRouting(), 1));
      return Optional.empty();
    } catch (IllegalArgumentException unfit) {
      return Optional.of(String.valueOf(unfit.getMessage()));
    }
  }

  /** How many trace numbers to reserve. */
  public static int traces(BankProfile profile, List<Prenote> prenotes) {
    return FileOrder.traces(profile, prenotes.stream().map(PrenoteRun::entry).toList());
  }

  /** The trace number that each prenote gets, by its id. */
  public SortedMap<String, Integer> traces() {
    return order().traces();
  }

  /**
   * Builds the file, validates its bytes and proves that they try these accounts and nothing else,
   * on the next banking day after the creation date.
   *
   * @throws IllegalArgumentException where a value does not fit its field
   * @throws PaymentRunException where the bytes have a defect or do not say what was asked
   */
  public PaymentFile build(BankingDays days) {
    return order().build(days);
  }

  private FileOrder order() {
    return new FileOrder(
        board,
        profile,
        identity,
        profile.entryDescription(),
        prenotes.stream().map(PrenoteRun::entry).toList());
  }

  private static EntryOrder entry(Prenote prenote) {
    return new EntryOrder(
        prenote.receiver().entryClass(),
        TransactionCode.prenoteTo(prenote.accountType()),
        prenote.routing(),
        prenote.account(),
        Money.ZERO,
        prenote.id(),
        prenote.payeeName(),
        null);
  }
}
