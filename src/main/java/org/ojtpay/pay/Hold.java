package org.ojtpay.pay;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A recorded hold: what it holds is not paid for now.
 *
 * @param key what is held, as its scope names it
 * @param until its last day; absent where a person alone ends it
 */
public record Hold(
    long id,
    HoldScope scope,
    String key,
    HoldReason reason,
    String why,
    @Nullable LocalDate until,
    String placedBy,
    Instant placedAt) {

  /** Who has placed it and why, without a full stop. */
  public String sentence() {
    return "hold "
        + id
        + " of "
        + placedBy
        + " on "
        + scope
        + " "
        + key
        + (until == null ? "" : " until " + until)
        + ": "
        + why;
  }

  /** Who ends it and how. */
  public String ends() {
    return reason.ends() + " (ojtpay payments lift " + id + ")";
  }
}
