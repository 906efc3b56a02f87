package org.ojtpay.onfile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an agreement. Events are appended and never changed; the terms of a
 * day are folded from them.
 *
 * @param on the day on which the board learned or decided it
 * @param effective the day from which it counts
 * @param who the person, or the job that decided
 * @param why in a sentence for its reader
 * @param clause the clause of the policy that it rests on; empty where there is none
 * @param terms the agreement as the event leaves it; absent where it changes nothing
 * @param fact the number of the fact that a person recorded, where it comes from one
 */
public record AgreementEvent(
    AgreementKey agreement,
    What what,
    LocalDate on,
    LocalDate effective,
    String who,
    String why,
    String clause,
    @Nullable AgreementOnFile terms,
    @Nullable Long fact) {

  /** What may happen to an agreement. */
  public enum What {
    RECEIVED,
    RETURNED,
    RESUBMITTED,
    HELD,
    APPROVED,
    START_CONFIRMED,
    START_CHANGED,
    AMENDED,
    MIDPOINT_INVOICED,
    COMPLETION_INVOICED,
    ABSENT,
    /** Effective on the first of the month that the report is about. */
    PROGRESS_REPORTED,
    VOIDED,
    DISCONTINUED,
    REINSTATED,
    CLOSED
  }

  public AgreementEvent {
    if (who.isBlank() || why.isBlank()) {
      throw new IllegalArgumentException("an event needs who and why: " + what + " " + agreement);
    }
  }
}
