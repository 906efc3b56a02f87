package org.ojtpay.job;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ojtpay.extract.ParserPool;
import org.ojtpay.notice.PaymentPapers;
import org.ojtpay.onfile.Reference;
import org.ojtpay.onfile.ReferenceFiles;
import org.ojtpay.onfile.Run;
import org.ojtpay.pay.FiledPayment;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.pay.PaymentFile;
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
    Reference reference = new ReferenceFiles(settings.reference()).read();
    JobRunner.requireInbox(settings);
    try (StopSign.Hold hold = watch.stop().hold();
        Database database = JobRunner.open(settings);
        Lease lease = Lease.take(database.app(), settings.job(), settings.asOf())) {
      Objects.requireNonNull(hold);
      Objects.requireNonNull(lease);
      Shelves shelves = Shelves.of(database.app());
      return shelves.inSnapshot(
          () -> {
            refuseUnfinished(settings, shelves.runs());
            int sequence = shelves.runs().nextSequence(settings.job(), settings.asOf());
            Run run = NewRun.dry(settings, pack, sequence, clock);
            return run(
                new RunContext(run, settings, board, pack, reference, shelves, clock, watch));
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
      return context.settings().job().equals(JobRunner.NIGHTLY)
          ? night(context)
          : payments(context);
    } finally {
      watch.progress().end();
    }
  }

  private static RunResult night(RunContext context) {
    try (ParserPool parsers = new ParserPool(ParserPool.Limits.standard());
        Rehearsal rehearsal = new Rehearsal(context, parsers)) {
      rehearsal.go();
      TellStep.papers(context, rehearsal.verdicts(), rehearsal::packet, context.clock().instant());
      return new RunResult(
          context.run(), context.folder(), rehearsal.verdicts(), List.of(), List.of());
    }
  }

  private static RunResult payments(RunContext context) {
    Optional<Proposal> proposal = Proposal.of(context);
    List<PaymentFile> files = proposal.map(Proposal::file).stream().toList();
    List<FiledPayment> items =
        proposal.map(each -> List.copyOf(each.items().values())).orElse(List.of());
    PaymentPapers.write(
        Telling.run(context, context.clock().instant()),
        files,
        items,
        Telling.board(context),
        context.reference(),
        context.shelves().runs().lastManifest().orElse(null),
        Telling.outbox(context));
    Path folder = context.folder();
    return new RunResult(
        context.run(),
        folder,
        List.of(),
        files.stream().map(file -> wouldBe(context, file, items)).toList(),
        RunResult.waiting(context));
  }

  private static FiledPaymentFile wouldBe(
      RunContext context, PaymentFile file, List<FiledPayment> items) {
    return new FiledPaymentFile(
        0,
        context.runId(),
        file.name(),
        file.identity().creationDate(),
        file.effectiveEntryDate(),
        items.size(),
        file.totals().credits(),
        file.sha256(),
        "WOULD PROPOSE",
        items);
  }
}
