package org.ojtpay.validate;

import java.util.List;
import java.util.Optional;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.Forms;
import org.ojtpay.packet.Packet;
import org.ojtpay.packet.Problem;

/** Tells what a submission is from the documents that are in it. */
final class Kinds {

  /** What a submission without an agreement or an invoice is, by the first of these. */
  private static final List<Alone> ALONE =
      List.of(
          // Forms of hours go with it.
          new Alone(DocumentType.PAYROLL, Kind.PAYROLL),
          new Alone(DocumentType.CLARIFICATION, Kind.CLARIFICATION),
          new Alone(DocumentType.VERIFICATION, Kind.VERIFICATION),
          new Alone(DocumentType.PROGRESS_REPORT, Kind.PROGRESS_REPORT),
          new Alone(DocumentType.VENDOR_REQUEST, Kind.VENDOR_REQUEST));

  private record Alone(DocumentType type, Kind kind) {}

  private Kinds() {}

  static Kind of(Packet packet) {
    if (packet.has(DocumentType.AGREEMENT)) {
      return agreement(Forms.of(packet, DocumentType.AGREEMENT).fields());
    }
    if (packet.has(DocumentType.INVOICE)) {
      return invoice(Forms.of(packet, DocumentType.INVOICE).fields());
    }
    if (packet.has(DocumentType.VOID_NOTICE)) {
      return Kind.VOID;
    }
    return ALONE.stream()
        .filter(each -> packet.has(each.type()))
        .findFirst()
        .map(Alone::kind)
        .orElse(isOfOtherProgramme(packet) ? Kind.CLASSROOM : Kind.UNKNOWN);
  }

  /** No form of this programme is in it, nothing in it is unread, and it says what it is for. */
  private static boolean isOfOtherProgramme(Packet packet) {
    return packet.problems().stream().noneMatch(Problem::isOfReading)
        && packet.documents().allMatch(each -> each.type() == DocumentType.OTHER)
        && packet.documents().anyMatch(each -> each.fields().has(FieldName.PROGRAMME));
  }

  private static Kind agreement(Fields form) {
    return switch (form.text(FieldName.PACKET_KIND).orElse("NEW")) {
      case "AMENDMENT" -> Kind.AMENDMENT;
      case "REINSTATEMENT" -> Kind.REINSTATEMENT;
      default -> Kind.AGREEMENT;
    };
  }

  /** An invoice of that type, or one whose discontinuation section is filled. */
  private static Kind invoice(Fields form) {
    Optional<String> type = form.text(FieldName.INVOICE_TYPE);
    boolean section =
        form.has(FieldName.LAST_DAY_WORKED) || form.has(FieldName.DISCONTINUATION_REASON);
    return section || type.filter("DISCONTINUATION"::equals).isPresent()
        ? Kind.DISCONTINUATION
        : Kind.INVOICE;
  }
}
