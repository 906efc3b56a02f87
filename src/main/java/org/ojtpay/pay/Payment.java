package org.ojtpay.pay;

import org.jspecify.annotations.Nullable;
import org.ojtpay.units.Money;
import org.ojtpay.units.RoutingNumber;

/**
 * One approved invoice to be paid: one credit to one account. The bank details are those of the
 * vendor master when the payment was approved.
 *
 * @param id ours, at most 15 characters; it comes back on the bank's statement
 * @param participant the trainee, for our own papers only; no bank file names a trainee
 * @param payeeName the employer's legal name
 * @param amount what is paid, more than zero
 * @param gross what the invoice came to before anything was set off; the same as the amount where
 *     nothing was
 * @param receiver whose account it is
 */
public record Payment(
    String id,
    String invoiceNumber,
    String agreementNumber,
    @Nullable String participant,
    String employerId,
    String payeeName,
    Money amount,
    Money gross,
    RoutingNumber routing,
    AccountNumber account,
    AccountType accountType,
    Receiver receiver) {

  /** Fails on an amount that is not more than zero or is more than the gross amount. */
  public Payment {
    if (!amount.isPositive() || amount.compareTo(gross) > 0) {
      throw new IllegalArgumentException(
          "payment "
              + id
              + " of "
              + amount
              + " on "
              + gross
              + " is not more than 0.00 or too much");
    }
  }
}
