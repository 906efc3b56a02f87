package org.ojtpay.units;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number of hours. Whole minutes and up to four decimal places are exact, in sums too: 7:20 three
 * times is 22. Nothing is rounded inside; {@link #toString()} prints two places.
 */
public record Hours(BigDecimal value) implements Comparable<Hours> {

  public static final Hours ZERO = new Hours(BigDecimal.ZERO);

  private static final int MINUTES = 60;
  private static final int FINITE = 4;

  /** So many places that a product with a wage is rounded as that of the fraction would be. */
  private static final int PLACES = 14;

  /** Ten-thousandths of an hour and minutes are both whole numbers of these. */
  private static final BigDecimal PARTS = new BigDecimal(30_000);

  private static final BigDecimal NEAR = new BigDecimal("0.0000000001");

  /** Equal hours are equal values, whatever zeros they were written with. */
  public Hours {
    BigDecimal exact = value.scale() > FINITE ? settled(value) : value;
    value = exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros();
  }

  /** A third of an hour is no finite decimal; what is one but for its last place is that one. */
  private static BigDecimal settled(BigDecimal hours) {
    BigDecimal parts = hours.multiply(PARTS).setScale(0, RoundingMode.HALF_UP);
    BigDecimal near = parts.divide(PARTS, PLACES, RoundingMode.HALF_UP);
    return near.subtract(hours).abs().compareTo(NEAR) <= 0 ? near : hours;
  }

  /** Hours as clocks write them: 7:20 is seven and a third. */
  public static Hours ofMinutes(long minutes) {
    return new Hours(
        BigDecimal.valueOf(minutes)
            .divide(BigDecimal.valueOf(MINUTES), PLACES, RoundingMode.HALF_UP));
  }

  public static Hours of(String hours) {
    return new Hours(new BigDecimal(hours));
  }

  public static Hours of(long hours) {
    return new Hours(BigDecimal.valueOf(hours));
  }

  /** These hours at a price, without the last places that a third of an hour lacks. */
  public BigDecimal times(BigDecimal price) {
    BigDecimal product = value.multiply(price);
    return value.scale() > FINITE
        ? product.setScale(PLACES - FINITE, RoundingMode.HALF_UP)
        : product;
  }

  /** For counters, in four places at most: a third that is rounded up could pass a cap. */
  public BigDecimal counted() {
    return value.setScale(Math.max(0, Math.min(FINITE, value.scale())), RoundingMode.DOWN);
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

  /** Whether people write both alike: 7:20 and 7.33, to the hundredth of an hour. */
  public boolean printsAs(Hours other) {
    return toString().equals(other.toString());
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
