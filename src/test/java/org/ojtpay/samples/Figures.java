package org.ojtpay.samples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an invoice is worth, by arithmetic of its own. It may be short because the sample timesheets
 * never hold straight time beyond the law; {@link NightSamplesTest} sees to that.
 */
record Figures(
    BigDecimal hours,
    BigDecimal wages,
    BigDecimal reimbursement,
    SortedMap<String, BigDecimal> excluded) {

  static Figures of(Placement placement, LocalDate from, LocalDate to, List<PayPeriod> periods) {
    Count count = new Count(placement, from, to);
    periods.forEach(count::add);
    return count.figures();
  }

  /** Adds up pay period by pay period; one wage line each, rounded to the cent. */
  private static final class Count {
    private final Terms terms;
    private final LocalDate from;
    private final LocalDate to;
    private final SortedMap<String, BigDecimal> excluded = new TreeMap<>();
    private BigDecimal hours = new BigDecimal("0.00");
    private BigDecimal wages = new BigDecimal("0.00");

    Count(Placement placement, LocalDate from, LocalDate to) {
      this.terms = placement.terms();
      this.from = from;
      this.to = to;
    }

    void add(PayPeriod period) {
      BigDecimal line = new BigDecimal("0.00");
      for (Day day : period.days()) {
        if (day.code().equals("REG") && inside(day)) {
          line = line.add(payable(day, line));
        } else if (day.code().equals("REG")) {
          exclude("OUTSIDE_PERIOD", day.hours());
        } else if (inside(day)) {
          exclude(Codes.category(day.code()), day.hours());
        }
      }
      hours = hours.add(line);
      wages =
          wages.add(line.multiply(terms.wageOn(period.from())).setScale(2, RoundingMode.HALF_UP));
    }

    private boolean inside(Day day) {
      return !day.date().isBefore(from) && !day.date().isAfter(to);
    }

    private BigDecimal payable(Day day, BigDecimal line) {
      BigDecimal left = terms.totalHours().subtract(hours).subtract(line).max(BigDecimal.ZERO);
      BigDecimal taken = day.hours().min(left);
      exclude("OVER_AGREEMENT_HOURS", day.hours().subtract(taken));
      return taken;
    }

    private void exclude(String category, BigDecimal amount) {
      if (amount.signum() != 0) {
        excluded.merge(category, amount, BigDecimal::add);
      }
    }

    Figures figures() {
      BigDecimal share = wages.multiply(terms.rate()).setScale(2, RoundingMode.HALF_UP);
      return new Figures(hours, wages, share.min(terms.maximum()), excluded);
    }
  }
}
