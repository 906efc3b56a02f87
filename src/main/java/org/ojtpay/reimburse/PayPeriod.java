package org.ojtpay.reimburse;

import java.util.List;
import org.ojtpay.units.DateRange;

/**
 * One pay period of one participant on a payroll register.
 *
 * @param lines its totals by earning code
 * @param days its hours day by day, where the register shows them
 */
public record PayPeriod(DateRange period, List<EarningLine> lines, List<DayRow> days) {

  public PayPeriod {
    lines = List.copyOf(lines);
    days = List.copyOf(days);
  }
}
