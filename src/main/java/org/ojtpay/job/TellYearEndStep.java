package org.ojtpay.job;

import java.time.Instant;
import org.ojtpay.notice.Papers;
import org.ojtpay.notice.YearEndPapers;
import org.ojtpay.reconcile.YearEndReport;

/** Writes what the run reports; of a closed year, the report that it was closed on. */
final class TellYearEndStep implements Step {

  @Override
  public String name() {
    return "tell";
  }

  static Papers papers(RunContext run, YearEndReport report, Instant finished) {
    return YearEndPapers.write(
        Telling.run(run, finished),
        report,
        Telling.board(run),
        run.shelves().runs().lastManifest().orElse(null),
        Telling.outbox(run));
  }

  /** What the run tells. */
  static YearEndReport report(RunContext run) {
    return run.shelves()
        .yearEnds()
        .report(run.runId())
        .or(() -> YearReportStep.closed(run, FreezeStep.settings(run.settings()).fiscalYear()))
        .orElseThrow();
  }

  @Override
  public void run(RunContext run) {
    Instant finished = run.clock().instant();
    Finish.run(run, finished, papers(run, report(run), finished));
  }
}
