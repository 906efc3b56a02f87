package org.ojtpay.validate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.reimburse.DayRow;
import org.ojtpay.reimburse.EarningLine;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;
import org.ojtpay.units.WageRate;

/**
 * Hours of one code as a row shows them, perhaps negative.
 *
 * @param worked the day; absent for a total
 * @param rate as printed, else what the amount implies; absent where neither stands there
 */
record PayrollLine(
    @Nullable LocalDate worked,
    String code,
    Hours hours,
    @Nullable WageRate rate,
    SourceRef source) {

  /** Empty where the row names no code. */
  static Optional<PayrollLine> of(Fields row, SourceRef source) {
    Hours hours = row.hours(FieldName.HOURS).orElse(Hours.ZERO);
    WageRate rate = row.wage(FieldName.RATE_PAID).or(() -> implied(row, hours)).orElse(null);
    return row.text(FieldName.CODE)
        .map(
            code ->
                new PayrollLine(
                    row.date(FieldName.DATE_WORKED).orElse(null), code, hours, rate, source));
  }

  /** A missing rate is amount over hours, to the cent where that gives the amount again. */
  private static Optional<WageRate> implied(Fields row, Hours hours) {
    Optional<Money> amount = row.money(FieldName.AMOUNT);
    if (amount.isEmpty() || !hours.isPositive() || !amount.get().isPositive()) {
      return Optional.empty();
    }
    BigDecimal exact = amount.get().amount().divide(hours.value(), 8, RoundingMode.HALF_UP);
    WageRate cents = new WageRate(exact.setScale(2, RoundingMode.HALF_UP));
    return Optional.of(
        cents.times(hours).equals(amount.get())
            ? cents
            : new WageRate(exact.setScale(4, RoundingMode.HALF_UP)));
  }

  Optional<LocalDate> date() {
    return Optional.ofNullable(worked);
  }

  EarningLine total() {
    return new EarningLine(code, hours, rate, source);
  }

  Optional<DayRow> day() {
    return date().map(day -> new DayRow(day, code, hours, rate, source));
  }

  PayrollLine withHours(Hours other) {
    return new PayrollLine(worked, code, other, rate, source);
  }

  boolean hasRateOf(PayrollLine other) {
    return rate != null && rate.equals(other.rate);
  }
}
