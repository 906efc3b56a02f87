package org.ojtpay.onfile;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;

/**
 * The days of an invoice that stand on an hours of verification: provisional until their payroll
 * has come (SDWP OJT policy, part II F 1). They lie in one fiscal year, whose end is what allows
 * the form.
 *
 * @param fiscalYear named by the year in which it ends
 * @param days with eligible hours
 */
public record Verified(int fiscalYear, Map<LocalDate, Day> days) {

  /**
   * One of them.
   *
   * @param hours eligible ones
   * @param amount its part of the reimbursement; the parts of all days sum to what stands on them
   */
  public record Day(Hours hours, Money amount) {}

  public Verified {
    days = Map.copyOf(days);
  }

  /** Refused where there are none. */
  public LocalDate last() {
    return Collections.max(days.keySet());
  }

  public Hours hours() {
    return days.values().stream().map(Day::hours).reduce(Hours.ZERO, Hours::plus);
  }

  public Money amount() {
    return days.values().stream().map(Day::amount).reduce(Money.ZERO, Money::plus);
  }
}
