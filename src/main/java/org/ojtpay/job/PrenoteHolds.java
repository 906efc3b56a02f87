package org.ojtpay.job;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.ojtpay.job.Selection.Candidate;
import org.ojtpay.job.Selection.Waiting;
import org.ojtpay.onfile.BankState;
import org.ojtpay.onfile.BankVersion;
import org.ojtpay.pay.HoldReason;
import org.ojtpay.pay.PrenoteRun;
import org.ojtpay.store.PrenoteShelf.Back;
import org.ojtpay.store.PrenoteShelf.Standing;

/**
 * Why nothing is paid to an account that is tried with an entry of zero. That nothing came back
 * says something only of what the bank has had: so the days count from then.
 */
final class PrenoteHolds {

  private PrenoteHolds() {}

  /** Whatever became of the hold that was placed then: only another account is paid. */
  static Optional<Waiting> cameBack(Candidate candidate) {
    return Optional.ofNullable(candidate.vendor().bank())
        .flatMap(candidate.run().shelves().prenotes()::returned)
        .flatMap(tried -> candidate.waits(HoldReason.PRENOTE_RETURNED, cameBack(tried)));
  }

  private static String cameBack(Standing tried) {
    Back back = Objects.requireNonNull(tried.back(), "of one that came back");
    return tried.prenote().id()
        + " to the employer's bank account "
        + tried.prenote().account()
        + " came back on "
        + back.on()
        + " with "
        + back.why().code()
        + ", "
        + back.why().meaning();
  }

  static Optional<Waiting> window(Candidate candidate) {
    BankVersion bank = candidate.vendor().bank();
    if (bank == null) {
      return Optional.empty();
    }
    RunContext run = candidate.run();
    String profile = Proposal.bank(run).name();
    Optional<Standing> tried = run.shelves().prenotes().of(bank, profile);
    Optional<String> why =
        tried.isPresent()
            ? tried.flatMap(each -> notYet(run, each, profile))
            : untried(run, bank, profile);
    return why.flatMap(
        sentence ->
            candidate.waits(
                HoldReason.PRENOTE_WINDOW,
                "the employer's bank account " + bank.account().masked() + " " + sentence));
  }

  /**
   * The bank's rules bind whoever has sent a prenote, whether or not the board still wants them.
   */
  private static Optional<String> notYet(RunContext run, Standing tried, String profile) {
    Instant handedOver = tried.handedOver();
    if (handedOver == null) {
      return run.board().prenoting().contains(profile)
          ? Optional.of("is tried with " + onItsWay(tried))
          : Optional.empty();
    }
    LocalDate had = LocalDate.ofInstant(handedOver, run.board().zone());
    LocalDate first = PrenoteRun.firstDay(tried.effective(), had);
    return run.settings().asOf().isBefore(first)
        ? Optional.of(
            "was tried with "
                + tried.prenote().id()
                + " of "
                + tried.file()
                + " and may be paid from "
                + first
                + " on, where nothing comes back")
        : Optional.empty();
  }

  private static String onItsWay(Standing tried) {
    String file = tried.prenote().id() + " of " + tried.file() + ", which ";
    return tried.state().equals("PUBLISHED")
        ? file
            + "is published, and the bank is not known to have it; \"ojtpay payments hand-over "
            + tried.file()
            + "\" says what to do"
        : file
            + "is "
            + tried.state()
            + "; it is approved and released like every file, with \"ojtpay payments\"";
  }

  /** What money has gone to before needs no trial, nor what Finance had verified at the start. */
  private static Optional<String> untried(RunContext run, BankVersion bank, String profile) {
    return run.board().prenoting().contains(profile)
            && bank.state() == BankState.APPROVED
            && !run.shelves().prenotes().isPaid(bank)
        ? Optional.of(
            "is to be tried first; the next \"ojtpay run payment-file\" makes its prenote")
        : Optional.empty();
  }
}
