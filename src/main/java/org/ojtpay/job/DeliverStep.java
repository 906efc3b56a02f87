package org.ojtpay.job;

import java.util.List;
import org.ojtpay.pay.Delivery;
import org.ojtpay.pay.FiledDelivery;
import org.ojtpay.pay.FiledDelivery.State;
import org.ojtpay.store.DeliveryShelf;

/**
 * Hands published files over to the bank, where its profile says how. One program at a time does
 * so; each file by itself, and what becomes of it is kept at once.
 */
final class DeliverStep implements Step {

  @Override
  public String name() {
    return "deliver";
  }

  @Override
  public void run(RunContext run) {
    DeliveryShelf shelf = run.shelves().deliveries();
    shelf.lock();
    List<String> stopped =
        shelf.all().stream()
            .filter(DeliverStep::isOurs)
            .flatMap(each -> new FileHandOver(run, each).go().stream())
            .toList();
    if (!stopped.isEmpty()) {
      throw new RunFailed(String.join("\n", stopped), null);
    }
  }

  /** Whether a program carries it, and has not done so yet. */
  static boolean isOurs(FiledDelivery delivery) {
    return delivery.channel() != Delivery.Channel.PERSON && !delivery.is(State.HANDED_OVER);
  }
}
