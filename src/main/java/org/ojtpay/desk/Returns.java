package org.ojtpay.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ojtpay.desk.FindPayment.Found;
import org.ojtpay.ledger.Settlements;
import org.ojtpay.pay.BankReturn;
import org.ojtpay.pay.FiledPayment;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.pay.HoldScope;
import org.ojtpay.store.HoldShelf;
import org.ojtpay.store.PaymentLife.Event;
import org.ojtpay.store.PrenoteShelf.Standing;
import org.ojtpay.store.Shelves;

/**
 * Payments that the payee's bank sends back, and what it says of the account. What was approved is
 * owed again, and held until a person has seen to it; no account is ever changed here.
 */
public final class Returns {

  /**
   * What the bank says of a payment or a prenote.
   *
   * @param payment its number; of a prenote also its trace number
   * @param code absent where the bank has not taken a reversal at all
   * @param trace as the bank's notice has it, whole or its last seven digits; absent where unsaid
   */
  public record Said(String payment, @Nullable String code, LocalDate on, @Nullable String trace) {}

  private static final Pattern TRACE = Pattern.compile("[0-9]{1,15}");
  private static final int SEQUENCE_DIGITS = 7;

  private final Shelves shelves;
  private final Clock clock;

  public Returns(Shelves shelves, Clock clock) {
    this.shelves = shelves;
    this.clock = clock;
  }

  /**
   * Records that a payment came back, before or after it settled; or a prenote.
   *
   * @return what was done, as a sentence
   */
  public String back(Said said, String person) {
    PrenoteReturns prenotes = new PrenoteReturns(shelves, clock);
    Optional<Standing> tried = prenotes.find(said.payment());
    return tried.isPresent()
        ? prenotes.back(tried.get(), code(said.code()), said.on(), said.trace(), person)
        : paymentBack(said, person);
  }

  private String paymentBack(Said said, String person) {
    Found found = new FindPayment(shelves).requirePayment(said.payment());
    BankReturn why = code(said.code());
    requireTrace(found, said.trace());
    Settling.requireOut(found.file());
    requireDay(said.on(), found.file(), clock);
    return shelves.together(
        () -> {
          shelves.paymentFiles().lock(found.file().id());
          List<Event> before = shelves.paymentLife().events(found.payment().id());
          return of(before, "RETURNED")
              .map(earlier -> again(found.payment().id(), said.on(), why.code(), earlier))
              .orElseGet(() -> put(found, said.on(), why, before, person));
        });
  }

  /** Refuses a day before the file that it is about, and one that has not come. */
  static void requireDay(LocalDate on, FiledPaymentFile file, Clock clock) {
    if (on.isBefore(file.creationDate())) {
      throw new NotPossible(
          file.name()
              + " was made on "
              + file.creationDate()
              + "; nothing of it can have come back on "
              + on
              + ".");
    }
    Settling.requireNotToCome(on, clock);
  }

  static BankReturn code(@Nullable String code) {
    if (code == null) {
      throw new NotPossible("The bank's notice has a code, such as R03. It is said with --code.");
    }
    try {
      return new BankReturn(code);
    } catch (IllegalArgumentException e) {
      throw new NotPossible(String.valueOf(e.getMessage()));
    }
  }

  static Optional<Event> of(List<Event> events, String event) {
    return events.stream().filter(each -> each.event().equals(event)).findFirst();
  }

  /** The same said twice is one; anything else of the same is refused. */
  static String again(String what, LocalDate on, @Nullable String code, Event earlier) {
    String known =
        what
            + " came back on "
            + earlier.on()
            + (earlier.code() == null ? "" : " with " + earlier.code())
            + ", as "
            + earlier.person()
            + " has recorded";
    if (earlier.on().equals(on) && Objects.equals(earlier.code(), code)) {
      return known + " already. Nothing was changed.";
    }
    throw new NotPossible(known + ". It comes back once; what you say differs from that.");
  }

  private String put(Found found, LocalDate on, BankReturn why, List<Event> before, String person) {
    FiledPayment payment = found.payment();
    if (of(before, "REVERSED").isPresent() && of(before, "KEPT").isEmpty()) {
      throw new NotPossible(
          payment.id()
              + (of(before, "NOT_RECOVERED").isPresent()
                  ? " was to be taken back, and its reversal came back. What has come now is"
                      + " recorded with \"ojtpay payments repaid\"."
                  : " is being taken back by a reversal. What came back is the reversal or the"
                      + " payment, not both: ask the bank which. It is recorded with --reversal"
                      + " where it was the reversal."));
    }
    String reason = why.code() + ", " + why.meaning();
    shelves
        .paymentLife()
        .put(payment.id(), new Event("RETURNED", on, person, clock.instant(), why.code(), reason));
    shelves
        .journals()
        .put(
            found.file().runId(),
            null,
            List.of(
                Settlements.returned(
                    payment.id(),
                    of(before, "SETTLED").isPresent(),
                    shelves.payments().payable(payment.id()))));
    shelves
        .papers()
        .audit(
            person,
            "RETURNED " + payment.id() + " of " + found.file().name() + " on " + on + ": " + reason,
            clock.instant());
    long hold = hold(payment, why, payment.id() + " came back with " + reason, person);
    return payment.id()
        + " came back: "
        + reason
        + ". $"
        + payment.amount()
        + " are owed to "
        + payment.payeeName()
        + " again, and wait until hold "
        + hold
        + " ("
        + why.hold()
        + ") is lifted: "
        + why.hold().ends()
        + "."
        + replaced(payment);
  }

  /** Holds what a bank's return casts a doubt on; answers with the hold's number. */
  long hold(FiledPayment payment, BankReturn why, String told, String person) {
    String key =
        why.scope() == HoldScope.EMPLOYER
            ? HoldShelf.employer(payment.employerId())
            : shelves.paymentLife().submissionOf(payment.id());
    return new Holds(shelves, clock)
        .put(new HoldShelf.Placed(why.scope(), key, why.hold(), told, null), person);
  }

  /** What was set off against a correction is not paid again with the invoice that it replaced. */
  private String replaced(FiledPayment payment) {
    return shelves.payments().approved(payment.id()).isPresent()
        ? ""
        : " A correction has replaced its invoice since: what was set off against it is paid by"
            + " another correction of the same days, and by nothing else. Ask the employer for it.";
  }

  /** The bank's notice tells a payment by its trace number. */
  private void requireTrace(Found found, @Nullable String trace) {
    if (trace == null) {
      return;
    }
    int said = sequence(trace);
    if (said != found.payment().trace()) {
      throw new NotPossible(
          "The trace number of "
              + found.payment().id()
              + " ends with "
              + "%07d".formatted(found.payment().trace())
              + ", not "
              + "%07d".formatted(said)
              + other(said));
    }
  }

  static boolean isTrace(String given) {
    return TRACE.matcher(given).matches();
  }

  /** What is ours of a trace number: its last seven digits. */
  static int sequence(String trace) {
    if (!isTrace(trace)) {
      throw new NotPossible("\"" + trace + "\" is no trace number: up to 15 digits.");
    }
    return Integer.parseInt(trace.substring(Math.max(0, trace.length() - SEQUENCE_DIGITS)));
  }

  private String other(int trace) {
    return shelves.paymentFiles().files().stream()
        .filter(FiledPaymentFile::isPublished)
        .flatMap(
            file ->
                file.items().stream()
                    .filter(item -> item.trace() == trace)
                    .map(item -> item.id() + " of " + file.name()))
        .reduce((a, b) -> a + ", " + b)
        .map(found -> ". That is " + found + ".")
        .orElse(". No payment has that.");
  }

  /**
   * Records that the bank wants the account written otherwise, and holds the employer. The account
   * stays as it is: such a change goes the way of every changed account.
   *
   * @param number of a payment; or of a prenote, which may be its trace number
   * @param code C and two digits
   */
  public String change(String number, String code, Ruling by) {
    return new ChangeNotices(shelves, clock).change(number, code, by);
  }
}
