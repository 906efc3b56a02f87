package org.ojtpay.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ojtpay.pay.AskedReversal;
import org.ojtpay.pay.FiledPayment;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.pay.ReversalLine;
import org.ojtpay.store.PaymentLife.Event;
import org.ojtpay.store.Shelves;

/** A payment that somebody asked back, and what may be said of that now. */
record FindReversal(Shelves shelves) {

  static final String NOT_RECOVERED = "NOT_RECOVERED";

  AskedReversal asked(String payment) {
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
  FiledPaymentFile file(FiledPayment payment, @Nullable String trace) {
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

  /** What stands already, is being taken back, or is paid otherwise does not stand again. */
  void requireEnded(String payment, List<Event> before) {
    AskedReversal asked = asked(payment);
    Returns.of(before, "KEPT").ifPresent(earlier -> refuse(asked, "stands already", earlier));
    if (asked.isUnderWay()) {
      throw new NotPossible(
          asked.file()
              + " takes "
              + asked.payment()
              + " back, and is "
              + asked.state()
              + ". Withdraw it while it is not released; after that the bank says what became of"
              + " it.");
    }
    if (NOT_RECOVERED.equals(asked.state()) && !shelves.reversals().mayStand(asked.payment())) {
      throw new NotPossible(
          asked.payment()
              + " cannot stand again: its invoice was paid again, voided or corrected since, or"
              + " something was set off against it. What is owed comes another way, and is recorded"
              + " with \"ojtpay payments repaid\".");
    }
  }

  private static void refuse(AskedReversal asked, String what, Event earlier) {
    throw new NotPossible(
        "%s %s, as %s has recorded on %s: %s. Nothing was changed."
            .formatted(asked.payment(), what, earlier.person(), earlier.on(), earlier.reason()));
  }

  void requireOwed(String payment, LocalDate on, List<Event> before) {
    AskedReversal asked = asked(payment);
    Returns.of(before, "KEPT").ifPresent(earlier -> refuse(asked, "stands", earlier));
    Returns.of(before, "REPAID").ifPresent(earlier -> refuse(asked, "was repaid", earlier));
    if (!NOT_RECOVERED.equals(asked.state())) {
      throw new NotPossible(
          "The bank has not sent the reversal of "
              + asked.payment()
              + " back: \"ojtpay payments return "
              + asked.payment()
              + " --reversal\" records that first.");
    }
    Returns.of(before, "REVERSED")
        .filter(released -> on.isBefore(released.on()))
        .ifPresent(
            released -> {
              throw new NotPossible(
                  "It was to be taken back from " + released.on() + " on; it came after that.");
            });
  }
}
