package org.ojtpay.reconcile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that stands in the way of closing a fiscal year.
 *
 * @param subject what it is about, such as a submission, a payment or a file; the same whatever run
 *     finds it; empty where it is about the year itself
 * @param what a sentence for its owner: what, where, what to do
 * @param accepted that a person lets it pass; absent where nobody has
 */
public record Blocker(
    Kind kind, String subject, String what, Owner owner, @Nullable Accepted accepted) {

  /** What is in the way. */
  public enum Kind {
    /** The year has not ended, or its last invoices may still arrive. */
    YEAR_NOT_OVER(false),
    /** A run of another job has not ended. */
    RUN_UNFINISHED(false),
    /** A submission of the year is held, and a person has to decide. */
    HELD(false),
    /** Nothing of a submission could be opened. */
    QUARANTINED(false),
    /** A returned submission of the year that nobody has mended. */
    RETURN_OPEN(true),
    /** An approved invoice of the year stands in no payment file. */
    NOT_PAID(false),
    /** A payment file is proposed or approved, and not published. */
    FILE_NOT_RELEASED(false),
    /** Nobody knows whether the bank has a file. */
    HANDOVER_UNKNOWN(false),
    /** A payment is out, and nothing says that it has settled. */
    NOT_SETTLED(false),
    /** A payment came back and was not made again. */
    PAYMENT_RETURNED(false),
    /** An employer owes money. */
    RECEIVABLE(true),
    /** Verified hours were paid and no payroll has confirmed them. */
    PROVISIONAL(false),
    /** What must always be true of the books is not. */
    BOOKS(false),
    /** What the documents come to is not what is booked. */
    CONTROL_TOTAL(false),
    /** Finance's ledger export was not given. */
    LEDGER_NOT_SUPPLIED(false),
    /** A payment of ours that Finance's ledger has not. */
    UNMATCHED_OURS(true),
    /** A line of Finance's ledger that is no payment of ours. */
    UNMATCHED_THEIRS(true),
    /** A payment that stands in both, with another amount. */
    AMOUNT_DIFFERS(true);

    private final boolean acceptable;

    Kind(boolean acceptable) {
      this.acceptable = acceptable;
    }

    /** Whether a person may let it pass, with a reason. */
    public boolean isAcceptable() {
      return acceptable;
    }
  }

  /** That a person lets it pass. */
  public record Accepted(String by, Instant at, String why) {}

  public boolean isInTheWay() {
    return accepted == null;
  }
}
