package org.ojtpay.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ojtpay.pay.FiledPaymentFile;

/**
 * Withdraws every file that can no longer go out as it was proposed: a hold was placed, an approval
 * withdrawn, an account changed, an employer excluded, or its day of settlement has passed. What of
 * it can be paid is proposed anew.
 */
final class WithdrawStep implements Step {

  @Override
  public String name() {
    return "withdraw";
  }

  @Override
  public void run(RunContext run) {
    for (FiledPaymentFile file : run.shelves().paymentFiles().files()) {
      if (Withdrawal.isOpen(file)) {
        Stale.of(run, file).ifPresent(why -> withdraw(run, file, why));
      }
    }
  }

  /** The files that it would withdraw now, each with its reason. */
  static Map<FiledPaymentFile, String> foreseen(RunContext run) {
    Map<FiledPaymentFile, String> stale = new LinkedHashMap<>();
    run.shelves().paymentFiles().files().stream()
        .filter(Withdrawal::isOpen)
        .filter(file -> Withdrawal.underWay(run.shelves(), file).isEmpty())
        .forEach(file -> Stale.of(run, file).ifPresent(why -> stale.put(file, why)));
    return stale;
  }

  private static void withdraw(RunContext run, FiledPaymentFile file, String why) {
    Optional<Path> underWay = Withdrawal.underWay(run.shelves(), file);
    if (underWay.isEmpty()) {
      new Withdrawal("ojtpay", why, run.runId(), run.settings().asOf(), run.clock().instant())
          .of(run.shelves(), file.name());
    } else if (!Files.exists(underWay.get())) {
      throw new RunFailed(
          file.name()
              + " should not go out any more ("
              + why
              + "), but an earlier run was about to write "
              + underWay.get()
              + ". Where nobody has taken it from there, withdraw it: ojtpay payments void "
              + file.name()
              + " --reason TEXT",
          null);
    }
  }
}
