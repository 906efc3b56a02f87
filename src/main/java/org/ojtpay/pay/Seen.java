package org.ojtpay.pay;

import java.util.Arrays;
import org.ojtpay.units.Sha256;

/** Compares what was read at a receiver's with what belongs there. */
final class Seen {

  private Seen() {}

  static Handover of(String where, byte[] there, byte[] bytes) {
    return Arrays.equals(there, bytes)
        ? Handover.listed(where, Sha256.of(there))
        : Handover.otherBytes(where, "sha256 " + Sha256.of(there));
  }
}
