package org.ojtpay.job;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ojtpay.onfile.Deadline;
import org.ojtpay.onfile.Run;
import org.ojtpay.pay.FiledDelivery;
import org.ojtpay.pay.FiledDelivery.State;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.reconcile.YearEndReport;
import org.ojtpay.validate.FiledVerdict;

/**
 * What a run came to, for the one who started it.
 *
 * @param verdicts on every entry of its inbox, standing ones too
 * @param files the payment files that it wrote or proposed
 * @param deadlines what was due and late when it looked
 * @param reminders how many of them it drafted a reminder of
 * @param yearEnd what it reported at the end of a fiscal year; absent of other jobs
 * @param withdrawn files that it withdrew, each with its reason
 * @param waiting approved invoices that no payment could be made for, each with its reason, and
 *     published files that a program should have handed over
 */
public record RunResult(
    Run run,
    Path folder,
    List<FiledVerdict> verdicts,
    List<FiledPaymentFile> files,
    List<String> withdrawn,
    List<String> waiting,
    List<Deadline> deadlines,
    int reminders,
    @Nullable YearEndReport yearEnd) {

  /** Of a run that looked for no deadlines. */
  RunResult(
      Run run,
      Path folder,
      List<FiledVerdict> verdicts,
      List<FiledPaymentFile> files,
      List<String> waiting) {
    this(run, folder, verdicts, files, List.of(), waiting, List.of(), 0, null);
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
        context.shelves().paymentLife().withdrawnBy(run.id()).stream()
            .map(each -> each.file() + ": " + each.reason())
            .toList(),
        Stream.concat(waiting(context).stream(), notHandedOver(context)).toList(),
        context.shelves().reminders().seenBy(run.id()).orElse(List.of()),
        context.shelves().reminders().sentBy(run.id()).size(),
        run.job().equals(JobRunner.FISCAL_YEAR_END) ? TellYearEndStep.report(context) : null);
  }

  RunResult with(YearEndReport report) {
    return new RunResult(
        run, folder, verdicts, files, withdrawn, waiting, deadlines, reminders, report);
  }

  private static Stream<String> notHandedOver(RunContext context) {
    return context.settings().job().equals(JobRunner.PAYMENT_FILE)
        ? context.shelves().deliveries().all().stream()
            .filter(DeliverStep::isOurs)
            .map(RunResult::notHandedOver)
        : Stream.of();
  }

  private static String notHandedOver(FiledDelivery delivery) {
    String known =
        delivery.is(State.READY)
            ? ": not handed over yet"
            : ": nobody knows whether the bank has it; \"ojtpay payments hand-over "
                + delivery.fileName()
                + "\" says what to do";
    return delivery.fileName() + known;
  }

  static List<String> waiting(RunContext context) {
    if (!context.settings().job().equals(JobRunner.PAYMENT_FILE)) {
      return List.of();
    }
    return context.shelves().payments().unpaid().stream()
        .flatMap(unpaid -> Selection.waiting(context, unpaid).stream())
        .map(Selection.Waiting::line)
        .toList();
  }
}
