package org.ojtpay.policy;

import java.time.DayOfWeek;
import org.ojtpay.units.Hours;

/**
 * The parameters that decide which hours are paid.
 *
 * @param maxWeeks the training window at the most, in weeks from the start date
 * @param maxHours the hours of one agreement at the most
 * @param weekStarts the first day of the workweek
 */
public record PayRules(
    int maxWeeks,
    Hours maxHours,
    OvertimeRule overtime,
    DayOfWeek weekStarts,
    ClarificationForm clarificationForm) {}
