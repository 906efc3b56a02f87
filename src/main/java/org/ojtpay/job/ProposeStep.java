package org.ojtpay.job;

import java.util.List;
import org.ojtpay.pay.PaymentFile;
import org.ojtpay.pay.PaymentFileState;
import org.ojtpay.pay.ProposedFile;
import org.ojtpay.store.PaymentFileShelf;

/**
 * Makes one payment of every approved invoice that can be paid, and one file of the payments:
 * built, validated, and kept with its bytes. What cannot be paid yet waits, with its reason.
 */
final class ProposeStep implements Step {

  @Override
  public String name() {
    return "propose";
  }

  @Override
  public void run(RunContext run) {
    run.shelves().payments().lockNumbers();
    if (run.shelves().paymentFiles().proposedBy(run.runId()).isPresent()) {
      return;
    }
    PayeeLookUp.all(run)
        .forEach((verdict, check) -> run.shelves().payees().put(run.runId(), verdict, check));
    Proposal.of(run).ifPresent(proposal -> put(run, proposal));
  }

  private static void put(RunContext run, Proposal proposal) {
    proposal
        .items()
        .forEach(
            (verdict, item) ->
                run.shelves()
                    .payments()
                    .putPayment(run.runId(), verdict, item, proposal.bankVersion(verdict)));
    PaymentFileShelf shelf = run.shelves().paymentFiles();
    PaymentFile file = proposal.file().file();
    String second = proposal.secondApproval(run);
    takeTraces(run, proposal.file());
    long id =
        shelf.putFile(run.runId(), proposal.file(), List.copyOf(proposal.items().values()), second);
    shelf.putEvent(id, PaymentFileState.PROPOSED, "ojtpay", file.sha256(), run.clock().instant());
    run.shelves()
        .papers()
        .audit(
            "ojtpay",
            "PROPOSED " + file.name() + " " + file.totals().credits() + " " + file.sha256(),
            run.clock().instant());
  }

  /** Nobody can have taken them since they were looked up: one run at a time gives numbers. */
  static void takeTraces(RunContext run, ProposedFile proposed) {
    int first =
        run.shelves()
            .traces()
            .take(Proposal.bank(run).odfiRouting().identification(), proposed.traces());
    if (first != proposed.file().identity().firstTrace()) {
      throw new IllegalStateException(
          proposed.file().name() + " was not built with the trace numbers from " + first);
    }
  }
}
