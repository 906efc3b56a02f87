package org.ojtpay.units;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The share of wages that the board pays back, as a fraction: one half is {@code 0.50}. */
public record ReimbursementRate(BigDecimal fraction) implements Comparable<ReimbursementRate> {

  public ReimbursementRate {
    fraction = fraction.signum() == 0 ? BigDecimal.ZERO : fraction.stripTrailingZeros();
  }

  public static ReimbursementRate of(String fraction) {
    return new ReimbursementRate(new BigDecimal(fraction));
  }

  /** The share of these wages, rounded once to the cent. */
  public Money of(Money wages) {
    return Money.round(fraction.multiply(wages.amount()));
  }

  @Override
  public int compareTo(ReimbursementRate other) {
    return fraction.compareTo(other.fraction);
  }

  /** As people print it: {@code 50%}, {@code 62.5%}. */
  public String percent() {
    return fraction.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
  }

  /** At least two places. */
  @Override
  public String toString() {
    int places = Math.max(2, fraction.scale());
    return fraction.setScale(places, RoundingMode.UNNECESSARY).toPlainString();
  }
}
