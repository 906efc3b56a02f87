package org.ojtpay.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.ojtpay.desk.FindPayment.Found;
import org.ojtpay.job.Today;
import org.ojtpay.ledger.Journal;
import org.ojtpay.ledger.Journal.Posting;
import org.ojtpay.ledger.Settlements;
import org.ojtpay.pay.AskedReversal;
import org.ojtpay.pay.BankReturn;
import org.ojtpay.pay.FiledPayment;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.pay.ReversalLine;
import org.ojtpay.store.PaymentLife.Event;
import org.ojtpay.store.Shelves;

/**
 * What becomes of a payment that is not taken back after all: the payee's bank sends the reversal
 * back, a person says that the payment stands, or the money comes another way.
 */
public final class ReversalEnds {

  private static final String NOT_RECOVERED = "NOT_RECOVERED";

  private final Shelves shelves;
  private final Clock clock;

  public ReversalEnds(Shelves shelves, Clock clock) {
    this.shelves = shelves;
    this.clock = clock;
  }

  /**
   * Records that the payee's bank has sent the reversal of a payment back, before or after it
   * settled. The payee owes the amount from then on.
   *
   * @return what was done, as a sentence
   */
  public String cameBack(Returns.Said said, String person) {
    Found found = find(said.payment());
    BankReturn why = Returns.code(said.code());
    FiledPaymentFile file = fileOf(found.payment(), said.trace());
    Returns.requireDay(said.on(), file, clock);
    return shelves.together(
        () -> {
          List<Event> before = lock(found);
          return Returns.of(before, NOT_RECOVERED)
              .map(earlier -> Returns.again(found, said.on(), why, earlier))
              .orElseGet(() -> notRecovered(found, said.on(), why, before, person));
        });
  }

  private String notRecovered(
      Found found, LocalDate on, BankReturn why, List<Event> before, String person) {
    FiledPayment payment = found.payment();
    String reason = why.code() + ", " + why.meaning();
    put(found, new Event(NOT_RECOVERED, on, person, clock.instant(), why.code(), reason));
    if (Returns.of(before, "RECOVERED").isPresent()) {
      book(found, Settlements::owedAgain);
    }
    String told = "the reversal of " + payment.id() + " came back with " + reason;
    long hold = new Returns(shelves, clock).hold(payment, why, told, person);
    return "The reversal of "
        + payment.id()
        + " came back: "
        + reason
        + ". "
        + payment.payeeName()
        + " owes $"
        + payment.amount()
        + ". \"ojtpay payments keep "
        + payment.id()
        + "\" lets the payment stand; \"ojtpay payments repaid "
        + payment.id()
        + "\" records that the money came another way. Hold "
        + hold
        + " ("
        + why.hold()
        + ") was placed.";
  }

  private AskedReversal asked(String payment) {
    return shelves.reversals().all().stream()
        .filter(each -> each.payment().equals(payment))
        .findFirst()
        .orElseThrow(
            () ->
                new NotPossible(
                    "Nobody has asked "
                        + payment
                        + " back. \"ojtpay payments reversals\" lists what was."));
  }

  /** The released file that takes it back; of the bank's notice, its trace number. */
  private FiledPaymentFile fileOf(FiledPayment payment, @Nullable String trace) {
    String name = asked(payment.id()).file();
    if (name == null) {
      throw new NotPossible(
          "No payment file takes "
              + payment.id()
              + " back. \"ojtpay payments reversals\" lists those that do.");
    }
    FiledPaymentFile file = new FindPayment(shelves).requireFile(name);
    Settling.requireOut(file);
    if (trace != null) {
      shelves.reversals().lines(file.id(), Map.of()).stream()
          .filter(each -> each.asked().payment().equals(payment.id()))
          .mapToInt(ReversalLine::trace)
          .filter(known -> known != Returns.sequence(trace))
          .forEach(
              known -> {
                throw new NotPossible(
                    "The trace number of the reversal of "
                        + payment.id()
                        + " ends with "
                        + "%07d".formatted(known)
                        + ", not "
                        + "%07d".formatted(Returns.sequence(trace))
                        + ".");
              });
    }
    return file;
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
          boolean wasOwed = Returns.of(lock(found), NOT_RECOVERED).isPresent();
          AskedReversal asked = asked(found.payment().id());
          if (asked.isUnderWay()) {
            throw new NotPossible(
                asked.file()
                    + " takes "
                    + asked.payment()
                    + " back, and is "
                    + asked.state()
                    + ". Withdraw it while it is not released; after that the bank says what became"
                    + " of it.");
          }
          put(found, event("KEPT", Today.inZone(clock), by));
          if (wasOwed) {
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
   * @param on the day on which it came
   * @return what was done, as a sentence
   */
  public String repaid(String payment, LocalDate on, Ruling by) {
    Settling.requireNotToCome(on, clock);
    Found found = find(payment);
    shelves.inOneTransaction(
        () -> {
          lock(found);
          AskedReversal asked = asked(found.payment().id());
          if (!NOT_RECOVERED.equals(asked.state())) {
            throw new NotPossible(
                "The bank has not sent the reversal of "
                    + asked.payment()
                    + " back: \"ojtpay payments return "
                    + asked.payment()
                    + " --reversal\" records that first.");
          }
          put(found, event("REPAID", on, by));
          book(found, Settlements::repaid);
        });
    return "$"
        + found.payment().amount()
        + " of "
        + found.payment().id()
        + " came back on "
        + on
        + ". What was approved is owed to "
        + found.payment().payeeName()
        + " again, and waits until its holds are lifted.";
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
            found.file().runId(), null, List.of(booking.apply(id, shelves.payments().payable(id))));
  }
}
