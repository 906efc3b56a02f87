package org.ojtpay.job;

import java.time.Instant;
import java.util.List;
import org.ojtpay.notice.Papers;
import org.ojtpay.notice.PaymentPapers;
import org.ojtpay.pay.FiledPayment;
import org.ojtpay.pay.FiledPaymentFile;

/** Writes the proof list and the remittance advices of what was published. */
final class TellPaymentsStep implements Step {

  @Override
  public String name() {
    return "tell";
  }

  @Override
  public void run(RunContext run) {
    List<FiledPaymentFile> published =
        run.shelves().paymentFiles().files().stream()
            .filter(file -> PaymentPublication.isIn(run, file))
            .toList();
    List<FiledPayment> paid = published.stream().flatMap(file -> file.items().stream()).toList();
    Instant finished = run.clock().instant();
    Papers papers =
        PaymentPapers.write(
            Telling.run(run, finished),
            published.stream().map(file -> run.shelves().paymentFiles().bytes(file.id())).toList(),
            paid,
            Telling.board(run),
            run.reference(),
            run.shelves().runs().lastManifest().orElse(null),
            Telling.outbox(run));
    run.shelves().runs().finish(run.runId(), finished, papers.manifestSha256());
  }
}
