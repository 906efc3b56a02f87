package org.ojtpay.onfile;

import java.util.List;
import org.ojtpay.packet.Packet;

/**
 * The papers of an approved invoice with days that stand on an hours of verification.
 *
 * @param verdict its number
 * @param parts as what people have recorded about it names it
 * @param packet all on which it was decided
 * @param fund that it was booked to
 * @param underWay why nothing may be added to it now, in a clause; empty where it may
 */
public record Verification(
    long verdict, List<String> parts, Packet packet, String fund, String underWay) {

  public Verification {
    parts = List.copyOf(parts);
  }
}
