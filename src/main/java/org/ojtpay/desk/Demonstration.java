package org.ojtpay.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ojtpay.job.BoardFile.Person;
import org.ojtpay.job.JobFiles;
import org.ojtpay.job.JobRunner;
import org.ojtpay.job.JobSettings;
import org.ojtpay.job.RunResult;
import org.ojtpay.job.RunWatch;
import org.ojtpay.job.StopSign;
import org.ojtpay.pay.FiledDelivery;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.pay.ProofList;
import org.ojtpay.store.EmbeddedServer;

/**
 * A whole night over the sample inbox, in a database that is emptied first, and the way of its
 * money up to the bank's door. The runs are those of every night, and what the two invented people
 * do is done at the desk, as their commands would do it.
 */
public final class Demonstration {

  /** Is told each step when it is done, in this order. */
  public interface Told {
    /** The folders and the database that were emptied. */
    void emptied(List<Path> places);

    void night(RunResult run);

    /** The payment file was made, or none was; an absent list is that of no file. */
    void proposed(RunResult run, Optional<ProofList> proof);

    /** Somebody has approved the file; where it is not enough, nothing follows. */
    void approved(FiledPaymentFile file, Person by);

    void released(FiledPaymentFile file, Person by);

    /** The next run has put the file into its folder and handed it over. */
    void published(RunResult run, FiledPaymentFile file, FiledDelivery delivery);
  }

  private final Stage stage;

  /**
   * A demonstration.
   *
   * @param files the configuration of its jobs
   */
  public Demonstration(JobFiles files, Clock clock, RunWatch watch) {
    this.stage = new Stage(files, clock, watch);
  }

  /**
   * Runs it all.
   *
   * @throws org.ojtpay.store.DataDirectoryRefused where its database is in use; nothing was touched
   */
  public void run(Told told) throws IOException {
    JobSettings night = stage.settings(JobRunner.NIGHTLY, Map.of());
    told.emptied(stage.empty());
    // One server for all of it.
    try (StopSign.Hold hold = stage.watch().stop().hold();
        EmbeddedServer server = EmbeddedServer.open(night.data())) {
      Objects.requireNonNull(hold);
      Objects.requireNonNull(server);
      told.night(stage.run(night));
      stage.pay(Map.of(), told);
    }
  }
}
