package org.ojtpay.samples;

import java.math.BigDecimal;

/** One line of a training plan. */
record Skill(String name, BigDecimal hours) {
  static Skill of(String name, String hours) {
    return new Skill(name, new BigDecimal(hours));
  }
}
