package org.ojtpay.validate;

/**
 * A verdict as it was filed.
 *
 * @param id its number
 * @param receiptId the number of the receipt that it decides
 * @param standing whether an earlier run than the one asked for made it
 */
public record FiledVerdict(long id, long receiptId, Verdict verdict, boolean standing) {}
