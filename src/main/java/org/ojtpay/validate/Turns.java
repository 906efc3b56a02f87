package org.ojtpay.validate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ojtpay.onfile.Recorded;
import org.ojtpay.packet.Corrections;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.Forms;
import org.ojtpay.packet.Packet;
import org.ojtpay.packet.PacketMerge;
import org.ojtpay.packet.Part;
import org.ojtpay.packet.Parts;

/**
 * The order in which a night decides: agreements first, then what changes them, then the rest, and
 * voids last; each by the day from which it counts, date of receipt and name.
 */
final class Turns {

  private Turns() {}

  static List<Turn> inOrder(List<Arrival> arrivals, Recorded recorded) {
    List<Turn> turns = new ArrayList<>();
    for (Arrival arrival : arrivals) {
      for (Part read : Parts.of(arrival.packet())) {
        if (arrival.decides(read.number())) {
          turns.add(turn(arrival, read, recorded));
        }
      }
    }
    turns.sort(
        Comparator.comparing((Turn turn) -> rank(turn.kind()))
            .thenComparing(Turn::from)
            .thenComparing(turn -> turn.arrival().received())
            .thenComparing(turn -> turn.arrival().submission())
            .thenComparing(turn -> turn.part().number()));
    return turns;
  }

  /**
   * An invoice of the night is received before a void of its agreement is decided, and payroll that
   * came by itself counts before a later invoice does.
   */
  private static int rank(Kind kind) {
    return switch (kind) {
      case AGREEMENT -> 0;
      case AMENDMENT, REINSTATEMENT -> 1;
      case PAYROLL -> 2;
      case VOID -> 4;
      default -> 3;
    };
  }

  private static Turn turn(Arrival arrival, Part read, Recorded recorded) {
    String recordedAs = Recorded.part(arrival.id(), read.number());
    Packet own = Corrections.apply(read.packet(), recorded.corrections(recordedAs));
    PacketMerge.Merged merged = merged(own, read.number() == 0 ? arrival.mended() : null);
    Part part = new Part(read.number(), merged.packet());
    Kind kind = Kinds.of(part.packet());
    String fingerprint = ContentFingerprint.of(read.packet());
    return new Turn(arrival, part, kind, leading(part, kind), fingerprint, merged.doubt());
  }

  /** With what it lacks from what it mends; by itself where that is not certain. */
  private static PacketMerge.Merged merged(Packet own, @Nullable Mended mended) {
    if (mended == null) {
      return new PacketMerge.Merged(own, "");
    }
    if (!mended.isCertain()) {
      return new PacketMerge.Merged(own, mended.doubt());
    }
    PacketMerge.Merged merged = PacketMerge.of(own, mended.packet(), mended.name());
    return merged.doubt().isEmpty() ? merged : new PacketMerge.Merged(own, merged.doubt());
  }

  private static Fields leading(Part part, Kind kind) {
    DocumentType type =
        kind.isAgreement()
            ? DocumentType.AGREEMENT
            : kind.isInvoice() ? DocumentType.INVOICE : DocumentType.VOID_NOTICE;
    Fields fields = Forms.of(part.packet(), type).fields();
    return part.packet().documents().map(each -> each.fields()).reduce(fields, Fields::orElse);
  }
}
