package org.ojtpay.units;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact amount of US dollars, always whole cents. Negative amounts are legal: a correction may
 * take back.
 */
public record Money(BigDecimal amount) implements Comparable<Money> {

  public static final Money ZERO = new Money(new BigDecimal("0.00"));

  /** Fails where the amount has more than two decimal places: rounding is never implicit. */
  public Money {
    amount = amount.setScale(2, RoundingMode.UNNECESSARY);
  }

  /** Reads {@code "2225.94"}; fails on more than two decimal places. */
  public static Money of(String dollars) {
    return new Money(new BigDecimal(dollars));
  }

  public static Money ofCents(long cents) {
    return new Money(BigDecimal.valueOf(cents, 2));
  }

  /** The one rounding rule: to the cent, half up. */
  public static Money round(BigDecimal exact) {
    return new Money(exact.setScale(2, RoundingMode.HALF_UP));
  }

  public Money plus(Money other) {
    return new Money(amount.add(other.amount));
  }

  public Money minus(Money other) {
    return new Money(amount.subtract(other.amount));
  }

  public Money negated() {
    return new Money(amount.negate());
  }

  public Money abs() {
    return new Money(amount.abs());
  }

  public Money min(Money other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public boolean isZero() {
    return amount.signum() == 0;
  }

  public boolean isPositive() {
    return amount.signum() > 0;
  }

  /** The amount in cents; fails where it does not fit a long. */
  public long cents() {
    return amount.unscaledValue().longValueExact();
  }

  @Override
  public int compareTo(Money other) {
    return amount.compareTo(other.amount);
  }

  /** Two decimal places, no currency sign, no thousands separator. */
  @Override
  public String toString() {
    return amount.toPlainString();
  }
}
