package org.ojtpay.pay;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * What makes a payment file this one and no other. It is stored before the file is written, so that
 * writing again gives the same bytes. The first four are the network's own key: a second file that
 * has them is refused as a duplicate.
 *
 * @param immediateOrigin as in the bank's profile
 * @param creationDate the as-of date, never the clock's
 * @param creationTime whole minutes
 * @param fileIdModifier A to Z or 0 to 9; a further file of the same day takes the next
 * @param batchNumber of the first batch, from 1
 * @param firstTrace the first of the sequence numbers that are reserved for this file, 1 to
 *     9,999,999
 */
public record PaymentFileIdentity(
    String immediateOrigin,
    LocalDate creationDate,
    LocalTime creationTime,
    char fileIdModifier,
    int batchNumber,
    int firstTrace) {}
