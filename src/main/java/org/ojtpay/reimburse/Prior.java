package org.ojtpay.reimburse;

import java.util.List;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;

/**
 * What was approved under the agreement before.
 *
 * @param days hours stored from earlier invoices: they count in a workweek that this claim shares
 */
public record Prior(Hours hours, Money amount, List<DayRow> days) {

  public static final Prior NONE = new Prior(Hours.ZERO, Money.ZERO, List.of());

  public Prior {
    days = List.copyOf(days);
  }
}
