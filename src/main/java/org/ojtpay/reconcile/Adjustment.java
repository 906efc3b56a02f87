package org.ojtpay.reconcile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ojtpay.units.Money;

/**
 * Something that a person has changed, withdrawn, taken back or let pass, or that was booked in
 * this year for one that is closed.
 *
 * @param subject the submission, agreement, payment or file
 * @param what was done, in words
 * @param amount that it moved; absent where it moved none
 * @param why as the person gave it
 * @param evidence the SHA-256 of the document that shows it; empty where there is none
 */
public record Adjustment(
    Instant at,
    String who,
    Kind kind,
    String subject,
    String what,
    @Nullable Money amount,
    String why,
    String evidence) {

  /** The same about that. */
  Adjustment about(String other) {
    return new Adjustment(at, who, kind, other, what, amount, why, evidence);
  }

  /** What was done. */
  public enum Kind {
    /** A value that was misread was put right. */
    CORRECTED,
    /** A finding was cleared, or a submission returned. */
    DECIDED,
    /** A fact was recorded about an agreement or a submission. */
    RECORDED,
    /** An invoice took the place of another. */
    REPLACED,
    /** Two people withdrew an approval. */
    VOIDED,
    /** A payment was withdrawn, came back, was taken back. */
    PAYMENT,
    /** A payment file was withdrawn. */
    FILE,
    /** A blocker of the year's end was let pass. */
    ACCEPTED,
    /** Booked in this year for an earlier one that is closed. */
    EARLIER_YEAR
  }
}
