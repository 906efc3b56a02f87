package org.ojtpay.job;

import org.ojtpay.notice.ProofPapers;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.pay.PaymentFileState;
import org.ojtpay.pay.ProofList;

/**
 * Proves what was proposed: the lines of the proof list come to what the file's bytes pay. The
 * digest of the list is kept with the file's life; the run writes it out with its papers.
 */
final class ProofStep implements Step {

  @Override
  public String name() {
    return "proof";
  }

  @Override
  public void run(RunContext run) {
    run.shelves().paymentFiles().files().stream()
        .filter(
            file -> file.runId().equals(run.runId()) && file.state() == PaymentFileState.PROPOSED)
        .forEach(file -> prove(run, file));
  }

  private static void prove(RunContext run, FiledPaymentFile file) {
    ProofList list = Proofs.of(run.shelves(), file);
    if (!list.foots()) {
      throw new RunFailed(
          file.name() + ": the entries on the proof list are not those of the file.", null);
    }
    run.shelves()
        .paymentFiles()
        .putEvent(
            file.id(), PaymentFileState.PROOFED, "ojtpay", file.sha256(), run.clock().instant());
    run.shelves()
        .papers()
        .audit(
            "ojtpay",
            "PROOFED %s %s, proof list %s"
                .formatted(file.name(), file.sha256(), ProofPapers.digest(list)),
            run.clock().instant());
  }
}
