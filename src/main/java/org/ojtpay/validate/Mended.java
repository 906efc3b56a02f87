package org.ojtpay.validate;

import java.util.List;
import org.ojtpay.packet.Packet;

/**
 * What an arrival mends.
 *
 * @param earlier the verdicts on it, the latest first: it may have mended another
 * @param packet all that it holds together, with what people have put right
 * @param doubt why it is not certain that the arrival mends it, in a clause; empty where it is
 */
public record Mended(List<FiledVerdict> earlier, Packet packet, String doubt) {

  public Mended {
    earlier = List.copyOf(earlier);
  }

  /** Where it is not clear what is mended: nothing is taken over. */
  public static Mended unclear(String doubt) {
    return new Mended(List.of(), new Packet(List.of()), doubt);
  }

  boolean isCertain() {
    return doubt.isEmpty();
  }

  /** The notice's number, which tells its files from those of the arrival. */
  String name() {
    return Resubmission.noticeOf(earlier.get(0).verdict());
  }
}
