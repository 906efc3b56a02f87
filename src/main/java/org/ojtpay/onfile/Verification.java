package org.ojtpay.onfile;

import java.util.List;
import org.ojtpay.packet.Packet;

/**
 * The papers of an approved invoice with days that stand on an hours of verification.
 *
 * @param verdict its number
 * @param parts as what people have recorded about it names it
 * @param packet all on which it was decided
 */
public record Verification(long verdict, List<String> parts, Packet packet) {

  public Verification {
    parts = List.copyOf(parts);
  }
}
