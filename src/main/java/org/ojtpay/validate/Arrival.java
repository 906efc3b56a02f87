package org.ojtpay.validate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ojtpay.packet.Packet;

/**
 * A submission that is to be decided.
 *
 * @param id its number on the shelf of receipts
 * @param submission the inbox entry's name
 * @param memberSetHash the same for the same set of contents
 * @param again whether it was decided before and a hold has ended
 * @param mended what it mends; null where nothing
 */
public record Arrival(
    long id,
    String submission,
    LocalDate received,
    String memberSetHash,
    Packet packet,
    boolean again,
    @Nullable Mended mended) {

  /** What mends nothing. */
  public Arrival(
      long id,
      String submission,
      LocalDate received,
      String memberSetHash,
      Packet packet,
      boolean again) {
    this(id, submission, received, memberSetHash, packet, again, null);
  }

  /** The same, which mends that. */
  public Arrival mending(@Nullable Mended earlier) {
    return new Arrival(id, submission, received, memberSetHash, packet, again, earlier);
  }
}
