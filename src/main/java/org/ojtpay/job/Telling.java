package org.ojtpay.job;

import java.time.Instant;
import org.ojtpay.notice.Board;
import org.ojtpay.notice.Outbox;
import org.ojtpay.notice.Papers;
import org.ojtpay.notice.ReportedRun;
import org.ojtpay.onfile.Run;

/** What the papers of every job have in common. */
final class Telling {

  private Telling() {}

  static ReportedRun run(RunContext context, Instant finished) {
    Run run = context.run();
    return new ReportedRun(
        run.id(),
        run.job(),
        run.asOf(),
        run.sequence(),
        run.policy(),
        run.policyHash(),
        run.status().equals(ReportedRun.DRY_RUN) ? ReportedRun.DRY_RUN : "DONE",
        run.startedAt(),
        finished);
  }

  static Board board(RunContext context) {
    return context.board().onPapers();
  }

  /**
   * Every file whole or not at all, as it is made. A run that was killed behind its last paper
   * writes them anew: it is not complete meanwhile.
   */
  static Outbox outbox(RunContext context) {
    Paper.remove(context.folder().resolve(Papers.WRITTEN_LAST));
    return (path, bytes) -> {
      if (!isPublished(path)) {
        Paper.write(context.folder().resolve(path), bytes);
      }
    };
  }

  /** The bank's files are published by their own step, and never replaced. */
  private static boolean isPublished(String path) {
    return path.startsWith("payments/");
  }
}
