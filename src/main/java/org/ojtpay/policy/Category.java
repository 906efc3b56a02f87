package org.ojtpay.policy;

import java.util.Locale;

/**
 * What an hour on a payroll register was paid for, and the reasons for which an hour is left out.
 * Hours of the first two are eligible (San Diego Workforce Partnership, OJT policy, part II C:
 * "Only hours worked and trained on the job shall be reimbursed.").
 */
public enum Category {
  REGULAR,
  /** Hours worked on a holiday, paid by the board at the straight rate. */
  HOLIDAY_WORKED,
  OVERTIME,
  DOUBLE_TIME,
  HOLIDAY,
  VACATION,
  SICK,
  PERSONAL,
  JURY_DUTY,
  BEREAVEMENT,
  OTHER_LEAVE,
  UNPAID,
  ON_CALL,
  MEAL_PREMIUM,
  /** Its hours repeat hours that stand on another line. */
  SHIFT_DIFFERENTIAL,
  BONUS,
  COMMISSION,
  TIPS,
  SEVERANCE,
  RETRO,
  /** A deduction printed among the earnings: its hours are no hours. */
  UNION_DUES,
  /** A code that nobody has mapped. */
  UNKNOWN,
  /** Straight hours on a day outside the claim window; never the category of a code. */
  OUTSIDE_PERIOD,
  /** Hours over what the agreement allows; never the category of a code. */
  OVER_AGREEMENT_HOURS;

  /** The category in a sentence: "8.00 hours sick", "3.50 hours outside the period". */
  public String words() {
    return switch (this) {
      case OUTSIDE_PERIOD -> "outside the period";
      case OVER_AGREEMENT_HOURS -> "over the agreement's hours";
      case UNKNOWN -> "unknown earning code";
      default -> name().toLowerCase(Locale.ROOT).replace('_', ' ');
    };
  }

  /** Paid at the straight rate, if the day, the law and the caps allow. */
  public boolean isStraight() {
    return this == REGULAR || this == HOLIDAY_WORKED;
  }

  /** Counts as an hour worked where the law counts hours. */
  public boolean isWorked() {
    return isStraight() || this == OVERTIME || this == DOUBLE_TIME;
  }
}
