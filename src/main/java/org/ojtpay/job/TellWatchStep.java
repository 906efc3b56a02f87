package org.ojtpay.job;

import java.time.Instant;
import org.ojtpay.notice.Papers;
import org.ojtpay.notice.WatchPapers;

/** Writes what is due, and the reminders, as the run has seen them. */
final class TellWatchStep implements Step {

  @Override
  public String name() {
    return "tell";
  }

  static Papers papers(RunContext run, WatchStep.Seen seen, Instant finished) {
    return WatchPapers.write(
        Telling.run(run, finished),
        seen.deadlines(),
        seen.reminders(),
        Telling.board(run),
        run.shelves().runs().lastManifest().orElse(null),
        Telling.outbox(run));
  }

  /** What the run has put on file. */
  static WatchStep.Seen seen(RunContext run) {
    return new WatchStep.Seen(
        run.shelves().reminders().seenBy(run.runId()).orElseThrow(),
        run.shelves().reminders().sentBy(run.runId()));
  }

  @Override
  public void run(RunContext run) {
    Instant finished = run.clock().instant();
    Papers papers = papers(run, seen(run), finished);
    Finish.run(run, finished, papers);
  }
}
