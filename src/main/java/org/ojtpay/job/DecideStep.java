package org.ojtpay.job;

import java.util.ArrayList;
import java.util.List;
import org.ojtpay.ledger.Bookings;
import org.ojtpay.ledger.FiscalYears;
import org.ojtpay.store.Shelves;
import org.ojtpay.validate.Arrival;
import org.ojtpay.validate.Verdict;

/**
 * Decides everything that arrived, and every held submission whose hold may have ended, in one
 * ordered pass and one transaction.
 */
final class DecideStep implements Step {

  @Override
  public String name() {
    return "decide";
  }

  @Override
  public void run(RunContext run) {
    if (run.shelves().verdicts().isDecided(run.runId())) {
      // A second pass would decide again on what this one has held.
      return;
    }
    List<Arrival> arrivals = new ArrayList<>();
    for (long id : run.shelves().verdicts().undecided(run.runId())) {
      arrivals.add(Pass.arrival(run.shelves(), id, false));
    }
    Pass.over(run, arrivals).forEach(verdict -> put(run, verdict));
  }

  private static void put(RunContext run, Verdict verdict) {
    Shelves shelves = run.shelves();
    long id = shelves.verdicts().put(run.runId(), verdict.arrivalId(), verdict);
    shelves
        .journals()
        .put(run.runId(), id, Bookings.of(verdict, new FiscalYears(run.pack(verdict))));
    shelves
        .papers()
        .audit(
            "ojtpay",
            verdict.disposition() + " " + verdict.submission() + " " + verdict.payable(),
            run.run().startedAt());
  }
}
