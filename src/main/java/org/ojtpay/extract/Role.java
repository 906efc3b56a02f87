package org.ojtpay.extract;

/** What a column of a payroll table, or a label in a line of text, stands for. */
enum Role {
  EMPLOYEE,
  LAST_NAME,
  FIRST_NAME,
  MIDDLE_NAME,
  EMPLOYEE_ID,
  EMPLOYER,
  CODE,
  DESCRIPTION,
  /** The name of an earning or its amount: the other columns decide. */
  EARNINGS,
  HOURS,
  /** Hours where no other column holds them. */
  QUANTITY,
  RATE,
  /** The rate where no other column holds it. */
  BASE_RATE,
  AMOUNT,
  TOTAL_HOURS,
  TOTAL_AMOUNT,
  /** Hours of one week of the period, that a column of hours sums. */
  WEEK_HOURS,
  PERIOD,
  PERIOD_FROM,
  PERIOD_TO,
  PAY_DATE,
  DATE_WORKED,
  /** A day worked or a pay date: the hours beside it decide. */
  DATE,
  /** The date where no other column holds it, else the weekday. */
  DAY,
  NOTE,
  /** Tells earnings from deductions, taxes and accruals. */
  LINE_KIND,
  /** From here on the line speaks of deductions, taxes or accruals. */
  OTHER_SECTION,
  /** A kind of hours without a word for what it measures. */
  BARE_KIND,
  /** Known, and nothing that is read. */
  OTHER,
  UNKNOWN;

  /** Whether a column of this role belongs to the line's earning, not to the line. */
  boolean isOfEarning() {
    return switch (this) {
      case CODE, DESCRIPTION, EARNINGS, HOURS, QUANTITY, RATE, BASE_RATE, AMOUNT -> true;
      default -> false;
    };
  }

  /** Whether the sums of its column can be held against a printed total. */
  boolean isSummed() {
    return switch (this) {
      case HOURS, AMOUNT, TOTAL_HOURS, TOTAL_AMOUNT -> true;
      default -> false;
    };
  }

  /** The role of a column that sums columns of this one. */
  Role total() {
    return switch (this) {
      case HOURS -> TOTAL_HOURS;
      case AMOUNT -> TOTAL_AMOUNT;
      default -> OTHER;
    };
  }
}
