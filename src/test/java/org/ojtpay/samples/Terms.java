package org.ojtpay.samples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** Dates, hours and money of an agreement; half of the wage is reimbursed in all of them. */
record Terms(
    LocalDate start,
    LocalDate end,
    LocalDate midpoint,
    BigDecimal hoursPerWeek,
    BigDecimal totalHours,
    BigDecimal wage) {

  static Terms of(
      String start, String midpoint, String end, String week, String total, String wage) {
    return new Terms(
        LocalDate.parse(start),
        LocalDate.parse(end),
        LocalDate.parse(midpoint),
        new BigDecimal(week),
        new BigDecimal(total),
        new BigDecimal(wage));
  }

  BigDecimal maximum() {
    return totalHours
        .multiply(wage)
        .multiply(new BigDecimal("0.50"))
        .setScale(2, RoundingMode.HALF_UP);
  }
}
