package org.ojtpay.pay;

/**
 * A payment on the proof list.
 *
 * @param fund that it is paid from
 */
public record ProofLine(FiledPayment payment, String fund) {}
