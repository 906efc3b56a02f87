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
    PaymentFileShelf payments = run.shelves().paymentFiles();
    payments.released().forEach(file -> payments.address(file.id(), run.runId()));
  }
}
