package org.ojtpay.job;

import java.util.Optional;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.store.PaymentFileShelf;

/**
 * In the demonstration alone, lets two invented people approve and release the proposal within the
 * run. Everywhere else people do that, between this run and the next.
 */
final class ReleaseStep implements Step {

  @Override
  public String name() {
    return "release";
  }

  @Override
  public void run(RunContext run) {
    JobSettings.AtOnce people = run.settings().atOnce();
    PaymentFileShelf payments = run.shelves().paymentFiles();
    Optional<FiledPaymentFile> proposed = payments.proposedBy(run.runId());
    if (people == null || proposed.isEmpty() || !proposed.get().isProposed()) {
      return;
    }
    String name = proposed.get().name();
    Release.approve(run.shelves(), proposed.get(), people.approver(), run.clock().instant());
    Release.release(
        run.shelves(), payments.file(name).orElseThrow(), people.releaser(), run.clock().instant());
  }
}
