package org.ojtpay.job;

import org.ojtpay.store.PaymentFileShelf;

/**
 * Decides into which run's folder each released file goes, in a transaction of its own: whoever
 * publishes it, now or after a failure, writes it there and nowhere else.
 */
final class AddressStep implements Step {

  @Override
  public String name() {
    return "address";
  }

  @Override
  public void run(RunContext run) {
    // From here on a file may be out; where the books do not balance, none is begun.
    BalanceStep.requireBalanced(run.shelves());
    PaymentFileShelf payments = run.shelves().paymentFiles();
    payments.released().stream()
        .filter(file -> Stale.recorded(run, file).isEmpty())
        .forEach(file -> payments.address(file.id(), run.runId()));
  }
}
