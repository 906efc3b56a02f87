package org.ojtpay.extract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;

/** Hours times rate is the amount: what tells a column read wrongly better than any score. */
final class LineArithmetic {

  private static final BigDecimal CENT = new BigDecimal("0.01");
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal DAY = new BigDecimal("24");
  private static final BigDecimal LONG_DAY = new BigDecimal("16");
  private static final int MONTH = 31;
  private static final int PLACES = 4;

  /** Registers print the base rate beside an amount of time and a half, double or half time. */
  private static final List<BigDecimal> PREMIUMS =
      List.of(
          BigDecimal.ONE, HALF, new BigDecimal("1.5"), new BigDecimal("2"), new BigDecimal("2.5"));

  /** A register has thousands of lines and few periods. */
  private static final Remembered<LocalDate> DATES = new Remembered<>(LocalDate::parse);

  private LineArithmetic() {}

  /** What is wrong with the line; empty also where a number to check with is not there. */
  static Optional<String> fault(Fields row, Vocabulary words) {
    Optional<BigDecimal> hours = row.number(FieldName.HOURS);
    if (hours.isPresent() && isOverDay(row)) {
      return Optional.of(plain(hours.get()) + " hours on one day");
    }
    if (hours.filter(all -> all.compareTo(most(row)) > 0).isPresent()) {
      return Optional.of(plain(hours.get()) + " hours in one pay period");
    }
    Optional<BigDecimal> rate = row.number(FieldName.RATE_PAID);
    Optional<BigDecimal> amount = row.number(FieldName.AMOUNT);
    if (hours.isEmpty() || rate.isEmpty() || amount.isEmpty()) {
      return Optional.empty();
    }
    if (isProduct(hours.get(), rate.get(), amount.get(), isPremium(row, words))) {
      return Optional.empty();
    }
    return Optional.of(
        plain(hours.get())
            + " hours at "
            + rate.get().toPlainString()
            + " are not "
            + amount.get().toPlainString());
  }

  /** More hours than a day has, on one. */
  static boolean isOverDay(Fields row) {
    return row.has(FieldName.DATE_WORKED)
        && row.number(FieldName.HOURS).filter(hours -> hours.compareTo(DAY) > 0).isPresent();
  }

  private static boolean isPremium(Fields row, Vocabulary words) {
    return words.isPremium(row.text(FieldName.CODE).orElse(""))
        || words.isPremium(row.text(FieldName.NOTE).orElse(""));
  }

  /** More hours than anybody works in the period; in a month where it is not known. */
  private static BigDecimal most(Fields row) {
    Optional<LocalDate> from = row.text(FieldName.PERIOD_FROM).map(DATES::of);
    Optional<LocalDate> to = row.text(FieldName.PERIOD_TO).map(DATES::of);
    long days =
        from.isPresent() && to.isPresent()
            ? Math.max(1, ChronoUnit.DAYS.between(from.get(), to.get()) + 1)
            : MONTH;
    return LONG_DAY.multiply(BigDecimal.valueOf(days));
  }

  /** Four places tell a third of an hour from what it is not. */
  private static String plain(BigDecimal hours) {
    return hours.scale() > PLACES
        ? hours.setScale(PLACES, RoundingMode.HALF_UP).toPlainString()
        : hours.toPlainString();
  }

  private static boolean isProduct(
      BigDecimal hours, BigDecimal rate, BigDecimal amount, boolean premium) {
    if (isWithin(hours, rate, amount, CENT)) {
      return true;
    }
    return premium
        && PREMIUMS.stream()
            .anyMatch(factor -> isWithin(hours, rate.multiply(factor), amount, slack(hours, rate)));
  }

  /** What the rounding of a printed overtime rate, such as 31.88 for 31.875, can make of it. */
  private static BigDecimal slack(BigDecimal hours, BigDecimal rate) {
    BigDecimal lastPlace = BigDecimal.ONE.movePointLeft(Math.max(2, rate.scale()));
    return CENT.max(hours.abs().multiply(lastPlace).multiply(HALF));
  }

  private static boolean isWithin(
      BigDecimal hours, BigDecimal rate, BigDecimal amount, BigDecimal slack) {
    return hours.multiply(rate).subtract(amount).abs().compareTo(slack) <= 0;
  }
}
