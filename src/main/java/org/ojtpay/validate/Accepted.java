package org.ojtpay.validate;

import java.util.Objects;
import java.util.Optional;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.InvoiceOnFile;
import org.ojtpay.reimburse.Worksheet;
import org.ojtpay.units.Money;

/**
 * An approved invoice of more than nothing. Only a verdict makes one, so what was not validated
 * cannot be paid.
 */
public final class Accepted {

  private final AgreementOnFile agreement;
  private final InvoiceOnFile invoice;
  private final Worksheet worksheet;

  private Accepted(AgreementOnFile agreement, InvoiceOnFile invoice, Worksheet worksheet) {
    this.agreement = agreement;
    this.invoice = invoice;
    this.worksheet = worksheet;
  }

  /** Empty unless the verdict approves an invoice with an amount to pay. */
  public static Optional<Accepted> of(Verdict verdict) {
    return verdict.payable().isPositive()
        ? Optional.of(
            new Accepted(
                Objects.requireNonNull(verdict.agreement()),
                Objects.requireNonNull(verdict.invoice()),
                Objects.requireNonNull(verdict.worksheet())))
        : Optional.empty();
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
    return worksheet.reimbursement();
  }
}
