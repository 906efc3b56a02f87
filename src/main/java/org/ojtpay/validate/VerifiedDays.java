package org.ojtpay.validate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ojtpay.onfile.Verified;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.reimburse.HourLine;
import org.ojtpay.reimburse.Worksheet;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;

/**
 * R8 and R12: the days of a worksheet that are paid on an hours of verification, each with its part
 * of the reimbursement. What the payroll shows is paid first; the verified days bear the rest of
 * it, the last day what rounding and a cap leave.
 */
final class VerifiedDays {

  private VerifiedDays() {}

  /** Nothing where all that is paid stands on payroll. */
  static Optional<Verified> of(Worksheet worksheet, PolicyPack pack) {
    List<HourLine> paid =
        worksheet.hourLines().stream()
            .filter(line -> line.isEligible() && line.hours().isPositive())
            .toList();
    SortedMap<LocalDate, Hours> hours = new TreeMap<>();
    paid.stream()
        .filter(HourLine::isVerified)
        .forEach(
            line -> hours.merge(Objects.requireNonNull(line.date()), line.hours(), Hours::plus));
    return hours.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Verified(
                pack.fiscalYear(hours.firstKey()).of(hours.firstKey()),
                days(worksheet, paid, hours)));
  }

  private static SortedMap<LocalDate, Verified.Day> days(
      Worksheet worksheet, List<HourLine> paid, SortedMap<LocalDate, Hours> hours) {
    SortedMap<LocalDate, Verified.Day> days = new TreeMap<>();
    BigDecimal wages = wages(paid.stream().filter(line -> !line.isVerified()).toList());
    Money borne = share(worksheet, wages);
    for (LocalDate day : hours.keySet()) {
      wages = wages.add(wages(paid.stream().filter(line -> isOn(line, day)).toList()));
      Money upTo =
          day.equals(hours.lastKey()) ? worksheet.reimbursement() : share(worksheet, wages);
      days.put(day, new Verified.Day(hours.get(day), upTo.minus(borne)));
      borne = upTo;
    }
    return days;
  }

  private static boolean isOn(HourLine line, LocalDate day) {
    return line.isVerified() && day.equals(line.date());
  }

  private static Money share(Worksheet worksheet, BigDecimal wages) {
    return Money.round(worksheet.rate().fraction().multiply(wages)).min(worksheet.reimbursement());
  }

  private static BigDecimal wages(List<HourLine> lines) {
    return lines.stream()
        .map(line -> line.hours().times(Objects.requireNonNull(line.rate()).dollarsPerHour()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
