package org.ojtpay.job;

import java.util.Optional;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.store.PaymentFileShelf;

/**
 * In the demonstration alone, lets two invented people approve and release the proposal within the
 * run. Everywhere else people do that, between this run and the next; and also there, where a file
 * needs a second approval.
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
    if (people == null || proposed.isEmpty() || !proposed.get().state().isUnapproved()) {
      return;
    }
    Release release = new Release(run.shelves(), run.clock());
    FiledPaymentFile approved =
        release.approve(proposed.get(), person(run, "approver", people.approver())).file();
    if (approved.awaitsSecondApproval()) {
      return;
    }
    release.release(approved, person(run, "releaser", people.releaser()), ReleaseChecks.of(run));
  }

  private static BoardFile.Person person(RunContext run, String key, String user) {
    return run.board()
        .person(user)
        .orElseThrow(
            () ->
                new BadConfiguration(
                    "jobs/payment-file.yaml, key "
                        + key
                        + ": found \""
                        + user
                        + "\", expected a user that stands under people in board.yaml."));
  }
}
