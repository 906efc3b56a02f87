package org.ojtpay.pay;

/**
 * A file for the bank as it is proposed to people.
 *
 * @param bankProfile the bank's name in {@code board.yaml}
 * @param entries payments that it makes or takes back, or accounts that it tries
 * @param traces how many trace numbers it takes, from the first of its identity
 */
public record ProposedFile(
    FilePurpose purpose, String bankProfile, int entries, int traces, PaymentFile file) {}
