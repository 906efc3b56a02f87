package org.ojtpay.pay;

/**
 * An entry of zero that tries an account, as it was filed with its file.
 *
 * @param id ours, as it stands in the entry: N and eight digits
 * @param trace the number by which the bank refers to it
 * @param version of the employer's account
 * @param account its kind and last four digits, the rest masked
 */
public record FiledPrenote(
    String id, int trace, String employerId, int version, String payeeName, String account) {}
