package org.ojtpay.job;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ojtpay.pay.Delivery;
import org.ojtpay.pay.FiledDelivery;
import org.ojtpay.pay.FiledDelivery.State;
import org.ojtpay.pay.Handover;
import org.ojtpay.pay.Handover.Outcome;
import org.ojtpay.pay.PaymentFile;
import org.ojtpay.pay.PaymentFileState;
import org.ojtpay.store.DeliveryShelf;
import org.ojtpay.store.DeliveryShelf.Evidence;
import org.ojtpay.store.DeliveryShelf.Said;

/**
 * The hand-over of one published file. That it is being sent is on record before the first byte
 * goes; so whoever finds it so later knows that it may have arrived, and looks, and sends nothing.
 */
final class FileHandOver {

  private final RunContext run;
  private final FiledDelivery standing;
  private final DeliveryShelf shelf;
  private final PaymentFile file;

  FileHandOver(RunContext run, FiledDelivery standing) {
    this.run = run;
    this.standing = standing;
    this.shelf = run.shelves().deliveries();
    this.file = run.shelves().paymentFiles().bytes(standing.fileId());
  }

  /** Sends it or looks for it; the sentence of what stops the run, where something does. */
  Optional<String> go() {
    Delivery way = run.board().deliveryOf(file, run.settings().bankProfile());
    if (way.channel() == Delivery.Channel.PERSON) {
      return Optional.empty();
    }
    return standing.is(State.READY) ? send(way) : find(way);
  }

  private Optional<String> send(Delivery way) {
    run.shelves().inOwnTransaction(() -> shelf.begin(standing.fileId(), way, run.runId(), now()));
    Handover outcome = way.dropOff().send(file.name(), file.bytes());
    run.shelves().inOwnTransaction(() -> keep(outcome));
    return outcome.is(Outcome.REFUSED)
        ? Optional.of(
            file.name()
                + " is published and not handed over: "
                + outcome.said()
                + " The next run sends it.")
        : inTheWay(outcome);
  }

  /**
   * What was sent may have arrived. At another place than it was sent to there is no use to look.
   */
  private Optional<String> find(Delivery way) {
    if (standing.is(State.SENDING)) {
      run.shelves()
          .inOwnTransaction(() -> unknown("the program that sent it ended before the answer came"));
    }
    if (!way.target().equals(standing.target())) {
      return Optional.empty();
    }
    Handover seen = way.dropOff().look(file.name(), file.bytes());
    if (seen.is(Outcome.LISTED)) {
      run.shelves().inOwnTransaction(() -> keep(seen));
    }
    return inTheWay(seen);
  }

  private Optional<String> inTheWay(Handover outcome) {
    return outcome.is(Outcome.OTHER_BYTES)
        ? Optional.of(file.name() + " is not handed over: " + outcome.said())
        : Optional.empty();
  }

  /** Where another program or a person was quicker, only that it is there is news. */
  private void keep(Handover outcome) {
    FiledDelivery now = shelf.of(standing.fileId()).orElseThrow();
    if (now.is(State.HANDED_OVER)) {
      return;
    }
    if (outcome.is(Outcome.LISTED)) {
      run.shelves()
          .paymentFiles()
          .putEvent(
              standing.fileId(), PaymentFileState.HANDED_OVER, "ojtpay", file.sha256(), now());
      say(Evidence.LISTED, outcome);
      shelf.become(standing.fileId(), State.HANDED_OVER, now());
      audit("HANDED_OVER");
    } else if (now.is(State.SENDING) && outcome.is(Outcome.REFUSED)) {
      say(Evidence.REFUSED, outcome);
      shelf.become(standing.fileId(), State.READY, now());
    } else if (now.is(State.SENDING)) {
      unknown(outcome.said());
    }
  }

  private void unknown(String why) {
    say(Evidence.UNKNOWN, new Handover(Outcome.UNKNOWN, why, null));
    shelf.become(standing.fileId(), State.HANDOVER_UNKNOWN, now());
    audit("HANDOVER_UNKNOWN");
  }

  private void say(Evidence what, Handover outcome) {
    Map<String, String> detail = new TreeMap<>();
    detail.put("said", outcome.said());
    String sha256 = outcome.sha256();
    if (sha256 != null) {
      detail.put("sha256", sha256);
    }
    shelf.say(standing.fileId(), new Said(what, "ojtpay", now(), detail));
  }

  private void audit(String event) {
    run.shelves().papers().audit("ojtpay", event + " " + file.name() + " " + file.sha256(), now());
  }

  private Instant now() {
    return run.clock().instant();
  }
}
