package org.ojtpay.validate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.policy.EarningCodes;
import org.ojtpay.policy.Finding;
import org.ojtpay.reimburse.Claim;
import org.ojtpay.reimburse.DayRow;
import org.ojtpay.reimburse.PayPeriod;
import org.ojtpay.reimburse.Window;
import org.ojtpay.units.DateRange;
import org.ojtpay.units.Hours;

/** What the hours themselves show beside what they are worth. */
final class InvoiceHours {

  private static final String WEEK_SHORT = "hours.week-short";

  private InvoiceHours() {}

  /** Part II C 4: full-time is 32 hours a week; a full week under it is noted. */
  static List<Finding> weekShort(InvoiceCase of) {
    if (of.computed().isEmpty() || of.periodWithoutPauses().isEmpty()) {
      return List.of();
    }
    Window window = of.periodWithoutPauses().get();
    DateRange period = window.whole();
    if (!of.moment().pack().applies(WEEK_SHORT, period.from())) {
      return List.of();
    }
    Hours minimum = of.moment().pack().hours(WEEK_SHORT, period.from());
    DayOfWeek first = ClaimReading.rules(of.moment(), of.knownAgreement(), period).weekStarts();
    List<Finding> found = new ArrayList<>();
    workedByWeek(of, first)
        .forEach(
            (start, hours) -> {
              DateRange week = new DateRange(start, start.plusDays(6));
              if (window.holds(week) && hours.compareTo(minimum) < 0) {
                found.add(
                    of.finding(
                        "PAY-WEEK-SHORT",
                        FieldName.PERIOD_FROM,
                        "week",
                        week.toString(),
                        "hours",
                        hours.toString(),
                        "minimum",
                        minimum.toString()));
              }
            });
    return found;
  }

  private static Map<LocalDate, Hours> workedByWeek(InvoiceCase of, DayOfWeek first) {
    EarningCodes codes = of.moment().codes();
    Map<LocalDate, Hours> weeks = new TreeMap<>();
    for (DayRow row : ClaimReading.knownDays(of.knownClaim())) {
      if (codes.category(row.code()).isWorked()) {
        LocalDate start = row.date().with(TemporalAdjusters.previousOrSame(first));
        weeks.merge(start, row.hours(), Hours::plus);
      }
    }
    return weeks;
  }

  /** A clarification of the days inside alone is taken, and noted. */
  static List<Finding> clarificationPartial(InvoiceCase of) {
    if (of.computed().isEmpty() || of.periodWithoutPauses().isEmpty()) {
      return List.of();
    }
    Window window = of.periodWithoutPauses().get();
    Claim claim = of.knownClaim();
    List<Finding> found = new ArrayList<>();
    for (PayPeriod period : claim.payroll()) {
      boolean straddles = window.touches(period.period()) && !window.holds(period.period());
      List<DayRow> rows =
          claim.clarification().stream()
              .filter(row -> period.period().contains(row.date()))
              .toList();
      boolean insideOnly =
          !rows.isEmpty() && rows.stream().allMatch(row -> window.contains(row.date()));
      if (straddles && period.days().isEmpty() && insideOnly) {
        found.add(
            of.finding("CLAR-PARTIAL", rows.get(0).source(), "period", period.period().toString()));
      }
    }
    return found;
  }

  /**
   * A form of some days is taken where it does not exceed its pay period; with what other invoices
   * were paid for on the other days, it does not either.
   */
  static List<Finding> clarificationsExceed(InvoiceCase of) {
    if (of.computed().isEmpty()) {
      return List.of();
    }
    List<Finding> found = new ArrayList<>();
    for (PayPeriod period : of.knownClaim().payroll()) {
      List<DayRow> rows =
          of.knownClaim().clarification().stream()
              .filter(row -> period.period().contains(row.date()))
              .toList();
      if (!rows.isEmpty() && period.days().isEmpty()) {
        String differences = new PeriodTogether(of, period).exceeding(rows);
        if (!differences.isEmpty()) {
          found.add(
              of.finding(
                  "CLAR-PAYROLL-MISMATCH",
                  rows.get(0).source(),
                  "period",
                  period.period().toString(),
                  "differences",
                  differences));
        }
      }
    }
    return found;
  }

  /**
   * Where register and clarification both show days, they show the same; a clarification of the
   * days inside alone is compared with those.
   */
  static List<Finding> daysDiffer(InvoiceCase of) {
    if (of.computed().isEmpty()) {
      return List.of();
    }
    Claim claim = of.knownClaim();
    List<Finding> found = new ArrayList<>();
    for (PayPeriod period : claim.payroll()) {
      List<DayRow> rows =
          claim.clarification().stream()
              .filter(row -> period.period().contains(row.date()))
              .toList();
      if (!rows.isEmpty() && !period.days().isEmpty()) {
        Optional<SourceRef> differs = firstDifference(of, comparable(of, period, rows), rows);
        differs.ifPresent(
            at ->
                found.add(
                    of.finding("CLAR-DAYS-DIFFER", at, "period", period.period().toString())));
      }
    }
    return found;
  }

  private static List<DayRow> comparable(
      InvoiceCase of, PayPeriod period, List<DayRow> clarification) {
    Predicate<DayRow> isInside =
        row -> of.periodWithoutPauses().filter(window -> window.contains(row.date())).isPresent();
    boolean insideOnly = clarification.stream().allMatch(isInside);
    return period.days().stream().filter(row -> !insideOnly || isInside.test(row)).toList();
  }

  private static Optional<SourceRef> firstDifference(
      InvoiceCase of, List<DayRow> register, List<DayRow> clarification) {
    Map<String, Hours> left = byDay(of, register);
    Map<String, Hours> right = byDay(of, clarification);
    return clarification.stream()
        .filter(
            row ->
                !Optional.ofNullable(left.get(key(of, row)))
                    .equals(Optional.ofNullable(right.get(key(of, row)))))
        .map(DayRow::source)
        .findFirst()
        .or(
            () ->
                left.keySet().equals(right.keySet())
                    ? Optional.empty()
                    : Optional.of(clarification.get(0).source()));
  }

  private static Map<String, Hours> byDay(InvoiceCase of, List<DayRow> rows) {
    Map<String, Hours> hours = new TreeMap<>();
    rows.stream()
        .filter(row -> !row.hours().isZero())
        .forEach(row -> hours.merge(key(of, row), row.hours(), Hours::plus));
    return hours;
  }

  private static String key(InvoiceCase of, DayRow row) {
    return row.date() + " " + of.moment().codes().category(row.code()).words();
  }
}
