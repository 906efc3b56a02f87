package org.ojtpay.pay;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ojtpay.units.Money;

/**
 * A settled payment that somebody asked to take back.
 *
 * @param settledOn from when the time limit runs
 * @param file that takes it back, where one was proposed and not withdrawn
 * @param state of that file, or what became of it: RECOVERED, NOT_RECOVERED where the reversal came
 *     back, KEPT where the payment stands after all, REPAID where it came another way, RETURNED
 *     where the bank sent the payment itself; absent where there is no file
 */
public record AskedReversal(
    String payment,
    String payeeName,
    Money amount,
    ReversalCause cause,
    String reason,
    String askedBy,
    LocalDate settledOn,
    @Nullable String file,
    @Nullable String state) {

  private static final Set<String> CAME_BACK =
      Set.of("NOT_RECOVERED", "KEPT", "REPAID", "RETURNED");

  /** Whether a file takes it back, and nothing has come of that yet. */
  public boolean isUnderWay() {
    return file != null && !cameBack() && !"RECOVERED".equals(state);
  }

  /** Whether a file took it back, and the payee's bank has sent that back. */
  public boolean cameBack() {
    return file != null && state != null && CAME_BACK.contains(state);
  }
}
