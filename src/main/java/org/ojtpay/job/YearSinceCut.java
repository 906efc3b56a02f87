package org.ojtpay.job;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.ojtpay.onfile.Run;
import org.ojtpay.policy.PackSet;
import org.ojtpay.reconcile.Blocker;
import org.ojtpay.reconcile.Change;
import org.ojtpay.reconcile.YearBooks;
import org.ojtpay.reconcile.YearEndReport;
import org.ojtpay.store.Shelves;
import org.ojtpay.store.YearEndShelf.Cut;

/** Asks whether a report on a fiscal year still says what is on file. */
public final class YearSinceCut {

  private final BoardFile board;
  private final JobSettings settings;
  private final Clock clock;

  public YearSinceCut(BoardFile board, JobSettings settings, Clock clock) {
    this.board = board;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * What a run would find otherwise now, with the same ledger export; in words. What people have
   * let pass since is no difference.
   */
  public List<String> differences(Shelves shelves, Cut cut) {
    YearEndReport then = shelves.yearEnds().report(cut.runId()).orElseThrow();
    RunContext run = context(shelves, cut);
    YearBooks books =
        YearGathering.of(run, cut.fiscalYear())
            .books(shelves.yearEnds().books(cut.runId()).ledger());
    YearEndReport now = YearReportStep.report(run, new FreezeStep.Frozen(cut, books));
    List<String> known = then.blockers().stream().map(Blocker::what).toList();
    return Stream.concat(
            now.since(then).stream()
                .filter(each -> !each.part().equals("Blockers"))
                .map(YearSinceCut::words),
            now.inTheWay().stream().map(Blocker::what).filter(each -> !known.contains(each)))
        .toList();
  }

  private static String words(Change change) {
    return "%s, %s: \"%s\" was \"%s\""
        .formatted(change.part(), change.subject(), change.now(), change.before());
  }

  private RunContext context(Shelves shelves, Cut cut) {
    Run run = shelves.runs().get(cut.runId());
    return new RunContext(
        run,
        settings.on(cut.asOf()),
        board,
        PackSet.of(Packs.load(settings.policy())),
        KeptReference.read(run, shelves),
        shelves,
        clock,
        RunWatch.none());
  }
}
