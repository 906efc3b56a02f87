package org.ojtpay.desk;

import java.time.Clock;
import java.util.Map;
import org.ojtpay.job.BoardFile.Person;
import org.ojtpay.pay.FiledDelivery;
import org.ojtpay.pay.FiledDelivery.State;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.pay.PaymentFileState;
import org.ojtpay.store.DeliveryShelf;
import org.ojtpay.store.DeliveryShelf.Evidence;
import org.ojtpay.store.DeliveryShelf.Said;
import org.ojtpay.store.Shelves;

/**
 * What people know about the hand-over of a payment file. That the bank has it one person says;
 * that it has it not two people say, since it is sent again then.
 */
public final class HandOvers {

  private final Shelves shelves;
  private final DeliveryShelf deliveries;
  private final Clock clock;

  public HandOvers(Shelves shelves, Clock clock) {
    this.shelves = shelves;
    this.deliveries = shelves.deliveries();
    this.clock = clock;
  }

  /** How far the hand-over of the file has come. */
  public FiledDelivery standing(String name) {
    FiledPaymentFile file = PaymentDesk.find(shelves, name);
    return deliveries
        .of(file.id())
        .orElseThrow(
            () ->
                new NotPossible(
                    name + " is " + file.state() + ". Only a published file is handed over."));
  }

  /**
   * The bank has the file: the person took it there, or the bank has said so.
   *
   * @throws NotPossible where it is handed over already, or being sent just now
   */
  public void taken(String name, Person person, String reason) {
    change(
        name,
        standing -> {
          FiledPaymentFile file = PaymentDesk.find(shelves, name);
          shelves
              .paymentFiles()
              .putEvent(
                  file.id(),
                  PaymentFileState.HANDED_OVER,
                  person.user(),
                  file.sha256(),
                  clock.instant());
          say(standing, Evidence.TAKEN, person.user(), reason);
          deliveries.become(standing.fileId(), State.HANDED_OVER, clock.instant());
        });
  }

  /**
   * The bank says that it has not got the file. Nothing is sent before another person confirms it.
   *
   * @throws NotPossible where it was not sent, or somebody has said so already
   */
  public void notThere(String name, Person person, String reason) {
    change(
        name,
        standing -> {
          requireSent(standing);
          deliveries
              .missedBy(standing.fileId())
              .ifPresent(
                  one -> {
                    throw new NotPossible(
                        one + " has said so already. Another person says --confirm.");
                  });
          if (standing.is(State.SENDING)) {
            say(standing, Evidence.UNKNOWN, "ojtpay", "the program that sent it ended");
            deliveries.become(standing.fileId(), State.HANDOVER_UNKNOWN, clock.instant());
          }
          say(standing, Evidence.NOT_THERE, person.user(), reason);
        });
  }

  /**
   * The bank has said so to another person too: the next run sends the same bytes again.
   *
   * @throws NotPossible where nobody has said yet that the file is not there
   * @throws org.ojtpay.store.RefusedByDatabase where both are one person
   */
  public void confirm(String name, Person person, String reason) {
    change(
        name,
        standing -> {
          requireSent(standing);
          if (deliveries.missedBy(standing.fileId()).isEmpty()) {
            throw new NotPossible(
                "Nobody has said yet that the bank has not got "
                    + name
                    + ". One person says --not-there, another --confirm.");
          }
          say(standing, Evidence.CONFIRMED, person.user(), reason);
          deliveries.become(standing.fileId(), State.READY, clock.instant());
        });
  }

  private interface Change {
    void of(FiledDelivery standing);
  }

  private void change(String name, Change change) {
    shelves.inOneTransaction(
        () -> {
          if (!deliveries.tryLock()) {
            throw new NotPossible(
                "A run hands files over just now. Say it again when that has ended.");
          }
          FiledDelivery standing = standing(name);
          if (standing.is(State.HANDED_OVER)) {
            throw new NotPossible(
                name + " is handed over already, since " + standing.changedAt() + ".");
          }
          change.of(standing);
        });
  }

  private static void requireSent(FiledDelivery standing) {
    if (standing.is(State.READY)) {
      throw new NotPossible(
          "Nothing of "
              + standing.fileName()
              + " was sent, or it was refused: there is nothing to find out about it.");
    }
  }

  private void say(FiledDelivery standing, Evidence what, String person, String reason) {
    deliveries.say(
        standing.fileId(), new Said(what, person, clock.instant(), Map.of("said", reason)));
    shelves
        .papers()
        .audit(person, what + " " + standing.fileName() + ": " + reason, clock.instant());
  }
}
