package org.ojtpay.samples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Dates, hours and money of an agreement.
 *
 * @param rate the share of the wage that is reimbursed
 * @param raise a wage that was agreed later; null where there is none
 */
record Terms(
    LocalDate start,
    LocalDate end,
    LocalDate midpoint,
    BigDecimal hoursPerWeek,
    BigDecimal totalHours,
    BigDecimal wage,
    BigDecimal rate,
    @Nullable Raise raise) {

  /** Another wage, from a day on. */
  record Raise(LocalDate from, BigDecimal wage) {}

  /** Half of the wage is reimbursed. */
  static Terms of(
      String start, String midpoint, String end, String week, String total, String wage) {
    return new Terms(
        LocalDate.parse(start),
        LocalDate.parse(end),
        LocalDate.parse(midpoint),
        new BigDecimal(week),
        new BigDecimal(total),
        new BigDecimal(wage),
        new BigDecimal("0.50"),
        null);
  }

  /** The same with the whole wage paid, as in work experience. */
  Terms inFull() {
    return new Terms(
        start, end, midpoint, hoursPerWeek, totalHours, wage, new BigDecimal("1.00"), raise);
  }

  boolean isInFull() {
    return rate.compareTo(BigDecimal.ONE) == 0;
  }

  Terms raised(String from, String to) {
    Raise agreed = new Raise(LocalDate.parse(from), new BigDecimal(to));
    return new Terms(start, end, midpoint, hoursPerWeek, totalHours, wage, rate, agreed);
  }

  BigDecimal wageOn(LocalDate day) {
    return raise == null || day.isBefore(raise.from()) ? wage : raise.wage();
  }

  BigDecimal maximum() {
    return totalHours.multiply(wageOn(end)).multiply(rate).setScale(2, RoundingMode.HALF_UP);
  }

  /** As printed: "50%". */
  String percent() {
    return rate.movePointRight(2).setScale(0, RoundingMode.UNNECESSARY) + "%";
  }
}
