package org.ojtpay.onfile;

/**
 * A change of an agreement that is held: whether it comes into force is not decided.
 *
 * @param part the part of a receipt, as {@link Recorded#part} names it
 * @param submission the inbox entry, or part of one, that it came with
 * @param number of the agreement, as submitted; so is the participant
 */
public record OpenChange(String part, String submission, String number, String participant) {}
