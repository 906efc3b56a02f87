package org.ojtpay.job;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ojtpay.notice.NotPaid;
import org.ojtpay.onfile.Deadline;
import org.ojtpay.onfile.Run;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.reconcile.YearEndReport;
import org.ojtpay.validate.FiledVerdict;

/**
 * What a run came to, for the one who started it.
 *
 * @param verdicts on every entry of its inbox, standing ones too
 * @param files the payment files that it wrote or proposed
 * @param notPaid what a payment-file run did not pay, withdrew or has not handed over
 * @param deadlines what was due and late when it looked
 * @param reminders how many of them it drafted a reminder of
 * @param yearEnd what it reported at the end of a fiscal year; absent of other jobs
 */
public record RunResult(
    Run run,
    Path folder,
    List<FiledVerdict> verdicts,
    List<FiledPaymentFile> files,
    NotPaid notPaid,
    List<Deadline> deadlines,
    int reminders,
    @Nullable YearEndReport yearEnd) {

  /** Of a run that looked for no deadlines, and has no payments to tell of. */
  RunResult(Run run, Path folder, List<FiledVerdict> verdicts, List<FiledPaymentFile> files) {
    this(run, folder, verdicts, files, NotPaid.NOTHING, List.of(), 0, null);
  }

  static RunResult of(RunContext context) {
    Run run = context.shelves().runs().get(context.runId());
    List<FiledPaymentFile> files =
        context.shelves().paymentFiles().files().stream()
            .filter(file -> PaymentPublication.isOf(context, file))
            .toList();
    return new RunResult(
        run,
        context.folder(),
        Answered.told(context.shelves().verdicts().ofRun(run.id()), context.shelves()),
        files,
        run.job().equals(JobRunner.PAYMENT_FILE) ? Outstanding.of(context) : NotPaid.NOTHING,
        context.shelves().reminders().seenBy(run.id()).orElse(List.of()),
        context.shelves().reminders().sentBy(run.id()).size(),
        run.job().equals(JobRunner.FISCAL_YEAR_END) ? TellYearEndStep.report(context) : null);
  }

  RunResult with(YearEndReport report) {
    return new RunResult(run, folder, verdicts, files, notPaid, deadlines, reminders, report);
  }

  /** Approved invoices that wait, and published files that a program should have handed over. */
  public List<String> waiting() {
    return Stream.concat(
            notPaid.waiting().stream().map(NotPaid.Waiting::line), lines(notPaid.notHandedOver()))
        .toList();
  }

  /** Files that it withdrew, each with its reason. */
  public List<String> withdrawn() {
    return lines(notPaid.withdrawn()).toList();
  }

  /** Payments that were asked back and were not taken back, each with its reason. */
  public List<String> notTakenBack() {
    return lines(notPaid.notTakenBack()).toList();
  }

  private static Stream<String> lines(List<NotPaid.Told> all) {
    return all.stream().map(each -> each.what() + ": " + each.why());
  }
}
