package org.ojtpay.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ojtpay.pay.BankReturn;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.pay.HoldReason;
import org.ojtpay.pay.HoldScope;
import org.ojtpay.store.HoldShelf;
import org.ojtpay.store.PrenoteShelf.Back;
import org.ojtpay.store.PrenoteShelf.Standing;
import org.ojtpay.store.Shelves;

/**
 * Entries of zero that the payee's bank sends back. No money moves and nothing is booked: the
 * employer is held, and the account is not paid any more.
 */
record PrenoteReturns(Shelves shelves, Clock clock) {

  private static final Pattern NUMBER = Pattern.compile("N[0-9]{8}");

  /** The prenote of that number, or in a published file with that trace number. */
  Optional<Standing> find(String numberOrTrace) {
    String given = numberOrTrace.strip().toUpperCase(Locale.ROOT);
    if (NUMBER.matcher(given).matches()) {
      return shelves.prenotes().find(given);
    }
    if (!Returns.isTrace(given)) {
      return Optional.empty();
    }
    List<Standing> found = shelves.prenotes().traced(Returns.sequence(given));
    if (found.size() > 1) {
      throw new NotPossible(
          "Several prenotes have the trace number "
              + given
              + ": "
              + found.stream().map(PrenoteReturns::named).collect(Collectors.joining(", "))
              + ". Say the number of one.");
    }
    return found.stream().findFirst();
  }

  private static String named(Standing tried) {
    return tried.prenote().id() + " of " + tried.file();
  }

  String back(Standing tried, BankReturn why, LocalDate on, @Nullable String trace, String person) {
    FiledPaymentFile file = requireOut(tried, trace);
    if (on.isBefore(file.creationDate())) {
      throw new NotPossible(
          tried.prenote().id()
              + " was made on "
              + file.creationDate()
              + "; it cannot have come back on "
              + on
              + ".");
    }
    Settling.requireNotToCome(on, clock);
    return shelves.together(
        () -> {
          shelves.paymentFiles().lock(file.id());
          Back said = new Back(on, why, person);
          Back earlier = shelves.prenotes().find(tried.prenote().id()).orElseThrow().back();
          return earlier == null ? put(tried, said) : again(tried, said, earlier);
        });
  }

  private static String again(Standing tried, Back said, Back earlier) {
    String known =
        tried.prenote().id()
            + " came back on "
            + earlier.on()
            + " with "
            + earlier.why().code()
            + ", as "
            + earlier.person()
            + " has recorded";
    if (earlier.on().equals(said.on()) && earlier.why().equals(said.why())) {
      return known + " already. Nothing was changed.";
    }
    throw new NotPossible(known + ". A prenote comes back once; what you say differs from that.");
  }

  private String put(Standing tried, Back back) {
    String id = tried.prenote().id();
    String reason = back.why().code() + ", " + back.why().meaning();
    shelves.prenotes().putBack(id, back, clock.instant());
    shelves
        .papers()
        .audit(
            back.person(),
            "RETURNED " + id + " of " + tried.file() + " on " + back.on() + ": " + reason,
            clock.instant());
    HoldReason hold = hold(back.why());
    long placed =
        new Holds(shelves, clock)
            .put(
                new HoldShelf.Placed(
                    HoldScope.EMPLOYER,
                    HoldShelf.employer(tried.prenote().employerId()),
                    hold,
                    id + " came back with " + reason,
                    null),
                back.person());
    return id
        + " came back: "
        + reason
        + ". No money had gone to "
        + tried.prenote().payeeName()
        + ", and none goes to this account: "
        + HoldReason.PRENOTE_RETURNED.ends()
        + ". Hold "
        + placed
        + " ("
        + hold
        + ") is lifted after that.";
  }

  /** Nobody doubts a payment of nothing: what is doubted is the account. */
  private static HoldReason hold(BankReturn why) {
    return why.hold() == HoldReason.FRAUD_REVIEW
        ? HoldReason.FRAUD_REVIEW
        : HoldReason.RETURNED_PAYMENT;
  }

  /** The file, which is out; and the trace number, where one is given, is that of the prenote. */
  private FiledPaymentFile requireOut(Standing tried, @Nullable String trace) {
    if (trace != null && Returns.sequence(trace) != tried.prenote().trace()) {
      throw new NotPossible(
          "The trace number of "
              + tried.prenote().id()
              + " ends with "
              + "%07d".formatted(tried.prenote().trace())
              + ", not "
              + "%07d".formatted(Returns.sequence(trace))
              + ".");
    }
    return requireOut(tried);
  }

  /** The file of the prenote. */
  FiledPaymentFile requireOut(Standing tried) {
    FiledPaymentFile file = new FindPayment(shelves).requireFile(tried.file());
    Settling.requireOut(file);
    return file;
  }
}
