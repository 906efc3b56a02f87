package org.ojtpay.validate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ojtpay.packet.FieldName;
import org.ojtpay.policy.Category;
import org.ojtpay.policy.Finding;
import org.ojtpay.reimburse.DayRow;
import org.ojtpay.reimburse.EarningLine;
import org.ojtpay.reimburse.PayPeriod;
import org.ojtpay.units.DateRange;

/**
 * Makes pay periods of the participant's payroll rows. What a row lacks is a finding; a row that
 * cannot be used is never guessed at.
 */
final class PayrollReading {

  private final Moment moment;
  private final PayrollRows rows;
  private final List<Finding> findings = new ArrayList<>();
  private final List<PayPeriod> periods = new ArrayList<>();

  private PayrollReading(Moment moment, PayrollRows rows) {
    this.moment = moment;
    this.rows = rows;
  }

  static PayrollReading of(Moment moment, PayrollRows rows) {
    PayrollReading reading = new PayrollReading(moment, rows);
    reading.rows.rows().forEach(reading::fieldsMissing);
    reading.rows.periods().forEach(reading::addPeriod);
    return reading;
  }

  List<PayPeriod> periods() {
    return periods;
  }

  List<Finding> findings() {
    return findings;
  }

  /** It must show inclusive period dates, hours and rate per earning code. */
  private void fieldsMissing(PayrollRows.Row row) {
    missing(row, FieldName.PERIOD_FROM, "the first day of the pay period");
    missing(row, FieldName.PERIOD_TO, "the last day of the pay period");
    missing(row, FieldName.CODE, "the earning code or name");
    missing(row, FieldName.HOURS, "the hours");
    if (row.hasReversedPeriod()) {
      raiseMissing(row, "a last day of the pay period that is not before its first");
    }
  }

  private void missing(PayrollRows.Row row, FieldName name, String field) {
    boolean amountOnly =
        name == FieldName.HOURS
            && row.fields()
                .text(FieldName.CODE)
                .map(this::category)
                .filter(category -> !category.isWorked())
                .isPresent();
    if (!row.fields().has(name) && !amountOnly) {
      raiseMissing(row, field);
    }
  }

  /** Each field once, however many rows lack it. */
  private void raiseMissing(PayrollRows.Row row, String field) {
    Finding finding = moment.finding("PAY-FIELD-MISSING", row.place(), "field", field);
    boolean said =
        findings.stream()
            .anyMatch(
                each ->
                    each.code().equals(finding.code()) && each.message().equals(finding.message()));
    if (!said) {
      findings.add(finding);
    }
  }

  private void addPeriod(DateRange period) {
    List<PayrollRows.Row> own =
        rows.rows().stream()
            .filter(row -> row.period().filter(period::equals).isPresent())
            .toList();
    List<PayrollLine> lines = lines(once(period, own));
    rateMissing(lines);
    Netting netting = Netting.of(lines, this::category);
    netting.left().forEach(line -> negative(period, line));
    List<EarningLine> totals =
        netting.net().stream()
            .filter(line -> line.date().isEmpty())
            .map(PayrollLine::total)
            .toList();
    List<DayRow> days = netting.net().stream().flatMap(line -> line.day().stream()).toList();
    periods.add(new PayPeriod(period, totals.isEmpty() ? totals(days) : totals, days));
  }

  /** Days and totals of one period say the same in two ways: each is looked at by itself. */
  private List<PayrollRows.Row> once(DateRange period, List<PayrollRows.Row> own) {
    List<PayrollRows.Row> counted = new ArrayList<>();
    for (boolean dated : new boolean[] {false, true}) {
      SamePeriod same = new SamePeriod(moment, period);
      same.add(
          own.stream().filter(row -> row.fields().has(FieldName.DATE_WORKED) == dated).toList());
      counted.addAll(same.counted());
      findings.addAll(same.findings());
    }
    return counted;
  }

  private static List<PayrollLine> lines(List<PayrollRows.Row> rows) {
    return rows.stream().flatMap(row -> row.line().stream()).toList();
  }

  /** Days may lean on the rate of a total; a total without a rate of its own is held. */
  private void rateMissing(List<PayrollLine> lines) {
    List<PayrollLine> regular =
        lines.stream()
            .filter(line -> category(line.code()) == Category.REGULAR)
            .filter(line -> line.hours().isPositive())
            .toList();
    boolean rated = regular.stream().anyMatch(line -> line.rate() != null);
    regular.stream()
        .filter(line -> line.rate() == null)
        .filter(line -> line.date().isEmpty() || !rated)
        .findFirst()
        .ifPresent(
            line ->
                findings.add(
                    moment.finding("PAY-RATE-MISSING", line.source(), "code", line.code())));
  }

  private void negative(DateRange period, PayrollLine line) {
    findings.add(
        moment.finding(
            "PAY-NEGATIVE",
            line.source(),
            "period",
            period.toString(),
            "category",
            category(line.code()).words(),
            "hours",
            line.hours().toString()));
  }

  /** A register that shows days alone: its totals are their sums by code and rate. */
  private static List<EarningLine> totals(List<DayRow> days) {
    Map<List<Object>, EarningLine> totals = new LinkedHashMap<>();
    for (DayRow day : days) {
      EarningLine one = new EarningLine(day.code(), day.hours(), day.rate(), day.source());
      totals.merge(
          List.of(day.code(), Optional.ofNullable(day.rate())),
          one,
          (sum, next) ->
              new EarningLine(
                  sum.code(), sum.hours().plus(next.hours()), sum.rate(), sum.source()));
    }
    return List.copyOf(totals.values());
  }

  private Category category(String code) {
    return moment.codes().category(code);
  }
}
