package org.ojtpay.pay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ojtpay.policy.BankingDays;
import org.ojtpay.units.Money;
import org.ojtpay.units.RoutingNumber;

/**
 * Approved payments on their way into one file for one bank. Building is a pure function: the same
 * run gives the same bytes.
 *
 * @param board becomes part of the file's name
 * @param payments in the order in which they shall stand; one credit each
 */
public record PaymentRun(
    String board, BankProfile profile, PaymentFileIdentity identity, List<Payment> payments) {

  /**
   * Fails where there is nothing to pay, where a payment or an invoice stands twice, and where the
   * identity is of another origin than the bank's profile.
   */
  public PaymentRun {
    payments = List.copyOf(payments);
    if (payments.isEmpty()) {
      throw new IllegalArgumentException("a payment file has at least one payment");
    }
    if (!identity.immediateOrigin().equals(profile.immediateOrigin())) {
      throw new IllegalArgumentException(
          "the file's origin " + identity.immediateOrigin() + " is not that of " + profile.name());
    }
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
      entry(payment, new TraceNumber(profile.odfiRouting(), 1));
      return Optional.empty();
    } catch (IllegalArgumentException unfit) {
      return Optional.of(String.valueOf(unfit.getMessage()));
    }
  }

  /**
   * Builds the file, validates its bytes and proves their totals. The credits settle on the next
   * banking day after the creation date.
   *
   * @throws IllegalArgumentException where a value does not fit its field
   * @throws PaymentRunException where the bytes have a defect or do not say what was asked
   */
  public PaymentFile build(BankingDays days) {
    LocalDate effective = days.next(identity.creationDate());
    byte[] bytes = achFile(effective).bytes(profile.lineEnd());
    requireSound(bytes, days);
    ControlTotals totals = requireAsAsked(bytes);
    String name =
        PaymentFileName.of(
            board, profile.name(), identity.creationDate(), identity.fileIdModifier());
    return new PaymentFile(identity, name, effective, totals, bytes);
  }

  private AchFile achFile(LocalDate effective) {
    FileHeader fileHeader =
        profile.fileHeader(
            identity.creationDate(), identity.creationTime(), identity.fileIdModifier());
    BatchHeader batchHeader = profile.batchHeader(effective, identity.batchNumber());
    return new AchFile(fileHeader, List.of(new AchBatch(batchHeader, entries())));
  }

  private List<EntryDetail> entries() {
    List<EntryDetail> entries = new ArrayList<>();
    for (Payment payment : payments) {
      entries.add(entry(payment, trace(entries.size())));
    }
    BankProfile.FundingAccount funding = profile.fundingAccount();
    if (profile.balanced() && funding != null) {
      entries.add(
          new EntryDetail(
              TransactionCode.debitFrom(funding.type()),
              funding.routing(),
              funding.account(),
              total(),
              "OFFSET",
              profile.companyName(),
              trace(entries.size()),
              null));
    }
    return entries;
  }

  private TraceNumber trace(int place) {
    return new TraceNumber(profile.odfiRouting(), Math.addExact(identity.firstTrace(), place));
  }

  private static EntryDetail entry(Payment payment, TraceNumber trace) {
    return new EntryDetail(
        TransactionCode.creditTo(payment.accountType()),
        payment.routing(),
        payment.account(),
        payment.amount(),
        payment.id(),
        payment.payeeName(),
        trace,
        Addenda05.remittance(payment.invoiceNumber(), payment.amount(), payment.gross()));
  }

  private Money total() {
    return payments.stream().map(Payment::amount).reduce(Money.ZERO, Money::plus);
  }

  private static void requireSound(byte[] bytes, BankingDays days) {
    List<Defect> defects = NachaValidator.validate(bytes, days);
    if (!defects.isEmpty()) {
      throw new PaymentRunException("the file has defects and stays here: " + defects);
    }
  }

  /** Fails unless the bytes pay exactly these payments and nothing else; gives their totals. */
  ControlTotals requireAsAsked(byte[] bytes) {
    EntriesRead read = EntriesRead.of(bytes);
    List<EntriesRead.Credit> asked = payments.stream().map(EntriesRead.Credit::of).toList();
    if (!read.credits().equals(asked)) {
      throw new PaymentRunException("the file's entries are not the payments that were asked for");
    }
    ControlTotals totals = read.totals();
    Money debits = profile.balanced() ? total() : Money.ZERO;
    if (!totals.credits().equals(total())
        || !totals.debits().equals(debits)
        || totals.entryHash() != askedHash()) {
      throw new PaymentRunException("the file's totals " + totals + " are not what was asked for");
    }
    return totals;
  }

  private long askedHash() {
    BankProfile.FundingAccount funding = profile.fundingAccount();
    long offset = profile.balanced() && funding != null ? identification(funding.routing()) : 0;
    return (payments.stream().mapToLong(each -> identification(each.routing())).sum() + offset)
        % 10_000_000_000L;
  }

  private static long identification(RoutingNumber routing) {
    return Long.parseLong(routing.identification());
  }
}
