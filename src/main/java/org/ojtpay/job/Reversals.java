package org.ojtpay.job;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.ojtpay.ledger.Journal;
import org.ojtpay.ledger.Journal.Posting;
import org.ojtpay.ledger.Settlements;
import org.ojtpay.pay.AskedReversal;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.pay.ReversalRun;
import org.ojtpay.policy.BankingDays;
import org.ojtpay.store.ReversalShelf.Asking;
import org.ojtpay.store.Shelves;

/**
 * What a file of reversals does to the payments that it takes back. A file of payments takes back
 * none, and then nothing happens here. Each joins the transaction of its caller.
 */
public final class Reversals {

  private final Shelves shelves;
  private final FiledPaymentFile file;
  private final Clock clock;

  public Reversals(Shelves shelves, FiledPaymentFile file, Clock clock) {
    this.shelves = shelves;
    this.file = file;
    this.clock = clock;
  }

  /** The last day on which a payment may be taken back that settled on that day. */
  public static LocalDate lastDay(LocalDate settledOn) {
    return BankingDays.federalReserve().plus(settledOn, ReversalRun.BANKING_DAYS);
  }

  /**
   * The file is released: the employers owe what it takes back.
   *
   * @throws RunRefused where it is too late for one of them
   */
  void released(String person) {
    LocalDate day = Today.inZone(clock);
    for (AskedReversal each : shelves.reversals().in(file.id())) {
      if (day.isAfter(lastDay(each.settledOn()))) {
        throw new RunRefused(
            file.name()
                + " is not released: payment "
                + each.payment()
                + " could be taken back until "
                + lastDay(each.settledOn())
                + ". Ask the bank to request it back.");
      }
      put(each, "REVERSED", day, person);
      book(each, Settlements::reversed);
    }
  }

  /** The bank has settled the file: what the employers owed has come. */
  public void settled(LocalDate on, String person) {
    for (AskedReversal each : shelves.reversals().in(file.id())) {
      if (!"RECOVERED".equals(each.state())) {
        put(each, "RECOVERED", on, person);
        book(each, Settlements::recovered);
      }
    }
  }

  private void put(AskedReversal reversal, String event, LocalDate on, String person) {
    shelves
        .reversals()
        .putEvent(
            reversal.payment(),
            event,
            new Asking(reversal.cause(), reversal.reason(), person, on),
            clock.instant());
  }

  private void book(AskedReversal reversal, BiFunction<String, List<Posting>, Journal> booking) {
    List<Posting> payable = shelves.payments().payable(reversal.payment());
    shelves
        .journals()
        .put(file.runId(), null, List.of(booking.apply(reversal.payment(), payable)));
  }
}
