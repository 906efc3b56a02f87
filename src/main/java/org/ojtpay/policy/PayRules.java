package org.ojtpay.policy;

import java.time.DayOfWeek;
import java.util.Optional;
import org.ojtpay.units.Hours;

/**
 * The parameters that decide which hours are paid.
 *
 * @param maxWeeks the training window at the most, in weeks from the start date
 * @param maxHours the hours of one agreement at the most
 * @param schedule the hours of each weekday that an agreement's alternative workweek sets
 * @param weekStarts the first day of the workweek
 */
public record PayRules(
    int maxWeeks,
    Hours maxHours,
    OvertimeRule overtime,
    WorkSchedule schedule,
    DayOfWeek weekStarts,
    ClarificationForm clarificationForm) {

  /** The straight hours of that weekday at the most; absent where the law counts by week alone. */
  public Optional<Hours> dailyStraight(DayOfWeek day) {
    return schedule.isUsual() ? overtime.dailyLimit() : Optional.of(schedule.on(day));
  }
}
