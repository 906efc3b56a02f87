package org.ojtpay.reconcile;

import org.ojtpay.units.Money;

/**
 * The sums of a fund in the fiscal year. The first six are those of its agreements, and foot.
 *
 * @param fund the letter that agreements print; {@code -} where none does
 * @param liquidated approved for work in the year
 * @param payable approved, and in no file that was released
 * @param inTransit with the bank, not settled yet
 * @param paid settled
 * @param provisional approved on hours that no payroll has confirmed yet
 * @param accrued worked by the year's end and not paid
 */
public record FundSummary(
    String fund,
    Money opening,
    Money obligated,
    Money amended,
    Money liquidated,
    Money deobligated,
    Money open,
    Money payable,
    Money inTransit,
    Money paid,
    Money receivable,
    Money provisional,
    Money accrued) {}
