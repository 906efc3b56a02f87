package org.ojtpay.pay;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.ojtpay.policy.BankingDays;
import org.ojtpay.units.RoutingNumber;

/**
 * Settled payments that are taken back, as one file for one bank. By the rules of Nacha each entry
 * is a debit of exactly what was credited, on the account that was credited, by the same company
 * and of the same entry class, and the batch is described as REVERSAL: so all of it is read from
 * the bytes that went out.
 *
 * @param board becomes part of the file's name
 */
public record ReversalRun(
    String board, BankProfile profile, PaymentFileIdentity identity, List<Reversal> reversals) {

  /** From the day of settlement the receiver's bank takes reversals for so many banking days. */
  public static final int BANKING_DAYS = 5;

  private static final String DESCRIPTION = "REVERSAL";

  /**
   * A payment to be taken back.
   *
   * @param payment its id
   * @param original the file that paid it
   */
  public record Reversal(String payment, PaymentFile original) {

    private EntriesRead.Entry credited() {
      return EntriesRead.of(original.bytes()).entries().stream()
          .filter(entry -> entry.isLiveCredit() && entry.identification().equals(payment))
          .reduce(
              (one, other) -> {
                throw new IllegalArgumentException(
                    "payment " + payment + " stands twice in " + original.name());
              })
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "payment " + payment + " does not stand in " + original.name()));
    }
  }

  /** Fails where there is nothing to take back, or a payment cannot be taken back by this bank. */
  public ReversalRun {
    reversals = List.copyOf(reversals);
    if (reversals.isEmpty()) {
      throw new IllegalArgumentException("a file takes back at least one payment");
    }
    reversals.forEach(
        each ->
            refusal(each, profile)
                .ifPresent(
                    why -> {
                      throw new IllegalArgumentException(why);
                    }));
    if (reversals.stream().map(Reversal::payment).distinct().count() < reversals.size()) {
      throw new IllegalArgumentException("a payment is taken back once");
    }
  }

  /** Why this payment cannot be taken back by this bank, as one sentence; nothing where it can. */
  public static Optional<String> refusal(Reversal reversal, BankProfile profile) {
    EntriesRead.Batch batch = reversal.credited().batch();
    boolean same =
        batch.companyId().equals(profile.companyId())
            && batch.odfi().equals(profile.odfiRouting().identification());
    return same
        ? Optional.empty()
        : Optional.of(
            "payment "
                + reversal.payment()
                + " was paid by company "
                + batch.companyId()
                + " through bank "
                + batch.odfi()
                + ", which bank profile "
                + profile.name()
                + " is not");
  }

  /** How many trace numbers to reserve. */
  public static int traces(BankProfile profile, List<Reversal> reversals) {
    return FileOrder.traces(profile, reversals.stream().map(ReversalRun::entry).toList());
  }

  /** The trace number that each reversal gets, by its payment's id. */
  public SortedMap<String, Integer> traces() {
    return order().traces();
  }

  /**
   * Builds the file, validates its bytes and proves that they take back what was asked, on the next
   * banking day after the creation date.
   *
   * @throws PaymentRunException where the bytes have a defect or do not say what was asked
   */
  public PaymentFile build(BankingDays days) {
    return order().build(days);
  }

  private FileOrder order() {
    return new FileOrder(
        board, profile, identity, DESCRIPTION, reversals.stream().map(ReversalRun::entry).toList());
  }

  private static EntryOrder entry(Reversal reversal) {
    EntriesRead.Entry credited = reversal.credited();
    return new EntryOrder(
        StandardEntryClass.valueOf(credited.batch().entryClass()),
        TransactionCode.of(credited.code()).takenBack(),
        new RoutingNumber(credited.routing()),
        credited.account(),
        credited.amount(),
        credited.identification(),
        credited.receiverName(),
        null);
  }
}
