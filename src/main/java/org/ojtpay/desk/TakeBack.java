package org.ojtpay.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.ojtpay.job.Reversals;
import org.ojtpay.job.Today;
import org.ojtpay.pay.AskedReversal;
import org.ojtpay.pay.ReversalCause;
import org.ojtpay.store.ReversalShelf.Asking;
import org.ojtpay.store.ReversalShelf.Standing;
import org.ojtpay.store.Shelves;

/**
 * Settled payments that a person wants taken back. The next payment-file run makes one file of
 * them, which others approve and release.
 */
public final class TakeBack {

  private static final String SETTLED = "SETTLED";

  private final Shelves shelves;
  private final Clock clock;

  public TakeBack(Shelves shelves, Clock clock) {
    this.shelves = shelves;
    this.clock = clock;
  }

  /** All that was asked for, by payment. */
  public List<AskedReversal> asked() {
    return shelves.reversals().all();
  }

  /**
   * Asks for the reversal of a payment, or of every settled payment of a file, and holds their
   * submissions. What was asked for before stays as it was.
   *
   * @return the payments, in their order
   * @throws NotPossible where none has settled, or it is too late
   */
  public List<String> ask(String paymentOrFile, ReversalCause cause, Ruling by) {
    List<Standing> found = shelves.reversals().standing(paymentOrFile);
    if (found.isEmpty()) {
      throw new NotFound(
          "There is no payment and no payment file \""
              + paymentOrFile
              + "\". \"ojtpay payments list\" and \"ojtpay payments show FILE\" show those there"
              + " are.");
    }
    List<Standing> settled = found.stream().filter(each -> each.state().equals(SETTLED)).toList();
    if (settled.isEmpty()) {
      throw new NotPossible(
          found.get(0).payment()
              + " is "
              + found.get(0).state()
              + ". Only a payment that has SETTLED is taken back: before it is published, its file"
              + " is withdrawn; after that, the bank says first that it has settled.");
    }
    List<Standing> open = settled.stream().filter(each -> !each.isKept()).toList();
    if (open.isEmpty()) {
      throw new NotPossible(
          settled.get(0).payment()
              + " was asked for before, and somebody said then that it stands. Ask the bank to"
              + " request it back.");
    }
    LocalDate today = Today.inZone(clock);
    open.forEach(each -> requireInTime(each, today));
    Asking asking = new Asking(cause, by.reason(), by.person(), today);
    shelves.inOneTransaction(() -> put(open, asking));
    return open.stream().map(Standing::payment).toList();
  }

  private static void requireInTime(Standing payment, LocalDate today) {
    LocalDate settledOn = payment.settledOn();
    if (settledOn == null || today.isAfter(Reversals.lastDay(settledOn))) {
      throw new NotPossible(
          payment.payment()
              + " settled on "
              + settledOn
              + " and could be taken back for five banking days"
              + (settledOn == null ? "" : ", until " + Reversals.lastDay(settledOn))
              + ". Ask the bank to request it back.");
    }
  }

  private void put(List<Standing> settled, Asking asking) {
    shelves.payments().lockNumbers();
    for (Standing each : settled) {
      if (!each.isAsked()) {
        shelves.reversals().put(each.payment(), asking, clock.instant());
        shelves
            .papers()
            .audit(
                asking.person(),
                "REVERSAL ASKED " + each.payment() + " " + asking.cause() + ": " + asking.reason(),
                clock.instant());
      }
    }
  }
}
