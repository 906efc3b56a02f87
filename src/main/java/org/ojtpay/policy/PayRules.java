package org.ojtpay.policy;

import java.time.DayOfWeek;
import java.util.Optional;
import org.ojtpay.units.Hours;

/**
 * The parameters that decide which hours are paid.
 *
 * @param maxWeeks the training window at the most, in weeks from the start date
 * @param maxHours the hours of one agreement at the most; {@link #AS_AGREED} where only its own
 *     number counts
 * @param schedule the hours of each weekday that an agreement's alternative workweek sets
 * @param weekStarts the first day of the workweek
 * @param totalsPerWeekday the straight hours of each weekday of a pay period up to which its totals
 *     are believed without days
 */
public record PayRules(
    int maxWeeks,
    Hours maxHours,
    OvertimeRule overtime,
    WorkSchedule schedule,
    DayOfWeek weekStarts,
    Hours totalsPerWeekday,
    ClarificationForm clarificationForm,
    FiscalYear fiscalYear) {

  /** More hours than any agreement has. */
  public static final Hours AS_AGREED = Hours.of(999_999);

  /** The same, for a training that may last as long as those allow. */
  public PayRules lastingAs(PayRules start) {
    return new PayRules(
        start.maxWeeks,
        start.maxHours,
        overtime,
        schedule,
        weekStarts,
        totalsPerWeekday,
        clarificationForm,
        fiscalYear);
  }

  /** The straight hours of that weekday at the most; absent where the law counts by week alone. */
  public Optional<Hours> dailyStraight(DayOfWeek day) {
    return schedule.isUsual() ? overtime.dailyLimit() : Optional.of(schedule.on(day));
  }
}
