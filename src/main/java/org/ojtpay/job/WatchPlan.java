package org.ojtpay.job;

import java.util.List;
import javax.sql.DataSource;
import org.ojtpay.notice.NotPaid;

/** The deadline watch: lists what is due and late, and drafts reminders. It decides nothing. */
final class WatchPlan implements JobPlan {

  @Override
  public String job() {
    return JobRunner.DEADLINE_WATCH;
  }

  @Override
  public boolean readsInbox() {
    return false;
  }

  @Override
  public void go(RunContext run, DataSource database) {
    BatchSteps.launch(
        run,
        database,
        steps ->
            steps.inOrder(
                steps.of(new WatchStep()),
                steps.of(new BalanceStep()),
                steps.of(new TellWatchStep())));
  }

  @Override
  public RunResult rehearse(RunContext run) {
    WatchStep.Seen seen = WatchStep.Seen.by(run);
    TellWatchStep.papers(run, seen, run.clock().instant());
    return new RunResult(
        run.run(),
        run.folder(),
        List.of(),
        List.of(),
        NotPaid.NOTHING,
        seen.deadlines(),
        seen.reminders().size(),
        null);
  }
}
