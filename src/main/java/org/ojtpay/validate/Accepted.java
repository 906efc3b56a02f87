package org.ojtpay.validate;

import java.util.Objects;
import java.util.Optional;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.InvoiceOnFile;
import org.ojtpay.reimburse.Worksheet;
import org.ojtpay.units.Money;

/**
 * An approved invoice of more than nothing, or payroll that shows more than was verified. Only a
 * verdict makes one, so what was not validated cannot be paid.
 */
public final class Accepted {

  private final AgreementOnFile agreement;
  private final InvoiceOnFile invoice;
  private final Worksheet worksheet;
  private final Money amount;

  private Accepted(
      AgreementOnFile agreement, InvoiceOnFile invoice, Worksheet worksheet, Money amount) {
    this.agreement = agreement;
    this.invoice = invoice;
    this.worksheet = worksheet;
    this.amount = amount;
  }

  /** Empty unless the verdict approves an invoice with an amount to pay. */
  public static Optional<Accepted> of(Verdict verdict) {
    return verdict.payable().isPositive()
        ? Optional.of(
            new Accepted(
                Objects.requireNonNull(verdict.agreement()),
                invoice(verdict),
                Objects.requireNonNull(verdict.worksheet()),
                verdict.payable()))
        : Optional.empty();
  }

  /** Payroll that came by itself is paid under the invoice whose verified days it shows. */
  private static InvoiceOnFile invoice(Verdict verdict) {
    InvoiceOnFile own = verdict.invoice();
    return own == null ? verdict.truedUp().orElseThrow().after() : own;
  }

  public AgreementOnFile agreement() {
    return agreement;
  }

  public InvoiceOnFile invoice() {
    return invoice;
  }

  public Worksheet worksheet() {
    return worksheet;
  }

  public Money amount() {
    return amount;
  }
}
