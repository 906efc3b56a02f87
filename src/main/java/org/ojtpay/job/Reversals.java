package org.ojtpay.job;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.ojtpay.ledger.Journal;
import org.ojtpay.ledger.Journal.Posting;
import org.ojtpay.ledger.Settlements;
import org.ojtpay.pay.AskedReversal;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.pay.PaymentFileState;
import org.ojtpay.pay.ReversalRun;
import org.ojtpay.policy.BankingDays;
import org.ojtpay.store.PaymentLife;
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

  /** How what is owed of a payment ends, as a sentence. */
  public static String ends(Shelves shelves, String payment) {
    String repaid = "It comes another way (\"ojtpay payments repaid\")";
    return shelves.reversals().mayStand(payment)
        ? repaid + ", or stands after all (\"ojtpay payments keep\")."
        : repaid + ".";
  }

  /** Whether it takes payments back, and they are booked as owed: from then on it goes out. */
  boolean areBooked() {
    return file.state() == PaymentFileState.RELEASED
        && !shelves.reversals().in(file.id()).isEmpty();
  }

  /** Why the file can no longer take back what it would; without a full stop. */
  Optional<String> stale(LocalDate day) {
    return shelves.reversals().in(file.id()).stream()
        .flatMap(each -> stale(each, day).stream())
        .findFirst();
  }

  private Optional<String> stale(AskedReversal asked, LocalDate day) {
    String state = shelves.reversals().standing(asked.payment()).get(0).state();
    if (!state.equals("SETTLED")) {
      return Optional.of("payment " + asked.payment() + " is " + state + " meanwhile");
    }
    return day.isAfter(lastDay(asked.settledOn()))
        ? Optional.of(
            "payment "
                + asked.payment()
                + " could be taken back until "
                + lastDay(asked.settledOn()))
        : Optional.empty();
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

  /**
   * The bank has settled the file: what the employers owed has come.
   *
   * @return how many payments are recovered by this
   */
  public int settled(LocalDate on, String person) {
    int recovered = 0;
    for (AskedReversal each : shelves.reversals().in(file.id())) {
      if (each.isUnderWay()) {
        put(each, "RECOVERED", on, person);
        book(each, Settlements::recovered);
        recovered++;
      }
    }
    return recovered;
  }

  private void put(AskedReversal reversal, String event, LocalDate on, String person) {
    String why = reversal.cause() + ": " + reversal.reason();
    shelves
        .paymentLife()
        .put(
            reversal.payment(),
            new PaymentLife.Event(event, on, person, clock.instant(), null, why));
  }

  private void book(AskedReversal reversal, BiFunction<String, List<Posting>, Journal> booking) {
    List<Posting> payable = shelves.payments().payable(reversal.payment());
    shelves.journals().put(file.runId(), null, List.of(booking.apply(reversal.payment(), payable)));
  }
}
