package org.ojtpay.reimburse;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ojtpay.onfile.AgreementTerms;
import org.ojtpay.units.DateRange;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;

/**
 * One invoice with everything that bears on what it is worth.
 *
 * @param period the invoice's own period, both days counted
 * @param claimedHours and {@code claimedAmount}: compared where given
 */
public record Claim(
    AgreementTerms agreement,
    DateRange period,
    @Nullable Hours claimedHours,
    @Nullable Money claimedAmount,
    List<PayPeriod> payroll,
    List<DayRow> clarification,
    List<DayRow> verification,
    Prior prior) {

  public Claim {
    payroll = List.copyOf(payroll);
    clarification = List.copyOf(clarification);
    verification = List.copyOf(verification);
  }

  /** The same, to be compared with no figure. */
  public Claim unclaimed() {
    return new Claim(agreement, period, null, null, payroll, clarification, verification, prior);
  }

  public Optional<Hours> hoursClaimed() {
    return Optional.ofNullable(claimedHours);
  }

  public Optional<Money> amountClaimed() {
    return Optional.ofNullable(claimedAmount);
  }
}
