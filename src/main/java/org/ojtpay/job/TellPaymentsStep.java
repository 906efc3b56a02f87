package org.ojtpay.job;

import java.time.Instant;
import org.ojtpay.notice.Papers;
import org.ojtpay.notice.PaymentPapers;

/** Writes the proof list and the remittance advices of what was published. */
final class TellPaymentsStep implements Step {

  @Override
  public String name() {
    return "tell";
  }

  @Override
  public void run(RunContext run) {
    Instant finished = run.clock().instant();
    Papers papers =
        PaymentPapers.write(
            Telling.run(run, finished),
            Proofs.told(run),
            Telling.board(run),
            run.reference(),
            run.shelves().runs().lastManifest().orElse(null),
            Telling.outbox(run));
    Finish.run(run, finished, papers);
  }
}
