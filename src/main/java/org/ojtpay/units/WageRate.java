package org.ojtpay.units;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Dollars per hour, exact; payroll systems print up to four decimal places. */
public record WageRate(BigDecimal dollarsPerHour) implements Comparable<WageRate> {

  public WageRate {
    dollarsPerHour =
        dollarsPerHour.signum() == 0 ? BigDecimal.ZERO : dollarsPerHour.stripTrailingZeros();
  }

  public static WageRate of(String dollarsPerHour) {
    return new WageRate(new BigDecimal(dollarsPerHour));
  }

  /** Hours at this rate, rounded once to the cent. */
  public Money times(Hours hours) {
    return Money.round(hours.times(dollarsPerHour));
  }

  public WageRate min(WageRate other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public WageRate max(WageRate other) {
    return compareTo(other) >= 0 ? this : other;
  }

  @Override
  public int compareTo(WageRate other) {
    return dollarsPerHour.compareTo(other.dollarsPerHour);
  }

  /** At least two places, more only where they say something. */
  @Override
  public String toString() {
    int places = Math.max(2, dollarsPerHour.scale());
    return dollarsPerHour.setScale(places, RoundingMode.UNNECESSARY).toPlainString();
  }
}
