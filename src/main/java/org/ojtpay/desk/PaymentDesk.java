package org.ojtpay.desk;

import java.time.Clock;
import java.util.List;
import org.ojtpay.job.BoardFile;
import org.ojtpay.job.BoardFile.Person;
import org.ojtpay.job.JobSettings;
import org.ojtpay.job.Proofs;
import org.ojtpay.job.Release;
import org.ojtpay.job.ReleaseChecks;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.pay.ProofList;
import org.ojtpay.store.Shelves;

/** Approval and release of payment files, by different people. */
public final class PaymentDesk {

  private final Shelves shelves;
  private final JobSettings settings;
  private final Clock clock;

  public PaymentDesk(Shelves shelves, JobSettings settings, Clock clock) {
    this.shelves = shelves;
    this.settings = settings;
    this.clock = clock;
  }

  public List<FiledPaymentFile> files() {
    return shelves.paymentFiles().files();
  }

  public FiledPaymentFile find(String name) {
    return find(shelves, name);
  }

  static FiledPaymentFile find(Shelves shelves, String name) {
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

  public Release.Answer approve(String name, Person person) {
    return new Release(shelves, clock).approve(find(name), person);
  }

  /** The settings with which the data were opened are those of the job that makes the files. */
  public Release.Answer release(String name, Person person, BoardFile board) {
    return new Release(shelves, clock)
        .release(find(name), person, ReleaseChecks.now(shelves, board, settings, clock));
  }
}
