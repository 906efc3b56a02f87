package org.ojtpay.job;

import java.time.Instant;
import java.util.List;
import org.ojtpay.ledger.Bookings;
import org.ojtpay.ledger.Journal;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.store.PaymentShelf;
import org.ojtpay.store.Shelves;

/** Approval and release of a proposed payment file, bound to the hash of what was proposed. */
public final class Release {

  private Release() {}

  public static void approve(Shelves shelves, FiledPaymentFile file, String person, Instant at) {
    shelves.inOneTransaction(
        () ->
            event(
                shelves,
                file,
                file.isProposed() ? file.state() : "PROOFED",
                "APPROVED",
                person,
                at));
  }

  /** What is released is in transit. */
  public static void release(Shelves shelves, FiledPaymentFile file, String person, Instant at) {
    shelves.inOneTransaction(
        () -> {
          event(shelves, file, "APPROVED", "RELEASED", person, at);
          PaymentShelf payments = shelves.payments();
          List<Journal> journals =
              file.items().stream()
                  .map(
                      item ->
                          Bookings.inTransit(item.id(), file.name(), payments.payable(item.id())))
                  .toList();
          shelves.journals().put(file.runId(), null, journals);
        });
  }

  private static void event(
      Shelves shelves, FiledPaymentFile file, String from, String to, String person, Instant at) {
    if (!file.state().equals(from)) {
      throw new RunRefused(
          file.name()
              + " is "
              + file.state()
              + "; only a file that is "
              + from
              + " can be "
              + to
              + ".");
    }
    shelves.paymentFiles().putEvent(file.id(), to, person, file.sha256(), at);
    shelves.papers().audit(person, to + " " + file.name() + " " + file.sha256(), at);
  }
}
