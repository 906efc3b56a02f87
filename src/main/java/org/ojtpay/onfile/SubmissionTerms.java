package org.ojtpay.onfile;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ojtpay.onfile.Deadline.Term;
import org.ojtpay.onfile.OpenSubmission.Kind;
import org.ojtpay.policy.Counted;
import org.ojtpay.policy.PolicyPack;

/**
 * What is due on submissions: answers to return notices, signatures, the board's approval, an
 * employer's ID, and payment (parts II D and II F 1).
 */
record SubmissionTerms(Watched watched, OpenSubmission submission) {

  private static final Set<String> UNSIGNED = Set.of("AGR-SIGNATURE-MISSING", "AGR-SIGNED-LATE");

  static Stream<Deadline> of(Watched watched) {
    return watched.open().stream()
        .map(each -> new SubmissionTerms(watched, each))
        .flatMap(
            each ->
                Stream.of(
                    each.answer(),
                    each.signatures(),
                    each.approval(),
                    each.employerId(),
                    each.payment()))
        .flatMap(Optional::stream);
  }

  /** The day that the return notice names. */
  private Optional<Deadline> answer() {
    Counted due = submission.answer();
    if (due == null || submission.state() != State.RETURNED || isOver(due.day())) {
      return Optional.empty();
    }
    return Optional.of(
        watched
            .of(
                submission.isPacket() ? Term.PACKET : Term.ANSWER,
                submission,
                "The answer to the return notice on " + submission.words())
            .due(submission.decided(), due));
  }

  /** Every signature at least so many days before the training starts. */
  private Optional<Deadline> signatures() {
    AgreementOnFile agreement = submission.agreement();
    if (agreement == null
        || !submission.is(Kind.AGREEMENT, State.RETURNED)
        || submission.codes().stream().noneMatch(UNSIGNED::contains)
        || isOver(agreement.terms().start())) {
      return Optional.empty();
    }
    LocalDate start = agreement.terms().start();
    Watched.Matter matter =
        watched.of(Term.SIGNATURES, submission, "The agreement with all signatures");
    return matter
        .days(agreement.signed())
        .map(days -> Counted.daysBefore("the start of training", start, days))
        .map(due -> matter.due(submission.received(), due));
  }

  private Optional<Deadline> approval() {
    return submission.isPacket() && submission.state() == State.HELD
        ? watched.inWorkingDays(
            watched.of(Term.APPROVAL, submission, decision()),
            submission.received(),
            "the receipt of the packet")
        : Optional.empty();
  }

  /** An ID that nobody has given: of an employer who is new here, or is entered already. */
  private Optional<Deadline> employerId() {
    boolean waits =
        submission.is(Kind.AGREEMENT, State.HELD)
            && submission.codes().contains("AGR-VENDOR-UNKNOWN");
    boolean asks = submission.is(Kind.VENDOR_REQUEST, State.APPROVED) && !isEntered();
    if (!waits && !asks) {
      return Optional.empty();
    }
    return watched.inWorkingDays(
        watched.of(
            waits && isEntered() ? Term.KNOWN_EMPLOYER_ID : Term.NEW_EMPLOYER_ID,
            submission,
            "The employer ID that " + submission.words() + " asks for"),
        submission.received(),
        "the receipt of the request");
  }

  private boolean isEntered() {
    return !submission.fein().isEmpty()
        && watched.onFile().reference().vendors().values().stream()
            .anyMatch(each -> Keys.digits(each.fein()).equals(submission.fein()));
  }

  private String decision() {
    return submission.words().replaceFirst("^(the )?", "The decision on the held ");
  }

  /**
   * In full, within so many days of the receipt that made it correct. Finance can pay only what
   * Programs has forwarded: what is held waits for Programs.
   */
  private Optional<Deadline> payment() {
    if (submission.is(Kind.INVOICE, State.HELD)) {
      return toPay(watched.of(Term.INVOICE_DECISION, submission, decision()));
    }
    return submission.is(Kind.INVOICE, State.APPROVED)
        ? toPay(
            watched.of(
                Term.PAYMENT,
                submission,
                "The payment of the approved " + submission.invoiceWords()))
        : Optional.empty();
  }

  private Optional<Deadline> toPay(Watched.Matter matter) {
    return watched.inDays(matter, submission.received(), "the receipt of the invoice");
  }

  /**
   * Whether nobody waits for it any more: the same days were claimed anew, the agreement is gone,
   * the training would be over, or the fiscal year of that day is.
   */
  private boolean isOver(LocalDate due) {
    AgreementOnFile agreement = submission.agreement();
    PolicyPack pack = watched.packs().named(submission.pack());
    boolean yearIsOver = watched.asOf().isAfter(pack.fiscalYear(due).endOf(due));
    if (agreement == null) {
      return yearIsOver;
    }
    boolean trainingIsOver =
        submission.kind() == Kind.AGREEMENT && watched.asOf().isAfter(agreement.terms().end());
    return trainingIsOver || isGone(agreement) || isClaimedAnew();
  }

  private boolean isGone(AgreementOnFile agreement) {
    return submission.kind() != Kind.AGREEMENT
        && watched.onFile().agreements().stream()
            .filter(each -> each.key().equals(agreement.key()))
            .anyMatch(each -> each.state() == State.VOIDED || each.state() == State.CLOSED);
  }

  private boolean isClaimedAnew() {
    return watched.onFile().invoices().stream()
        .filter(each -> each.submission().equals(submission.submission()))
        .filter(each -> each.received().equals(submission.received()))
        .anyMatch(
            each ->
                watched.onFile().invoices(each.agreement()).stream()
                    .filter(later -> later.received().isAfter(each.received()))
                    .anyMatch(later -> later.period().touches(each.period())));
  }
}
