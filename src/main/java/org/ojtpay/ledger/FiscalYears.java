package org.ojtpay.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.reimburse.HourLine;
import org.ojtpay.reimburse.Worksheet;
import org.ojtpay.units.DateRange;
import org.ojtpay.units.Money;
import org.ojtpay.units.WageRate;

/**
 * The fiscal years of a policy pack, named by the year in which they end. Hours belong to the year
 * in which they were worked, never to that of the pay date.
 */
public record FiscalYears(PolicyPack pack) {

  public int of(LocalDate day) {
    return pack.fiscalYear(day).of(day);
  }

  /**
   * The reimbursement by fiscal year of the work. Each earlier year is rounded, the last gets the
   * rest, so the parts sum to the whole.
   */
  public SortedMap<Integer, Money> split(Worksheet worksheet) {
    SortedMap<Integer, BigDecimal> wages = new TreeMap<>();
    for (HourLine line : worksheet.hourLines()) {
      WageRate rate = line.rate();
      if (line.isEligible() && rate != null) {
        BigDecimal exact = line.hours().times(rate.dollarsPerHour());
        wages.merge(of(workedOn(line)), exact, BigDecimal::add);
      }
    }
    SortedMap<Integer, Money> parts = new TreeMap<>();
    Money rest = worksheet.reimbursement();
    for (Integer year : wages.keySet()) {
      boolean last = year.equals(wages.lastKey());
      BigDecimal exact = worksheet.rate().fraction().multiply(wages.get(year));
      Money part = last ? rest : Money.round(exact).min(rest);
      parts.put(year, part);
      rest = rest.minus(part);
    }
    return parts;
  }

  /** The day, or the first day of a pay period that is paid on its totals. */
  private static LocalDate workedOn(HourLine line) {
    @Nullable LocalDate date = line.date();
    if (date != null) {
      return date;
    }
    @Nullable DateRange period = line.payPeriod();
    if (period == null) {
      throw new IllegalArgumentException("hours of neither a day nor a pay period: " + line);
    }
    return period.from();
  }
}
