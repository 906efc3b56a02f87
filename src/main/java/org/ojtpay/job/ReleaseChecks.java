package org.ojtpay.job;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ojtpay.onfile.Reference;
import org.ojtpay.onfile.ReferenceFiles;
import org.ojtpay.pay.FiledPayment;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.pay.Payment;
import org.ojtpay.policy.PackSet;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.store.Shelves;

/**
 * What made a payment possible is looked at again when its file is released, which may be days
 * later: approval, debarment, holds, the employer's account, the day of settlement.
 */
public final class ReleaseChecks {

  private final RunContext run;

  private ReleaseChecks(RunContext run) {
    this.run = run;
  }

  /** By what a run knows. */
  static ReleaseChecks of(RunContext run) {
    return new ReleaseChecks(run);
  }

  /**
   * By what is known now.
   *
   * @param settings of the job that makes payment files
   * @throws org.ojtpay.onfile.BadReference where a reference file cannot be used
   */
  public static ReleaseChecks now(
      Shelves shelves, BoardFile board, JobSettings settings, Clock clock) {
    PolicyPack pack = Packs.load(settings.policy());
    Reference reference =
        new ReferenceFiles(settings.reference())
            .read()
            .with(shelves.imports().vendors(clock.instant()));
    return new ReleaseChecks(
        new RunContext(
            NewRun.dry(settings, pack, 0, clock),
            settings,
            board,
            PackSet.of(pack),
            reference,
            shelves,
            clock,
            RunWatch.none()));
  }

  /**
   * Nothing is in the way of the file.
   *
   * @throws RunRefused where something is, with what to do
   */
  void require(FiledPaymentFile file) {
    refusal(file)
        .ifPresent(
            why -> {
              throw new RunRefused(
                  file.name()
                      + " is not released: "
                      + why
                      + ". Withdraw it with \"ojtpay payments void "
                      + file.name()
                      + " --reason TEXT\"; the next \"ojtpay run payment-file\" proposes anew what can be paid.");
            });
  }

  /** Why the file must not go out any more; empty where nothing is in its way. */
  Optional<String> refusal(FiledPaymentFile file) {
    return Stale.of(run, file).or(() -> paidElsewhere(file));
  }

  /** The bytes themselves are held against the accounts of now. */
  private Optional<String> paidElsewhere(FiledPaymentFile file) {
    List<Payment> asOfNow = new ArrayList<>();
    for (FiledPayment item : file.items()) {
      run.shelves()
          .payments()
          .approved(item.id())
          .flatMap(approved -> Selection.candidate(run, approved))
          .map(candidate -> Proposal.payment(item.id(), candidate))
          .ifPresent(asOfNow::add);
    }
    return run.shelves()
        .paymentFiles()
        .bytes(file.id())
        .paidElsewhere(asOfNow)
        .map(payment -> of(payment) + "the employer's bank account is another one by now");
  }

  private static String of(Payment payment) {
    return "payment " + payment.id() + " to " + payment.payeeName() + ": ";
  }
}
