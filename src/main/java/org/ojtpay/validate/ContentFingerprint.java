package org.ojtpay.validate;

import java.util.stream.Collectors;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.Packet;
import org.ojtpay.units.Sha256;

/** The same for documents that say the same in other bytes: saved again, or printed again. */
final class ContentFingerprint {

  private ContentFingerprint() {}

  /** Empty where nothing was read: two unreadable files are not the same. */
  static String of(Packet packet) {
    String said =
        packet
            .documents()
            .filter(document -> document.type() != DocumentType.OTHER)
            .map(ContentFingerprint::text)
            .filter(text -> text.contains("="))
            .sorted()
            .collect(Collectors.joining("\n"));
    return said.isEmpty() ? "" : Sha256.of(said);
  }

  private static String text(Document document) {
    return document.type()
        + " "
        + text(document.fields())
        + document.rows().stream()
            .map(ContentFingerprint::text)
            .collect(Collectors.joining(";", "[", "]"));
  }

  private static String text(Fields fields) {
    return fields.values().entrySet().stream()
        .map(each -> each.getKey().key() + "=" + each.getValue().text())
        .collect(Collectors.joining(","));
  }
}
