package org.ojtpay.validate;

import java.time.LocalDate;
import org.ojtpay.packet.Packet;

/**
 * A submission that is to be decided.
 *
 * @param id its number on the shelf of receipts
 * @param submission the inbox entry's name
 * @param memberSetHash the same for the same set of contents
 * @param again whether it was decided before and a hold has ended
 */
public record Arrival(
    long id,
    String submission,
    LocalDate received,
    String memberSetHash,
    Packet packet,
    boolean again) {}
