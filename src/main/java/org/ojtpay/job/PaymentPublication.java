package org.ojtpay.job;

import java.nio.file.Path;
import org.ojtpay.pay.FiledPaymentFile;

/** Which payment files a run has to do with, and where each goes. */
final class PaymentPublication {

  private PaymentPublication() {}

  /** Proposed by the run, or published into its folder. */
  static boolean isOf(RunContext run, FiledPaymentFile file) {
    return file.runId().equals(run.runId()) || isIn(run, file);
  }

  /** Published into the run's folder. */
  static boolean isIn(RunContext run, FiledPaymentFile file) {
    return file.isPublished()
        && run.shelves()
            .paymentFiles()
            .addressOf(file.id())
            .filter(run.runId()::equals)
            .isPresent();
  }

  /** The folder that was decided on before the file was written. */
  static Path folder(RunContext run, FiledPaymentFile file) {
    String address = run.shelves().paymentFiles().addressOf(file.id()).orElseThrow();
    return Path.of(run.shelves().runs().get(address).outbox());
  }
}
