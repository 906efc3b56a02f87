package org.ojtpay.units;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An exact number of hours. Nothing is rounded inside; {@link #toString()} prints two places. */
public record Hours(BigDecimal value) implements Comparable<Hours> {

  public static final Hours ZERO = new Hours(BigDecimal.ZERO);

  /** Equal hours are equal values, whatever zeros they were written with. */
  public Hours {
    value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
  }

  public static Hours of(String hours) {
    return new Hours(new BigDecimal(hours));
  }

  public static Hours of(long hours) {
    return new Hours(BigDecimal.valueOf(hours));
  }

  public Hours plus(Hours other) {
    return new Hours(value.add(other.value));
  }

  public Hours minus(Hours other) {
    return new Hours(value.subtract(other.value));
  }

  public Hours min(Hours other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public Hours max(Hours other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public boolean isZero() {
    return value.signum() == 0;
  }

  public boolean isPositive() {
    return value.signum() > 0;
  }

  public boolean isNegative() {
    return value.signum() < 0;
  }

  @Override
  public int compareTo(Hours other) {
    return value.compareTo(other.value);
  }

  /** Two places, half up: the printed figure. */
  @Override
  public String toString() {
    return value.setScale(2, RoundingMode.HALF_UP).toPlainString();
  }
}
