package org.ojtpay.reconcile;

import org.jspecify.annotations.Nullable;
import org.ojtpay.units.DateRange;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;
import org.ojtpay.units.ReimbursementRate;
import org.ojtpay.units.WageRate;

/**
 * What belongs to the fiscal year and is not paid, or is paid on hours that no payroll confirms.
 *
 * @param days the days of work inside the year; absent where they are not known
 * @param workingDays how many of these days count
 * @param rate the wage; absent where there are several, or the amount is not computed from one
 * @param share of the wages that the board pays
 * @param source what it rests on: an invoice, a report's month, the agreement's hours
 */
public record Accrual(
    AgreementName agreement,
    String fund,
    Basis basis,
    @Nullable DateRange days,
    int workingDays,
    Hours hours,
    @Nullable WageRate rate,
    ReimbursementRate share,
    Money amount,
    String source) {

  /** What an amount rests on, the surest first. */
  public enum Basis {
    /** Verified hours that were paid; no accrual, and shown apart. */
    PROVISIONAL("provisional: verified hours, paid, no payroll yet", false),
    APPROVED_UNPAID("approved, not paid", false),
    /** An invoice that is held or was returned: its would-be figures. */
    INVOICE_NOT_APPROVED("estimate from an invoice that is not approved", true),
    PROGRESS_REPORT("estimate from progress reports", true),
    AGREEMENT("estimate from the agreement", true);

    private final String words;
    private final boolean estimate;

    Basis(String words, boolean estimate) {
      this.words = words;
      this.estimate = estimate;
    }

    public String words() {
      return words;
    }

    /** Whether the amount is estimated, and to be marked so. */
    public boolean isEstimate() {
      return estimate;
    }

    /** Whether it is counted as accrued: provisional days are paid already. */
    public boolean isAccrued() {
      return this != PROVISIONAL;
    }
  }
}
