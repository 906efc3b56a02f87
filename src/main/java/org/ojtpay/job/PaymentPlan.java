package org.ojtpay.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.ojtpay.notice.NotPaid;
import org.ojtpay.notice.PaidFiles;
import org.ojtpay.notice.PaymentPapers;
import org.ojtpay.pay.FilePurpose;
import org.ojtpay.pay.FiledPayment;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.pay.PaymentFile;
import org.ojtpay.pay.PaymentFileState;
import org.ojtpay.pay.ProofLine;
import org.ojtpay.pay.ProofList;

/** The payment file: proposes what is payable, and publishes what two people have let go. */
final class PaymentPlan implements JobPlan {

  static final List<Step> STEPS =
      List.of(
          new WithdrawStep(),
          new ProposeStep(),
          new PrenoteStep(),
          new ReverseStep(),
          new ProofStep(),
          new ReleaseStep(),
          new AddressStep(),
          new PublishStep(),
          new DeliverStep(),
          new BalanceStep(),
          new TellPaymentsStep());

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
    BatchSteps.launch(run, database, steps -> steps.inOrder(STEPS));
  }

  @Override
  public RunResult rehearse(RunContext run) {
    Map<FiledPaymentFile, String> withdrawn = WithdrawStep.foreseen(run);
    Optional<Proposal> proposal = Proposal.foreseen(run, withdrawn.keySet());
    NotPaid notPaid = Outstanding.foreseen(run, withdrawn);
    List<ProofList> files = proposal.map(each -> wouldBe(run, each)).stream().toList();
    PaymentPapers.write(
        Telling.run(run, run.clock().instant()),
        new PaidFiles(files, List.of(), Map.of(), notPaid),
        Telling.board(run),
        run.reference(),
        run.shelves().runs().lastManifest().orElse(null),
        Telling.outbox(run));
    Path folder = run.folder();
    return new RunResult(
        run.run(),
        folder,
        List.of(),
        files.stream().map(ProofList::file).toList(),
        notPaid,
        List.of(),
        0,
        null);
  }

  private static ProofList wouldBe(RunContext run, Proposal proposal) {
    PaymentFile file = proposal.file().file();
    List<FiledPayment> items = List.copyOf(proposal.items().values());
    FiledPaymentFile filed = wouldBe(run, proposal, items);
    List<ProofLine> lines = items.stream().map(item -> new ProofLine(item, "")).toList();
    return ProofList.of(filed, file, lines, List.of(), null);
  }

  private static FiledPaymentFile wouldBe(
      RunContext run, Proposal proposal, List<FiledPayment> items) {
    PaymentFile file = proposal.file().file();
    return new FiledPaymentFile(
        0,
        run.runId(),
        FilePurpose.PAYMENTS,
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
