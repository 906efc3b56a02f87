package org.ojtpay.pay;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.ojtpay.policy.BankingDays;

/**
 * Approved payments on their way into one file for one bank. Building is a pure function: the same
 * run gives the same bytes.
 *
 * @param board becomes part of the file's name
 * @param payments in the order in which they shall stand, those to companies first; one credit each
 */
public record PaymentRun(
    String board, BankProfile profile, PaymentFileIdentity identity, List<Payment> payments) {

  /**
   * Fails where there is nothing to pay, where a payment or an invoice stands twice, and where the
   * identity is of another origin than the bank's profile.
   */
  public PaymentRun {
    payments = List.copyOf(payments);
    order(board, profile, identity, payments);
    requireOnce(payments);
  }

  private static void requireOnce(List<Payment> payments) {
    Set<String> ids = new HashSet<>();
    Set<List<String>> invoices = new HashSet<>();
    for (Payment payment : payments) {
      boolean newId = ids.add(payment.id());
      boolean newInvoice = invoices.add(invoiceOf(payment));
      if (!newId || !newInvoice) {
        throw new IllegalArgumentException(
            "payment " + payment.id() + " or its invoice stands twice in one file");
      }
    }
  }

  private static List<String> invoiceOf(Payment payment) {
    return List.of(
        payment.employerId(),
        payment.agreementNumber(),
        Objects.requireNonNullElse(payment.participant(), ""),
        payment.invoiceNumber());
  }

  /**
   * Why this payment does not fit into a file for this bank, as one sentence; nothing where it
   * does. To be asked before a run, so that one payment can be held and the others go out.
   */
  public static Optional<String> refusal(Payment payment, BankProfile profile) {
    try {
      entry(payment).at(new TraceNumber(profile.odfiRouting(), 1));
      return Optional.empty();
    } catch (IllegalArgumentException unfit) {
      return Optional.of(String.valueOf(unfit.getMessage()));
    }
  }

  /** How many trace numbers to reserve for these payments, offsets among them. */
  public static int traces(BankProfile profile, List<Payment> payments) {
    return FileOrder.traces(profile, entries(payments));
  }

  /** The trace number that each payment gets, by its id. */
  public SortedMap<String, Integer> traces() {
    return order(board, profile, identity, payments).traces();
  }

  /**
   * Builds the file, validates its bytes and proves that they pay what was asked. The credits
   * settle on the next banking day after the creation date.
   *
   * @throws IllegalArgumentException where a value does not fit its field
   * @throws PaymentRunException where the bytes have a defect or do not say what was asked
   */
  public PaymentFile build(BankingDays days) {
    return order(board, profile, identity, payments).build(days);
  }

  /** Fails unless the bytes pay exactly these payments and nothing else; gives their totals. */
  ControlTotals requireAsAsked(byte[] bytes) {
    return order(board, profile, identity, payments).requireAsAsked(bytes);
  }

  private static FileOrder order(
      String board, BankProfile profile, PaymentFileIdentity identity, List<Payment> payments) {
    return new FileOrder(board, profile, identity, profile.entryDescription(), entries(payments));
  }

  private static List<EntryOrder> entries(List<Payment> payments) {
    return payments.stream().map(PaymentRun::entry).toList();
  }

  private static EntryOrder entry(Payment payment) {
    return new EntryOrder(
        payment.receiver().entryClass(),
        TransactionCode.creditTo(payment.accountType()),
        payment.routing(),
        payment.account(),
        payment.amount(),
        payment.id(),
        payment.payeeName(),
        Addenda05.remittance(payment.invoiceNumber(), payment.amount(), payment.gross()));
  }
}
