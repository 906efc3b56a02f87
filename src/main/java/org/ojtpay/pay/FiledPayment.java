package org.ojtpay.pay;

import org.ojtpay.units.DateRange;
import org.ojtpay.units.Money;

/**
 * A payment as it was filed with its payment file.
 *
 * @param id ours, as it stands in the entry
 * @param trace the number by which the bank refers to it
 * @param account its kind and last four digits of the payee's account, the rest masked
 * @param participant the trainee, for our own papers only
 * @param period of the invoice that it pays
 * @param gross what the invoice came to before anything was set off
 * @param submission the inbox entry, or part of one, that the invoice came with
 */
public record FiledPayment(
    String id,
    int trace,
    String employerId,
    String payeeName,
    String payeeEmail,
    String account,
    String agreementNumber,
    String participant,
    String invoiceNumber,
    DateRange period,
    Money gross,
    Money amount,
    String submission) {}
