package org.ojtpay.policy;

import java.util.Optional;
import org.ojtpay.units.Hours;

/** Which law says how many hours of a day and a week are straight time. */
public enum OvertimeRule {
  /** California Labor Code 510: 8 a day, 40 a week, none on the seventh day of a full workweek. */
  CALIFORNIA(8, true, true),
  /** California Labor Code 511, alternative workweek of four tens: 10 a day. */
  CALIFORNIA_4X10(10, true, true),
  /** Fair Labor Standards Act, 29 USC 207: 40 a week. */
  FLSA(0, true, false),
  NONE(0, false, false);

  private static final Hours FORTY = Hours.of(40);

  private final int hoursADay;
  private final boolean weekly;
  private final boolean seventhDay;

  OvertimeRule(int hoursADay, boolean weekly, boolean seventhDay) {
    this.hoursADay = hoursADay;
    this.weekly = weekly;
    this.seventhDay = seventhDay;
  }

  /** The straight hours of a day at the most. */
  public Optional<Hours> dailyLimit() {
    return hoursADay == 0 ? Optional.empty() : Optional.of(Hours.of(hoursADay));
  }

  /** The straight hours of a workweek at the most. */
  public Optional<Hours> weeklyLimit() {
    return weekly ? Optional.of(FORTY) : Optional.empty();
  }

  /** Whether the last day of a workweek worked on all seven days has no straight hours. */
  public boolean seventhDayIsOvertime() {
    return seventhDay;
  }
}
