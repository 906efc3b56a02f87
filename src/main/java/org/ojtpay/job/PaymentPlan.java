package org.ojtpay.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.ojtpay.notice.PaymentPapers;
import org.ojtpay.pay.FiledPayment;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.pay.PaymentFile;
import org.ojtpay.pay.PaymentFileState;

/** The payment file: proposes what is payable, and publishes what two people have let go. */
final class PaymentPlan implements JobPlan {

  @Override
  public String job() {
    return JobRunner.PAYMENT_FILE;
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
                steps.of(new WithdrawStep()),
                steps.of(new ProposeStep()),
                steps.of(new ReverseStep()),
                steps.of(new ReleaseStep()),
                steps.of(new AddressStep()),
                steps.of(new PublishStep()),
                steps.of(new DeliverStep()),
                steps.of(new BalanceStep()),
                steps.of(new TellPaymentsStep())));
  }

  @Override
  public RunResult rehearse(RunContext run) {
    Optional<Proposal> proposal = Proposal.of(run);
    List<PaymentFile> files = proposal.map(each -> each.file().file()).stream().toList();
    List<FiledPayment> items =
        proposal.map(each -> List.copyOf(each.items().values())).orElse(List.of());
    PaymentPapers.write(
        Telling.run(run, run.clock().instant()),
        files,
        items,
        Telling.board(run),
        run.reference(),
        run.shelves().runs().lastManifest().orElse(null),
        Telling.outbox(run));
    Path folder = run.folder();
    return new RunResult(
        run.run(),
        folder,
        List.of(),
        proposal.map(each -> wouldBe(run, each)).stream().toList(),
        RunResult.waiting(run));
  }

  private static FiledPaymentFile wouldBe(RunContext run, Proposal proposal) {
    PaymentFile file = proposal.file();
    List<FiledPayment> items = List.copyOf(proposal.items().values());
    return new FiledPaymentFile(
        0,
        run.runId(),
        file.name(),
        file.identity().creationDate(),
        file.effectiveEntryDate(),
        items.size(),
        file.totals().credits(),
        file.sha256(),
        PaymentFileState.PROPOSED,
        proposal.secondApproval(run),
        items);
  }
}
