package org.ojtpay.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ojtpay.store.Database;
import org.ojtpay.store.Shelves;

/**
 * The nightly run, the payment file and the deadline watch over an inbox, and the reference beside
 * it, with a database at an address, each until it is done once: here, or in a JVM of its own that
 * can be killed.
 */
final class AllJobs {

  /** The end of a fiscal year is a person's, who says which. */
  private static final List<String> JOBS =
      JobRunner.JOBS.stream().filter(job -> !job.equals(JobRunner.FISCAL_YEAR_END)).toList();

  private final Path inbox;
  private final Path outbox;
  private final String url;
  private final Path credentials;

  AllJobs(Path inbox, Path outbox, String url, Path credentials) {
    this.inbox = inbox;
    this.outbox = outbox;
    this.url = url;
    this.credentials = credentials;
  }

  /** The child's side. */
  public static void main(String[] arguments) {
    new AllJobs(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2], Path.of(arguments[3]))
        .run();
    System.exit(0);
  }

  Process start(Path log) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                AllJobs.class.getName()));
    for (Object each : List.of(inbox, outbox, url, credentials)) {
      command.add(each.toString());
    }
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  void run() {
    for (String job : JOBS) {
      JobSettings settings = settings(job);
      if (!isDone(settings)) {
        new JobRunner(SampleNight.board(), SampleNight.CLOCK).run(settings);
      }
    }
  }

  private static boolean isDone(JobSettings settings) {
    try (Database database = JobRunner.open(settings)) {
      return Shelves.of(database.app()).runs().all().stream()
          .anyMatch(run -> run.job().equals(settings.job()) && run.status().equals("DONE"));
    }
  }

  private JobSettings settings(String job) {
    JobSettings at = new SampleNight(outbox, inbox).settings(job);
    return new JobSettings(
        at.job(),
        at.asOf(),
        inbox,
        outbox,
        inbox.resolveSibling("reference"),
        at.data(),
        url,
        credentials,
        at.policy(),
        at.bankProfile(),
        at.atOnce());
  }
}
