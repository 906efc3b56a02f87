package org.ojtpay.job;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.ojtpay.onfile.Reference;
import org.ojtpay.onfile.ReferenceFiles;
import org.ojtpay.onfile.Run;
import org.ojtpay.policy.PackSet;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.store.Database;
import org.ojtpay.store.Runs;
import org.ojtpay.store.Shelves;

/**
 * The full work of a run, of which nothing is kept but its papers, in a folder that says so. The
 * database is read as at one moment and refuses to be written to meanwhile.
 */
public final class DryRun {

  private final BoardFile board;
  private final Clock clock;
  private final RunWatch watch;

  public DryRun(BoardFile board, Clock clock, RunWatch watch) {
    this.board = board;
    this.clock = clock;
    this.watch = watch;
  }

  /**
   * What a run of the job would come to now.
   *
   * @throws RunAlive where a run of the same job and date goes on
   * @throws RunRefused where one was broken off: running the job would go on with that one
   */
  public RunResult run(JobSettings settings) {
    PolicyPack pack = Packs.load(settings.policy());
    ReferenceFiles files = new ReferenceFiles(settings.reference());
    Reference reference = files.read();
    JobRunner.requireInbox(settings);
    YearEndPlan.require(settings);
    try (StopSign.Hold hold = watch.stop().hold();
        Database database = JobRunner.open(settings);
        Lease lease = Lease.take(database.app(), settings.job(), settings.asOf())) {
      Objects.requireNonNull(hold);
      Objects.requireNonNull(lease);
      Shelves shelves = Shelves.of(database.app(), database.cipher());
      return shelves.inSnapshot(
          () -> {
            refuseUnfinished(settings, shelves.runs());
            KeptReference.requireOpening(files, shelves);
            int sequence = shelves.runs().nextSequence(settings.job(), settings.asOf());
            Run run = NewRun.dry(settings, pack, sequence, clock);
            return run(
                new RunContext(
                    run,
                    settings,
                    board,
                    PackSet.of(pack),
                    reference
                        .with(shelves.imports().vendors(run.startedAt()))
                        .with(VendorLoad.foreseen(run, files.vendors(), shelves)),
                    shelves,
                    clock,
                    watch));
          });
    }
  }

  private static void refuseUnfinished(JobSettings settings, Runs runs) {
    Optional<Run> unfinished = runs.unfinished(settings.job(), settings.asOf());
    if (unfinished.isPresent()) {
      throw new RunRefused(
          "Run "
              + unfinished.get().id()
              + " of that job and date has not ended: the next start goes on with it. A dry run"
              + " shows what a new run would come to.");
    }
  }

  private RunResult run(RunContext context) {
    watch.progress().begin(context.settings().job());
    try {
      return JobPlan.of(context.settings().job()).rehearse(context);
    } finally {
      watch.progress().end();
    }
  }
}
