package org.ojtpay.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ojtpay.job.Nearest;
import org.ojtpay.job.Today;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.Recorded;
import org.ojtpay.pay.Hold;
import org.ojtpay.pay.HoldReason;
import org.ojtpay.pay.HoldScope;
import org.ojtpay.store.HoldShelf;
import org.ojtpay.store.RefusedByDatabase;
import org.ojtpay.store.Shelves;
import org.ojtpay.validate.FiledVerdict;

/** What is not paid for now because somebody says so: placed, shown, and lifted. */
public final class Holds {

  /**
   * A hold as a person asks for it.
   *
   * @param what an ID, a number or a letter, as the scope has it
   * @param participant whose agreement, where several people train under the number
   * @param start of the agreement that is meant, where that person has several
   * @param reason absent for the plain one of the scope
   * @param until its last day; absent where a person ends it
   */
  public record Asked(
      HoldScope scope,
      String what,
      @Nullable String participant,
      @Nullable LocalDate start,
      @Nullable HoldReason reason,
      @Nullable LocalDate until) {}

  private final Shelves shelves;
  private final Clock clock;

  public Holds(Shelves shelves, Clock clock) {
    this.shelves = shelves;
    this.clock = clock;
  }

  /** Those that hold today, the oldest first. */
  public List<Hold> today() {
    return shelves.holds().on(Today.inZone(clock));
  }

  /**
   * Places a hold.
   *
   * @throws NotFound where there is nothing of that name: a hold on it would hold nothing
   */
  public Hold place(Asked asked, Ruling by) {
    HoldReason reason = reason(asked);
    LocalDate until = until(asked, reason);
    String key = key(asked);
    long[] id = new long[1];
    shelves.inOneTransaction(
        () ->
            id[0] =
                put(
                    new HoldShelf.Placed(asked.scope(), key, reason, by.reason(), until),
                    by.person()));
    return shelves.holds().find(id[0]).orElseThrow();
  }

  /** Places a hold within the transaction of the one who knows what it holds. */
  long put(HoldShelf.Placed placed, String person) {
    long id = shelves.holds().put(placed, person, clock.instant());
    shelves
        .papers()
        .audit(
            person,
            "HOLD "
                + id
                + " "
                + placed.reason()
                + " "
                + placed.scope()
                + " "
                + placed.key()
                + ": "
                + placed.why(),
            clock.instant());
    return id;
  }

  private static HoldReason reason(Asked asked) {
    HoldReason reason = asked.reason() == null ? asked.scope().reason() : asked.reason();
    if (!reason.isRecorded()) {
      throw new NotPossible(
          reason + " is found by each run itself. Nobody places it; " + reason.ends() + ".");
    }
    return reason;
  }

  private @Nullable LocalDate until(Asked asked, HoldReason reason) {
    LocalDate until = asked.until();
    if (until == null) {
      return null;
    }
    if (reason.isLiftedByAnother()) {
      throw new NotPossible(reason + " ends by no day: " + reason.ends() + ". Leave --until away.");
    }
    if (until.isBefore(Today.inZone(clock))) {
      throw new NotPossible("A hold until " + until + " would hold nothing: that day has passed.");
    }
    return until;
  }

  private String key(Asked asked) {
    return switch (asked.scope()) {
      case SUBMISSION -> submission(asked.what());
      case PAYMENT -> new FindPayment(shelves).requirePayment(asked.what()).payment().id();
      case AGREEMENT ->
          new Submissions(shelves)
              .agreement(asked.what(), asked.participant(), asked.start())
              .key()
              .toString();
      case EMPLOYER ->
          known(
              asked,
              HoldShelf.employer(asked.what()),
              each -> HoldShelf.employer(each.employerId()));
      case FUND -> known(asked, HoldShelf.fund(asked.what()), each -> HoldShelf.fund(each.fund()));
    };
  }

  private String submission(String idOrName) {
    FiledVerdict found =
        new Submissions(shelves)
            .standing(idOrName)
            .orElseThrow(
                () ->
                    new NotFound(
                        "No submission \""
                            + idOrName
                            + "\" is on file. Say its name as the night's report has it, or its"
                            + " ID."));
    return Recorded.part(found.receiptId(), found.verdict().part());
  }

  /** Of the agreements on file: a mistyped number would hold nobody. */
  private String known(Asked asked, String key, Function<AgreementOnFile, String> of) {
    Set<String> all = new TreeSet<>(shelves.onFile().agreements().stream().map(of).toList());
    if (!all.contains(key)) {
      throw new NotFound(
          "No agreement on file has the "
              + asked.scope().name().toLowerCase(Locale.ROOT)
              + " \""
              + asked.what()
              + "\"."
              + Nearest.of(key, all).map(near -> " Near it: " + near + ".").orElse(""));
    }
    return key;
  }

  /** The hold of that number, which nobody has lifted. */
  public Hold find(long id) {
    return shelves
        .holds()
        .find(id)
        .orElseThrow(
            () ->
                new NotFound(
                    "No hold " + id + " stands. \"ojtpay payments holds\" shows those that do."));
  }

  /**
   * Lifts a hold.
   *
   * @throws RefusedByDatabase where the person has placed it and another one has to lift it
   */
  public void lift(long id, Ruling by) {
    Hold hold = find(id);
    shelves.inOneTransaction(
        () -> {
          shelves.holds().end(hold, by.person(), by.reason(), clock.instant());
          new Evidence(shelves, clock)
              .audit(
                  by,
                  "LIFT hold " + id + " " + hold.scope() + " " + hold.key() + ": " + by.reason());
        });
  }
}
