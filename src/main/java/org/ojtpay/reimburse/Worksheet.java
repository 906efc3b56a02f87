package org.ojtpay.reimburse;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ojtpay.policy.Category;
import org.ojtpay.policy.Finding;
import org.ojtpay.policy.RuleClauses;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;
import org.ojtpay.units.ReimbursementRate;

/**
 * How a reimbursement was computed, line by line.
 *
 * @param hourLines every row that was used and what became of its hours
 * @param wageLines the eligible hours by pay period and rate
 * @param beforeCap the reimbursement before the agreement's maximum was applied
 * @param reimbursement what is payable if no finding stands against it
 * @param excludedHours by reason; only reasons with hours
 * @param prior what was approved before under the same agreement
 * @param grounds the clauses behind the rules of its lines
 */
public record Worksheet(
    List<HourLine> hourLines,
    List<WageLine> wageLines,
    Hours eligibleHours,
    Money eligibleWages,
    ReimbursementRate rate,
    Money beforeCap,
    Money reimbursement,
    SortedMap<Category, Hours> excludedHours,
    Prior prior,
    List<Finding> findings,
    RuleClauses grounds) {

  /** The rule that makes wage lines of hours and their rates. */
  public static final String WAGE_RULE = "R9";

  public Worksheet {
    hourLines = List.copyOf(hourLines);
    wageLines = List.copyOf(wageLines);
    excludedHours = Collections.unmodifiableSortedMap(new TreeMap<>(excludedHours));
    findings = List.copyOf(findings);
    // A verdict that was put on its shelf before worksheets named their clauses has none.
    grounds = Objects.requireNonNullElse(grounds, RuleClauses.NONE);
  }

  /** One that rests on no pack. */
  public Worksheet(
      List<HourLine> hourLines,
      List<WageLine> wageLines,
      Hours eligibleHours,
      Money eligibleWages,
      ReimbursementRate rate,
      Money beforeCap,
      Money reimbursement,
      SortedMap<Category, Hours> excludedHours,
      Prior prior,
      List<Finding> findings) {
    this(
        hourLines,
        wageLines,
        eligibleHours,
        eligibleWages,
        rate,
        beforeCap,
        reimbursement,
        excludedHours,
        prior,
        findings,
        RuleClauses.NONE);
  }

  /** The same, with the clauses behind its rules. */
  public Worksheet restingOn(RuleClauses clauses) {
    return new Worksheet(
        hourLines,
        wageLines,
        eligibleHours,
        eligibleWages,
        rate,
        beforeCap,
        reimbursement,
        excludedHours,
        prior,
        findings,
        clauses);
  }

  /** The same of these of its lines alone, paying a difference. */
  public Worksheet ofLines(
      List<HourLine> hours, List<WageLine> wages, Money difference, List<Finding> noted) {
    List<HourLine> eligible = hours.stream().filter(HourLine::isEligible).toList();
    SortedMap<Category, Hours> excluded = new TreeMap<>();
    hours.stream()
        .filter(line -> !line.isEligible())
        .forEach(line -> excluded.merge(line.countedAs(), line.hours(), Hours::plus));
    return new Worksheet(
        hours,
        wages,
        eligible.stream().map(HourLine::hours).reduce(Hours.ZERO, Hours::plus),
        Wages.sum(wages),
        rate,
        difference,
        difference,
        excluded,
        prior,
        noted,
        grounds);
  }

  /** The same, paying another amount and with other findings: what a tolerance allows. */
  public Worksheet payingInstead(Money amount, List<Finding> noted) {
    return new Worksheet(
        hourLines,
        wageLines,
        eligibleHours,
        eligibleWages,
        rate,
        beforeCap,
        amount,
        excludedHours,
        prior,
        noted,
        grounds);
  }
}
