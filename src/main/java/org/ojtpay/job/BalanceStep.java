package org.ojtpay.job;

import java.util.List;
import org.ojtpay.ledger.BrokenInvariant;
import org.ojtpay.store.Shelves;

/** Ends every job: what must always be true of the money is asked of the database. */
final class BalanceStep implements Step {

  @Override
  public String name() {
    return "balance";
  }

  @Override
  public void run(RunContext run) {
    List<Long> undecided = run.shelves().verdicts().undecided(run.runId());
    if (!undecided.isEmpty()) {
      throw new RunFailed(undecided.size() + " submissions of this run have no verdict.", null);
    }
    requireBalanced(run.shelves());
  }

  /**
   * Asks the database for every row that breaks an invariant of the money.
   *
   * @throws RunFailed where there is one
   */
  static void requireBalanced(Shelves shelves) {
    List<BrokenInvariant> broken = shelves.invariants().check();
    if (!broken.isEmpty()) {
      BrokenInvariant first = broken.get(0);
      throw new RunFailed(
          "The books do not balance: "
              + first.invariant()
              + ", but not "
              + first.found()
              + " ("
              + broken.size()
              + " rows in all; \"ojtpay ledger check\" lists them).",
          null);
    }
  }
}
