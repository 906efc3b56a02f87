package org.ojtpay.desk;

import java.time.Clock;
import java.util.List;
import org.ojtpay.job.BoardFile.Person;
import org.ojtpay.job.Proofs;
import org.ojtpay.job.Release;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.pay.ProofList;
import org.ojtpay.store.Shelves;

/**
 * Approval and release of payment files, by two people. The database refuses one person for both.
 */
public final class PaymentDesk {

  private final Shelves shelves;
  private final Clock clock;

  public PaymentDesk(Shelves shelves, Clock clock) {
    this.shelves = shelves;
    this.clock = clock;
  }

  public List<FiledPaymentFile> files() {
    return shelves.paymentFiles().files();
  }

  public FiledPaymentFile find(String name) {
    return shelves
        .paymentFiles()
        .file(name)
        .orElseThrow(
            () ->
                new NotFound(
                    "There is no payment file \""
                        + name
                        + "\". \"ojtpay payments list\" shows those there are."));
  }

  /** What whoever approves the file looks at. */
  public ProofList proof(String name) {
    return Proofs.of(shelves, find(name));
  }

  public void approve(String name, Person person) {
    Release.approve(shelves, find(name), person.user(), clock.instant());
  }

  public void release(String name, Person person) {
    Release.release(shelves, find(name), person.user(), clock.instant());
  }
}
