package org.ojtpay.reimburse;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ojtpay.onfile.AgreementTerms;
import org.ojtpay.policy.ClarificationForm;
import org.ojtpay.policy.FiscalYear;
import org.ojtpay.policy.OvertimeRule;
import org.ojtpay.policy.PayRules;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.policy.WorkSchedule;
import org.ojtpay.units.Hours;
import org.ojtpay.units.ReimbursementRate;

/**
 * What counts in a worked case that does not say.
 *
 * @param pack whose rules count; absent: the usual ones, under which cases can be compared
 */
record Defaults(@Nullable PolicyPack pack) {

  static final Defaults USUAL = new Defaults(null);

  private static final PayRules USUAL_RULES =
      new PayRules(
          26,
          Hours.of(1040),
          OvertimeRule.CALIFORNIA,
          WorkSchedule.USUAL,
          DayOfWeek.SUNDAY,
          Hours.of(8),
          ClarificationForm.WHEN_NEEDED,
          FiscalYear.FROM_JULY);

  /**
   * The rules of a claim.
   *
   * @param start of the training, which selects how long it may last
   * @param worked the first day of the claim, which selects the rest: a case has no day of receipt
   */
  PayRules rules(LocalDate start, LocalDate worked) {
    return pack == null ? USUAL_RULES : pack.payRules(worked).lastingAs(pack.payRules(start));
  }

  /** The share that a training with that start is reimbursed at the most; of a pack alone. */
  Optional<ReimbursementRate> rateCap(LocalDate start) {
    return Optional.ofNullable(pack).map(it -> it.rate("agreement.reimbursement-rate-cap", start));
  }

  /** Whether the pack would have returned the agreement for its share. */
  boolean isOverCap(AgreementTerms agreement) {
    return rateCap(agreement.start())
        .filter(cap -> agreement.reimbursementRate().compareTo(cap) > 0)
        .isPresent();
  }
}
