package org.ojtpay.onfile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person has recorded about an agreement or a submission, beside what its papers say.
 *
 * @param id its number on the shelf: a later one of the same kind stands before an earlier
 * @param agreement the agreement's key in one line, where it is about an agreement
 * @param part the part of a receipt as {@link Recorded#part} names it, where it is about one
 * @param toldOn the day of the call or report through which the board knows it
 * @param on the day that it is about, or the first of them: the start that was confirmed or moved
 *     to, the last day worked, the first day of an absence or of a reinstatement. A void without it
 *     never started
 * @param until the last day that it is about
 * @param value what else it says, such as an employer ID or hours a week
 * @param contact whom the board spoke to
 */
public record Fact(
    long id,
    What what,
    String person,
    String reason,
    @Nullable String agreement,
    @Nullable String part,
    @Nullable LocalDate toldOn,
    @Nullable LocalDate on,
    @Nullable LocalDate until,
    @Nullable String value,
    @Nullable String contact,
    @Nullable String contactTitle) {

  /** What may be recorded. */
  public enum What {
    PART_TIME_APPROVED,
    REINSTATEMENT,
    WAGE_EVIDENCE_ACCEPTED,
    ASSESSMENT,
    FUNDING,
    START_CONFIRMED,
    START_CHANGED,
    LAST_DAY_WORKED,
    VOID,
    ABSENCE,
    EMPLOYER_ID,
    LATENESS_EXCUSED,
    CLOSED
  }

  public Fact {
    if (agreement == null && part == null) {
      throw new IllegalArgumentException("a fact is about an agreement or a submission: " + what);
    }
  }
}
