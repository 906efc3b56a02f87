package org.ojtpay.job;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.ojtpay.store.EmbeddedServer;

/** A whole night over the sample inbox, in a database that is emptied first. */
public final class Demonstration {

  private static final List<String> JOBS = List.of(JobRunner.NIGHTLY, JobRunner.PAYMENT_FILE);

  private final JobFiles files;
  private final Clock clock;
  private final RunWatch watch;

  /**
   * A demonstration.
   *
   * @param files the configuration of its jobs
   */
  public Demonstration(JobFiles files, Clock clock, RunWatch watch) {
    this.files = files;
    this.clock = clock;
    this.watch = watch;
  }

  /** The folder that it writes into, which is the caller's to clear. */
  public java.nio.file.Path outbox() {
    return settings(JobRunner.NIGHTLY).outbox();
  }

  /** Runs the night and the payment file; each result is told as it comes. */
  public List<RunResult> run(Consumer<RunResult> told) {
    JobRunner runner = new JobRunner(files.board(), clock, watch);
    JobSettings night = settings(JobRunner.NIGHTLY);
    EmbeddedServer.wipe(night.data());
    List<RunResult> results = new ArrayList<>();
    // One server for both jobs.
    try (StopSign.Hold hold = watch.stop().hold();
        EmbeddedServer server = EmbeddedServer.open(night.data())) {
      Objects.requireNonNull(hold);
      Objects.requireNonNull(server);
      for (String job : JOBS) {
        RunResult result = runner.run(settings(job));
        told.accept(result);
        results.add(result);
      }
    }
    return results;
  }

  private JobSettings settings(String job) {
    return files.settings(job, Map.of(), clock);
  }
}
