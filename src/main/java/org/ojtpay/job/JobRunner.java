package org.ojtpay.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.ojtpay.onfile.ReferenceFiles;
import org.ojtpay.onfile.Run;
import org.ojtpay.policy.PackSet;
import org.ojtpay.store.Database;
import org.ojtpay.store.EmbeddedServer;
import org.ojtpay.store.Shelves;

/**
 * Runs a job for a date: takes the lease, begins or continues the run, and lets the engine work.
 */
public final class JobRunner {

  public static final String NIGHTLY = "nightly-invoice-run";
  public static final String PAYMENT_FILE = "payment-file";
  public static final String DEADLINE_WATCH = "deadline-watch";
  public static final String FISCAL_YEAR_END = "fiscal-year-end";

  /** The jobs that can be run. */
  public static final List<String> JOBS = JobPlan.ALL.stream().map(JobPlan::job).toList();

  private final BoardFile board;
  private final Clock clock;
  private final RunWatch watch;

  public JobRunner(BoardFile board, Clock clock) {
    this(board, clock, RunWatch.none());
  }

  public JobRunner(BoardFile board, Clock clock, RunWatch watch) {
    this.board = board;
    this.clock = clock;
    this.watch = watch;
  }

  /**
   * Runs the job. What cannot be read or reached is refused before anything begins.
   *
   * @throws org.ojtpay.onfile.BadReference where a reference file cannot be used
   * @throws InboxUnreachable where the inbox is not there
   * @throws RunRefused where a pack of an unfinished run has changed
   * @throws RunAlive where the same run goes on in another program
   * @throws RunFailed where a step fails or the totals do not balance
   * @throws RunInterrupted where the program is to end
   */
  public RunResult run(JobSettings settings) {
    PackSet packs = PackSet.of(Packs.load(settings.policy()));
    ReferenceFiles reference = new ReferenceFiles(settings.reference());
    reference.read();
    requireInbox(settings);
    YearEndPlan.require(settings);
    try (StopSign.Hold hold = watch.stop().hold();
        Database database = open(settings);
        Lease lease = Lease.take(database.app(), settings.job(), settings.asOf())) {
      Objects.requireNonNull(hold);
      Objects.requireNonNull(lease);
      watch.stop().check();
      Shelves shelves = Shelves.of(database.app(), database.cipher());
      Run run =
          shelves.runs().unfinished(settings.job(), settings.asOf()).isPresent()
              ? goOn(settings, packs, shelves)
              : begin(settings, packs, shelves, reference);
      RunContext context =
          new RunContext(
              run, settings, board, packs, KeptReference.read(run, shelves), shelves, clock, watch);
      go(context, database);
      return RunResult.of(context);
    }
  }

  static void requireInbox(JobSettings settings) {
    Path inbox = settings.inbox();
    boolean readable =
        Files.isDirectory(inbox) && Files.isReadable(inbox) && Files.isExecutable(inbox);
    if (JobPlan.of(settings.job()).readsInbox() && !readable) {
      throw new InboxUnreachable(
          "The inbox "
              + inbox
              + " does not exist, is no folder, or cannot be read. Name it with --inbox DIR.");
    }
  }

  /** The database that the settings name. */
  public static Database open(JobSettings settings) {
    String url = settings.database();
    if (url == null) {
      return Database.embedded(settings.data(), settings.fieldKeys());
    }
    Path credentials = settings.credentials();
    if (credentials == null) {
      throw new BadConfiguration(
          "jobs/board.yaml, key credentials: found nothing, expected the file with the users and"
              + " passwords of the database (or name it with --credentials FILE).");
    }
    return Database.external(url, credentials, settings.fieldKeys());
  }

  /** Stops what database servers this program has started and nobody else uses. */
  public static void stopServers() {
    EmbeddedServer.closeAll();
  }

  private void go(RunContext context, Database database) {
    watch.progress().begin(context.settings().job());
    try {
      JobPlan.of(context.settings().job()).go(context, database.app());
    } catch (RuntimeException failure) {
      fail(context, failure);
      // What breaks when the program is told to end is no failure of the run.
      throw watch.stop().isAsked() ? new RunInterrupted() : failure;
    } finally {
      watch.progress().end();
    }
  }

  /** A database that is lost cannot note it; then the run looks alive, and goes on all the same. */
  private void fail(RunContext context, RuntimeException failure) {
    try {
      context.shelves().runs().fail(context.runId(), clock.instant());
    } catch (RuntimeException lost) {
      failure.addSuppressed(lost);
    }
  }

  private static Run goOn(JobSettings settings, PackSet packs, Shelves shelves) {
    Run run = shelves.runs().unfinished(settings.job(), settings.asOf()).orElseThrow();
    KeptPacks.requireSame(run, packs, shelves);
    shelves.runs().resume(run.id());
    return shelves.runs().get(run.id());
  }

  /** A run is there together with the packs and the reference files that it goes by. */
  private Run begin(
      JobSettings settings, PackSet packs, Shelves shelves, ReferenceFiles reference) {
    KeptReference.requireOpening(reference, shelves);
    byte[] vendors = reference.vendors();
    int sequence = shelves.runs().nextSequence(settings.job(), settings.asOf());
    Run run = NewRun.of(settings, packs.own(), sequence, clock);
    shelves.inOneTransaction(
        () -> {
          shelves.runs().start(run);
          shelves.packs().put(run.id(), packs.all());
          shelves.limits().put(PinnedLimits.of(packs));
          KeptReference.keep(reference, vendors, run.id(), shelves);
          VendorLoad.put(run, vendors, shelves);
        });
    return run;
  }
}
