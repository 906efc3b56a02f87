package org.ojtpay.onfile;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is due by the policy and has not been done, as of a day.
 *
 * @param what in a few words that name nobody, so that a mail can bear them
 * @param from the day from which it is counted
 * @param counted how the due day was counted, with the holidays that were skipped
 * @param clause the clause of the pack that asks for it
 * @param addresses of its party, the first choice first; none where it is the board's own
 * @param pack the policy pack by which it is counted
 */
public record Deadline(
    Term term,
    Subject subject,
    String what,
    Stage stage,
    LocalDate from,
    LocalDate due,
    String counted,
    String clause,
    Party party,
    List<String> addresses,
    String pack) {

  /** The most urgent first. */
  static final Comparator<Deadline> ORDER =
      Comparator.comparing(Deadline::stage)
          .thenComparing(Deadline::due)
          .thenComparing(Deadline::term)
          .thenComparing(each -> each.subject().agreementNumber())
          .thenComparing(each -> each.subject().submission())
          .thenComparing(each -> each.subject().key());

  /** What is to be done by when. The parameter of the pack that says when goes with it. */
  public enum Term {
    SIGNATURES("agreement.signed-before-start-days", Party.AJCC),
    PACKET("notice.agreement-due-working-days", Party.AJCC),
    ANSWER("notice.past-due-answer-working-days", Party.SUBRECIPIENT),
    APPROVAL("agreement.approval-working-days", Party.PROGRAMS),
    NEW_EMPLOYER_ID("vendor.new-id-working-days", Party.VENDOR_DESK),
    KNOWN_EMPLOYER_ID("vendor.known-id-working-days", Party.VENDOR_DESK),
    START("start.confirm-working-days", Party.AJCC),
    VOID("void.days", Party.AJCC),
    MIDPOINT_INVOICE("invoice.received-within-working-days", Party.SUBRECIPIENT),
    COMPLETION_INVOICE("invoice.received-within-working-days", Party.SUBRECIPIENT),
    YEAR_END_INVOICE("invoice.received-within-working-days", Party.SUBRECIPIENT),
    VERIFIED_PAYROLL("verification.payroll-days", Party.EMPLOYER),
    VERIFIED_DECISION("verification.payroll-days", Party.PROGRAMS),
    DISCONTINUATION("discontinuation.section-days", Party.SUBRECIPIENT),
    INVOICE_DECISION("invoice.payment-days", Party.PROGRAMS),
    PAYMENT("invoice.payment-days", Party.FINANCE),
    PROGRESS_REPORT("progress-report.due-working-day", Party.EMPLOYER),
    ABSENCE("absence.report-days", Party.EMPLOYER),
    END("deadline.notice-days", Party.AJCC),
    CAP("deadline.cap-share", Party.AJCC);

    private final String parameter;
    private final Party party;

    Term(String parameter, Party party) {
      this.parameter = parameter;
      this.party = party;
    }

    String parameter() {
      return parameter;
    }

    /** Who has to do it, where nothing else decides. */
    Party party() {
      return party;
    }
  }

  /** How near the day is. */
  public enum Stage {
    LATE,
    SOON,
    /** Not near yet: listed where a submission waits. */
    OPEN,
    /** Nobody has to do anything by that day, and it is good to know. */
    WARNING;

    /** Whether somebody is reminded. */
    public boolean isReminded() {
      return this == LATE || this == SOON;
    }
  }

  /** Who has to act. */
  public enum Party {
    AJCC,
    SUBRECIPIENT,
    EMPLOYER,
    PROGRAMS,
    FINANCE,
    VENDOR_DESK;

    /** Whether it is the board itself. */
    public boolean isOfTheBoard() {
      return this == PROGRAMS || this == FINANCE || this == VENDOR_DESK;
    }
  }

  /**
   * What it is about.
   *
   * @param key the same for the same matter, whatever the day
   * @param agreement the agreement's key; absent where it is not known
   * @param agreementNumber as submitted; empty where none has been given
   * @param submission the submission that waits; empty where it is about none
   */
  public record Subject(
      String key,
      @Nullable AgreementKey agreement,
      String agreementNumber,
      String participant,
      String participantId,
      String submission) {

    static Subject of(AgreementOnFile agreement, String occasion) {
      return new Subject(
          occasion.isEmpty() ? agreement.key().toString() : agreement.key() + "|" + occasion,
          agreement.key(),
          agreement.number(),
          agreement.participant(),
          agreement.participantId(),
          "");
    }

    /** The same, where that submission waits. */
    Subject in(OpenSubmission waiting) {
      return new Subject(
          key, agreement, agreementNumber, participant, participantId, waiting.submission());
    }

    static Subject of(OpenSubmission submission) {
      AgreementOnFile agreement = submission.agreement();
      return new Subject(
          submission.part(),
          agreement == null ? null : agreement.key(),
          submission.agreementNumber(),
          submission.participant(),
          agreement == null ? "" : agreement.participantId(),
          submission.submission());
    }
  }

  public Deadline {
    addresses = List.copyOf(addresses);
  }

  /** The same at another stage. */
  Deadline at(Stage other) {
    return new Deadline(
        term, subject, what, other, from, due, counted, clause, party, addresses, pack);
  }

  /** Days that are left, on that day; less than none where it is late. */
  public long daysLeft(LocalDate asOf) {
    return ChronoUnit.DAYS.between(asOf, due);
  }

  /** Days since it is counted, on that day. */
  public long age(LocalDate asOf) {
    return ChronoUnit.DAYS.between(from, asOf);
  }
}
