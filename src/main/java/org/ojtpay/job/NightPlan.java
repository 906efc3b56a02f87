package org.ojtpay.job;

import java.util.List;
import javax.sql.DataSource;
import org.ojtpay.extract.ParserPool;

/** The nightly invoice run: takes what arrived, reads it, decides it, and tells. */
final class NightPlan implements JobPlan {

  @Override
  public String job() {
    return JobRunner.NIGHTLY;
  }

  @Override
  public boolean readsInbox() {
    return true;
  }

  @Override
  public void go(RunContext run, DataSource database) {
    try (ParserPool parsers = new ParserPool(ParserPool.Limits.standard())) {
      BatchSteps.launch(
          run,
          database,
          steps ->
              steps.inOrder(
                  steps.of(new TakeStep()),
                  new ReadPartitions(run, parsers, steps.transactions())
                      .step(steps.repository(), steps.transactions()),
                  steps.of(new DecideStep()),
                  steps.of(new BalanceStep()),
                  steps.of(new NoteStep()),
                  steps.of(new SnipStep(parsers)),
                  steps.of(new TellStep())));
    }
  }

  @Override
  public RunResult rehearse(RunContext run) {
    try (ParserPool parsers = new ParserPool(ParserPool.Limits.standard());
        Rehearsal rehearsal = new Rehearsal(run, parsers)) {
      rehearsal.go();
      TellStep.papers(run, rehearsal.verdicts(), rehearsal, run.clock().instant());
      return new RunResult(
          run.run(), run.folder(), Answered.told(rehearsal.verdicts(), run.shelves()), List.of());
    }
  }
}
