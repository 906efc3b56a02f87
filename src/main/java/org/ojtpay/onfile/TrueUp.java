package org.ojtpay.onfile;

import java.util.Objects;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;

/**
 * The payroll of days that were paid on an hours of verification has come: what the invoice comes
 * to by it, beside what was approved (SDWP OJT policy, part II F 1). It is a difference; what was
 * approved stays as it is.
 *
 * @param before the invoice as it was approved
 * @param after the same with the payroll in the place of the verification
 */
public record TrueUp(InvoiceOnFile before, InvoiceOnFile after) {

  /** A verified day that the payroll does not show stays taken: no other claim is paid for it. */
  public TrueUp {
    after = after.keeping(before.paidDays().keySet());
  }

  /** The days that are made good. */
  public Verified verified() {
    return Objects.requireNonNull(before.verified(), "only days that stand on a verification");
  }

  /** The number of the verdict whose days they are. */
  public long trued() {
    return Objects.requireNonNull(before.filed(), "only what was approved before").verdict();
  }

  public AgreementKey agreement() {
    return before.agreement();
  }

  public int fiscalYear() {
    return verified().fiscalYear();
  }

  public Hours verifiedHours() {
    return verified().hours();
  }

  /** What the payroll shows of the verified days, and of others that the form left out. */
  public Hours actualHours() {
    return verifiedHours().plus(hours());
  }

  /** Hours more, or less where negative. */
  public Hours hours() {
    return after.eligibleHours().minus(before.eligibleHours());
  }

  /** Dollars more, or less where negative. */
  public Money difference() {
    return after.reimbursement().minus(before.reimbursement());
  }

  /** What is still to be paid. */
  public Money supplement() {
    return difference().isPositive() ? difference() : Money.ZERO;
  }

  /** What was paid too much. */
  public Money excess() {
    return difference().isPositive() ? Money.ZERO : difference().negated();
  }
}
