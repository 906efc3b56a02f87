package org.ojtpay.validate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.Forms;
import org.ojtpay.packet.Part;
import org.ojtpay.packet.Parts;

/**
 * The order in which a night decides: agreements first, then what changes them, then the rest, and
 * voids last; each by the day from which it counts, date of receipt and name.
 */
final class Turns {

  private Turns() {}

  static List<Turn> inOrder(List<Arrival> arrivals) {
    List<Turn> turns = new ArrayList<>();
    for (Arrival arrival : arrivals) {
      for (Part part : Parts.of(arrival.packet())) {
        Kind kind = Kinds.of(part.packet());
        turns.add(new Turn(arrival, part, kind, leading(part, kind)));
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

  /** An invoice of the night is received before a void of its agreement is decided. */
  private static int rank(Kind kind) {
    return switch (kind) {
      case AGREEMENT -> 0;
      case AMENDMENT, REINSTATEMENT -> 1;
      case VOID -> 3;
      default -> 2;
    };
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
