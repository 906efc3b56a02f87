package org.ojtpay.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ojtpay.ledger.Bookings;
import org.ojtpay.ledger.FiscalYears;
import org.ojtpay.ledger.Promise;
import org.ojtpay.ledger.SettingOff;
import org.ojtpay.onfile.AgreementEvent;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.InvoiceOnFile;
import org.ojtpay.store.Receipts;
import org.ojtpay.store.Shelves;
import org.ojtpay.store.TrueUpShelf;
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
    // What is paid for, and what takes its place, is decided while nobody proposes payments.
    run.shelves().payments().lockNumbers();
    List<Arrival> arrivals = new ArrayList<>();
    for (long id : run.shelves().verdicts().undecided(run.runId())) {
      arrivals.add(Pass.arrival(run.shelves(), id, false));
    }
    Receipts receipts = run.shelves().receipts();
    Pass pass =
        Pass.over(
            run, arrivals, id -> Mending.names(receipts.get(id).receipt(), receipts::content));
    pass.recorded().forEach(event -> put(run, event));
    pass.verdicts().forEach(verdict -> put(run, verdict));
    setOff(run);
  }

  /** What a verification said too much goes off what is payable of the same year and fund. */
  private static void setOff(RunContext run) {
    TrueUpShelf trueUps = run.shelves().trueUps();
    SettingOff.of(trueUps.receivable(), trueUps.payable())
        .forEach(
            each ->
                run.shelves().journals().put(run.runId(), each.verdict(), List.of(each.journal())));
  }

  private static void put(RunContext run, AgreementEvent recorded) {
    Shelves shelves = run.shelves();
    Promise before = shelves.agreements().promise(recorded.agreement());
    shelves.agreements().put(run.runId(), recorded);
    AgreementOnFile left = recorded.terms();
    Bookings bookings = new Bookings(new FiscalYears(left == null ? run.pack() : run.pack(left)));
    shelves.journals().put(run.runId(), null, bookings.of(recorded, before));
  }

  private static Optional<InvoiceOnFile.Replaced> replaced(Verdict verdict) {
    return Optional.ofNullable(verdict.invoice())
        .flatMap(each -> Optional.ofNullable(each.replaces()));
  }

  private static void put(RunContext run, Verdict verdict) {
    Shelves shelves = run.shelves();
    AgreementOnFile agreement = verdict.agreement();
    Promise before =
        agreement == null ? Promise.NONE : shelves.agreements().promise(agreement.key());
    long id = shelves.verdicts().put(run.runId(), verdict.arrivalId(), verdict);
    Bookings bookings = new Bookings(new FiscalYears(run.pack(verdict)));
    replaced(verdict)
        .ifPresent(each -> Voiding.book(shelves, run.runId(), each.verdict(), agreement));
    shelves.journals().put(run.runId(), id, bookings.of(verdict, before));
    replaced(verdict).ifPresent(each -> Voiding.setOff(shelves, run.runId(), id, each.verdict()));
    shelves
        .papers()
        .audit(
            "ojtpay",
            verdict.disposition() + " " + verdict.submission() + " " + verdict.payable(),
            run.run().startedAt());
  }
}
