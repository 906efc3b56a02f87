package org.ojtpay.job;

import java.time.Instant;
import org.ojtpay.notice.Papers;
import org.ojtpay.store.RefusedByDatabase;

/**
 * The end of a run: it is done, in the transaction in which the database asks once more what must
 * always be true of the money. Between the balance step and this one a person may have changed
 * something.
 */
final class Finish {

  private Finish() {}

  /**
   * Ends the run.
   *
   * @param at the moment that its papers name
   * @throws RunFailed where the books do not balance: the run stays unfinished, and goes on
   */
  static void run(RunContext run, Instant at, Papers papers) {
    try {
      run.shelves().runs().finish(run.runId(), at, papers.manifestSha256());
    } catch (RefusedByDatabase refused) {
      throw new RunFailed(
          "The books do not balance: the run is not done. \"ojtpay ledger check\" lists every row"
              + " that is wrong.",
          refused);
    }
  }
}
