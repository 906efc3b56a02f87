package org.ojtpay.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.ojtpay.desk.FindPayment.Found;
import org.ojtpay.job.Reversals;
import org.ojtpay.job.Today;
import org.ojtpay.ledger.Journal;
import org.ojtpay.ledger.Journal.Posting;
import org.ojtpay.ledger.Settlements;
import org.ojtpay.pay.BankReturn;
import org.ojtpay.pay.FiledPayment;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.store.PaymentLife.Event;
import org.ojtpay.store.Shelves;

/**
 * What becomes of a payment that is not taken back after all: the payee's bank sends the reversal
 * back, a person says that the payment stands, or the money comes another way.
 */
public final class ReversalEnds {

  private final Shelves shelves;
  private final Clock clock;

  public ReversalEnds(Shelves shelves, Clock clock) {
    this.shelves = shelves;
    this.clock = clock;
  }

  /**
   * Records that the payee's bank has sent the reversal of a payment back, before or after it
   * settled; without a code, that the bank has not taken it at all. The payee owes the amount from
   * then on.
   *
   * @return what was done, as a sentence
   */
  public String cameBack(Returns.Said said, String person) {
    Found found = find(said.payment());
    @Nullable BankReturn why = said.code() == null ? null : Returns.code(said.code());
    FiledPaymentFile file = new FindReversal(shelves).file(found.payment(), said.trace());
    Returns.requireDay(said.on(), file, clock);
    return shelves.together(
        () -> {
          List<Event> before = lock(found);
          return Returns.of(before, FindReversal.NOT_RECOVERED)
              .map(
                  earlier ->
                      Returns.again(
                          reversalOf(found), said.on(), why == null ? null : why.code(), earlier))
              .orElseGet(() -> notRecovered(found, said.on(), why, before, person));
        });
  }

  private static String reversalOf(Found found) {
    return "the reversal of " + found.payment().id();
  }

  private String notRecovered(
      Found found, LocalDate on, @Nullable BankReturn why, List<Event> before, String person) {
    FiledPayment payment = found.payment();
    String reason = why == null ? "the bank has not taken it" : why.code() + ", " + why.meaning();
    String code = why == null ? null : why.code();
    put(found, new Event(FindReversal.NOT_RECOVERED, on, person, clock.instant(), code, reason));
    if (Returns.of(before, "RECOVERED").isPresent()) {
      book(found, Settlements::owedAgain);
    }
    String held = why == null ? "" : held(found, why, reason, person);
    return reversalOf(found)
        + " came back: "
        + reason
        + ". "
        + payment.payeeName()
        + " owes $"
        + payment.amount()
        + "."
        + held
        + " "
        + Reversals.ends(shelves, payment.id());
  }

  private String held(Found found, BankReturn why, String reason, String person) {
    String told = reversalOf(found) + " came back with " + reason;
    long hold = new Returns(shelves, clock).hold(found.payment(), why, told, person);
    return " Hold " + hold + " (" + why.hold() + ") was placed.";
  }

  /**
   * Records that a payment that was to be taken back stands after all: nobody has taken it back in
   * time, or the reversal came back.
   *
   * @return what was done, as a sentence
   * @throws RefusedByDatabase where a file takes it back, or its invoice is paid again
   */
  public String keep(String payment, Ruling by) {
    Found found = find(payment);
    shelves.inOneTransaction(
        () -> {
          List<Event> before = lock(found);
          new FindReversal(shelves).requireEnded(found.payment().id(), before);
          put(found, event("KEPT", Today.inZone(clock), by));
          if (Returns.of(before, FindReversal.NOT_RECOVERED).isPresent()) {
            book(found, Settlements::kept);
          }
        });
    return found.payment().id()
        + " stands: $"
        + found.payment().amount()
        + " of "
        + found.payment().payeeName()
        + " are paid, and are not asked back again. Its holds stay until they are lifted.";
  }

  /**
   * Records that what could not be taken back has come another way.
   *
   * @param on the day on which it came, after the reversal was released
   * @return what was done, as a sentence
   */
  public String repaid(String payment, LocalDate on, Ruling by) {
    Settling.requireNotToCome(on, clock);
    Found found = find(payment);
    shelves.inOneTransaction(
        () -> {
          new FindReversal(shelves).requireOwed(found.payment().id(), on, lock(found));
          put(found, event("REPAID", on, by));
          book(found, Settlements::repaid);
        });
    return "$"
        + found.payment().amount()
        + " of "
        + found.payment().id()
        + " came back on "
        + on
        + ". Nothing of it is owed any more.";
  }

  private Found find(String payment) {
    return new FindPayment(shelves).requirePayment(payment);
  }

  /** Whoever makes payments waits, and whoever says something of the file. */
  private List<Event> lock(Found found) {
    shelves.payments().lockNumbers();
    shelves.paymentFiles().lock(found.file().id());
    return shelves.paymentLife().events(found.payment().id());
  }

  private Event event(String what, LocalDate on, Ruling by) {
    return new Event(what, on, by.person(), clock.instant(), null, by.reason());
  }

  private void put(Found found, Event event) {
    shelves.paymentLife().put(found.payment().id(), event);
    shelves
        .papers()
        .audit(
            event.person(),
            event.event()
                + " "
                + found.payment().id()
                + " of "
                + found.file().name()
                + " on "
                + event.on()
                + ": "
                + event.reason(),
            event.at());
  }

  private void book(Found found, BiFunction<String, List<Posting>, Journal> booking) {
    String id = found.payment().id();
    shelves
        .journals()
        .put(
            found.file().runId(),
            null,
            List.of(booking.apply(id, shelves.payments().reversed(id))));
  }
}
