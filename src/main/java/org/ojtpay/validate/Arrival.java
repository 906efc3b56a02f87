package org.ojtpay.validate;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
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
 * @param parts the numbers of its parts that are to be decided; empty where all are
 */
public record Arrival(
    long id,
    String submission,
    LocalDate received,
    String memberSetHash,
    Packet packet,
    boolean again,
    @Nullable Mended mended,
    SortedSet<Integer> parts) {

  public Arrival {
    parts = Collections.unmodifiableSortedSet(new TreeSet<>(parts));
  }

  /** What mends nothing. */
  public Arrival(
      long id,
      String submission,
      LocalDate received,
      String memberSetHash,
      Packet packet,
      boolean again) {
    this(id, submission, received, memberSetHash, packet, again, null, new TreeSet<>());
  }

  /** The same, which mends that. */
  public Arrival mending(@Nullable Mended earlier) {
    return new Arrival(id, submission, received, memberSetHash, packet, again, earlier, parts);
  }

  /** The same, with that part among those that are to be decided. */
  public Arrival deciding(int part) {
    SortedSet<Integer> more = new TreeSet<>(parts);
    more.add(part);
    return new Arrival(id, submission, received, memberSetHash, packet, again, mended, more);
  }

  boolean decides(int part) {
    return parts.isEmpty() || parts.contains(part);
  }
}
