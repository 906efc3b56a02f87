package org.ojtpay.reimburse;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ojtpay.policy.Category;
import org.ojtpay.policy.Finding;
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
    List<Finding> findings) {

  public Worksheet {
    hourLines = List.copyOf(hourLines);
    wageLines = List.copyOf(wageLines);
    excludedHours = Collections.unmodifiableSortedMap(new TreeMap<>(excludedHours));
    findings = List.copyOf(findings);
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
        noted);
  }
}
