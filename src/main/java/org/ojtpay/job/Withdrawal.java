package org.ojtpay.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ojtpay.ledger.Journal;
import org.ojtpay.ledger.Settlements;
import org.ojtpay.pay.FiledPayment;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.store.PaymentLife;
import org.ojtpay.store.Shelves;

/**
 * A payment file is withdrawn before it is out. Its payments end with it, what was in transit is
 * payable again, and the next run proposes anew what can be paid then, under new numbers.
 *
 * @param run the run that does it; absent where a person does
 * @param on the day of it
 */
public record Withdrawal(
    String person, String reason, @Nullable String run, LocalDate on, Instant at) {

  /** How far a file has come that nobody can have taken to the bank. */
  private static final Set<String> NOT_OUT =
      Set.of("PROPOSED", "PROOFED", "APPROVED", "APPROVED_AGAIN", "RELEASED");

  /** As the event of the file keeps it. */
  private record Detail(String reason, @Nullable String run) {}

  /** Whether the file could still be withdrawn. */
  public static boolean isOpen(FiledPaymentFile file) {
    return NOT_OUT.contains(String.valueOf(file.state()));
  }

  /** Where the file is being published to, from when that is decided until it is done. */
  static Optional<Path> underWay(Shelves shelves, FiledPaymentFile file) {
    return isOpen(file)
        ? shelves
            .paymentFiles()
            .addressOf(file.id())
            .map(run -> Path.of(shelves.runs().get(run).outbox(), "payments", file.name()))
        : Optional.empty();
  }

  /**
   * Withdraws the file, or nothing of it.
   *
   * @throws RunRefused where the file is out, or may be
   */
  public void of(Shelves shelves, String name) {
    shelves.inOneTransaction(
        () -> {
          shelves.payments().lockNumbers();
          FiledPaymentFile before = shelves.paymentFiles().file(name).orElseThrow();
          shelves.paymentLife().lock(before.id());
          withdraw(shelves, shelves.paymentFiles().file(name).orElseThrow());
        });
  }

  private void withdraw(Shelves shelves, FiledPaymentFile file) {
    requireOpen(shelves, file);
    boolean inTransit = String.valueOf(file.state()).equals("RELEASED");
    for (FiledPayment item : file.items()) {
      shelves
          .paymentLife()
          .put(item.id(), new PaymentLife.Event("VOIDED", on, person, at, null, reason));
      if (inTransit) {
        Journal back = Settlements.withdrawn(item.id(), shelves.payments().payable(item.id()));
        shelves.journals().put(file.runId(), null, List.of(back));
      }
    }
    shelves.paymentLife().putEvent(file, "VOIDED", person, at, new Detail(reason, run));
    shelves
        .papers()
        .audit(person, "VOIDED " + file.name() + " " + file.sha256() + ": " + reason, at);
  }

  private static void requireOpen(Shelves shelves, FiledPaymentFile file) {
    if (!isOpen(file)) {
      throw new RunRefused(
          file.name()
              + " is "
              + file.state()
              + " and cannot be withdrawn any more. What is paid wrongly is reversed, or comes back"
              + " by the bank.");
    }
    underWay(shelves, file)
        .filter(Files::exists)
        .ifPresent(
            path -> {
              throw new RunRefused(
                  file.name()
                      + " lies in "
                      + path.getParent()
                      + " already, and may have been taken. \"ojtpay run payment-file\" ends its"
                      + " publication; it cannot be withdrawn any more.");
            });
  }
}
