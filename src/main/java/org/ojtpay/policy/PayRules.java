package org.ojtpay.policy;

import java.time.DayOfWeek;
import org.ojtpay.units.Hours;

/**
 * The parameters that decide which hours are paid.
 *
 * @param maxWeeks the training window at the most, in weeks from the start date
 * @param maxHours the hours of one agreement at the most; {@link #AS_AGREED} where only its own
 *     number counts
 * @param weekStarts the first day of the workweek
 */
public record PayRules(
    int maxWeeks,
    Hours maxHours,
    OvertimeRule overtime,
    DayOfWeek weekStarts,
    ClarificationForm clarificationForm,
    FiscalYear fiscalYear) {

  /** More hours than any agreement has. */
  public static final Hours AS_AGREED = Hours.of(999_999);
}
