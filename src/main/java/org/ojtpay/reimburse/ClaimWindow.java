package org.ojtpay.reimburse;

import java.time.LocalDate;
import java.util.Optional;
import org.ojtpay.onfile.AgreementTerms;
import org.ojtpay.policy.PayRules;
import org.ojtpay.units.DateRange;

/**
 * R2: training ends with the agreement, after the weeks that the policy allows, or on the last day
 * worked, whichever is first; an invoice claims only what lies inside (SDWP OJT policy, part II C:
 * "Duration of training shall be no more than 26 weeks (1,040 hours maximum).").
 */
final class ClaimWindow {

  private ClaimWindow() {}

  /** The days claimed that are days of training; nothing where there are none. */
  static Optional<DateRange> of(Claim claim, PayRules rules) {
    AgreementTerms agreement = claim.agreement();
    LocalDate end = agreement.start().plusWeeks(rules.maxWeeks()).minusDays(1);
    end = earlier(end, agreement.end());
    end = earlier(end, agreement.lastDay().orElse(end));
    return DateRange.between(agreement.start(), end)
        .flatMap(training -> training.intersect(claim.period()));
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
