package org.ojtpay.reconcile;

import java.util.Objects;
import org.ojtpay.units.Money;

/**
 * The sums of a fiscal year, as {@code report.json} names them.
 *
 * @param opening what was open of earlier years when the year began
 * @param obligated what agreements of the year have promised, amendments included
 * @param liquidated what was approved of it for work in the year
 * @param provisional what was approved on hours that no payroll has confirmed yet
 * @param accrued what was worked by the year's end and is not paid: approved and unpaid, and
 *     estimates
 * @param deobligated what was promised and is not needed any more
 * @param open what rolls forward: opening and obligated, less liquidated and de-obligated
 * @param receivable what employers owe
 * @param carried what they owed when the year began, whatever came of it since
 */
public record YearTotals(
    Money opening,
    Money obligated,
    Money liquidated,
    Money provisional,
    Money accrued,
    Money deobligated,
    Money open,
    Money receivable,
    Money carried) {

  /** A report that was kept before says nothing of what was carried into its year. */
  public YearTotals {
    carried = Objects.requireNonNullElse(carried, Money.ZERO);
  }
}
