package org.ojtpay.job;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.ojtpay.pay.AskedReversal;
import org.ojtpay.pay.BankProfile;
import org.ojtpay.pay.FilePurpose;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.pay.PaymentFile;
import org.ojtpay.pay.PaymentFileState;
import org.ojtpay.pay.ProposedFile;
import org.ojtpay.pay.ReversalRun;
import org.ojtpay.pay.ReversalRun.Reversal;
import org.ojtpay.policy.BankingDays;
import org.ojtpay.store.PaymentFileShelf;
import org.ojtpay.store.Shelves;

/**
 * Makes one file of the settled payments that people asked to take back: those that are still in
 * time, and that this bank paid. It is approved and released like every other file.
 */
final class ReverseStep implements Step {

  @Override
  public String name() {
    return "reverse";
  }

  @Override
  public void run(RunContext run) {
    run.shelves().payments().lockNumbers();
    if (run.shelves().paymentFiles().proposedBy(run.runId(), FilePurpose.REVERSALS).isPresent()) {
      return;
    }
    List<Reversal> reversals =
        due(run, List.of()).stream().map(asked -> reversal(run.shelves(), asked)).toList();
    if (!reversals.isEmpty()) {
      propose(run, Proposal.bank(run), reversals);
    }
  }

  /** What it takes back now; with what files would that are to be withdrawn. */
  static List<AskedReversal> due(RunContext run, Collection<FiledPaymentFile> withdrawn) {
    BankProfile bank = Proposal.bank(run);
    return Stream.concat(
            run.shelves().reversals().open().stream(),
            withdrawn.stream().flatMap(file -> run.shelves().reversals().in(file.id()).stream()))
        .filter(asked -> !run.settings().asOf().isAfter(Reversals.lastDay(asked.settledOn())))
        .filter(asked -> ReversalRun.refusal(reversal(run.shelves(), asked), bank).isEmpty())
        .toList();
  }

  private static Reversal reversal(Shelves shelves, AskedReversal asked) {
    long file = shelves.reversals().standing(asked.payment()).get(0).file();
    return new Reversal(asked.payment(), shelves.paymentFiles().bytes(file));
  }

  private static void propose(RunContext run, BankProfile bank, List<Reversal> reversals) {
    int traces = ReversalRun.traces(bank, reversals);
    ReversalRun made =
        new ReversalRun(
            Proposal.boardCode(run), bank, Proposal.identity(run, bank, traces), reversals);
    PaymentFile file = made.build(BankingDays.federalReserve());
    SortedMap<String, Integer> trace = made.traces();
    put(
        run,
        new ProposedFile(FilePurpose.REVERSALS, bank.name(), trace.size(), traces, file),
        trace);
  }

  private static void put(
      RunContext run, ProposedFile proposed, SortedMap<String, Integer> traces) {
    PaymentFile file = proposed.file();
    ProposeStep.takeTraces(run, proposed);
    PaymentFileShelf shelf = run.shelves().paymentFiles();
    long id = shelf.putFile(run.runId(), proposed, List.of(), null);
    run.shelves().reversals().putEntries(id, traces);
    shelf.putEvent(id, PaymentFileState.PROPOSED, "ojtpay", file.sha256(), run.clock().instant());
    run.shelves()
        .papers()
        .audit(
            "ojtpay",
            "PROPOSED "
                + file.name()
                + ", which takes back "
                + file.totals().debits()
                + " "
                + file.sha256(),
            run.clock().instant());
  }
}
