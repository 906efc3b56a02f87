package org.ojtpay.validate;

import java.util.List;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Packet;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.packet.Value;
import org.ojtpay.policy.Finding;

/** Documents that came without the agreement or invoice that they belong to. */
final class Loose {

  private Loose() {}

  static List<Finding> check(Moment moment, Kind kind, Packet packet) {
    SourceRef place =
        packet.files().isEmpty() ? null : new SourceRef.InFile(packet.files().get(0).file());
    return switch (kind) {
      case CLASSROOM -> List.of(notWages(moment, packet));
      case UNKNOWN ->
          List.of(
              moment.finding(
                  "DOC-KIND-UNKNOWN", place, "detail", "nothing in it fits one of the forms"));
      default ->
          List.of(
              moment.finding(
                  "DOC-MISFIT",
                  place,
                  "detail",
                  "it came without the agreement or invoice that it belongs to"));
    };
  }

  /**
   * Classroom training and other packets for which no wages are reimbursed (OJT policy, part II: an
   * OJT pays part of the wages of a person who is hired).
   */
  private static Finding notWages(Moment moment, Packet packet) {
    Value programme =
        packet
            .documents()
            .flatMap(each -> each.fields().value(FieldName.PROGRAMME).stream())
            .findFirst()
            .orElseThrow();
    return moment.finding("PRG-NOT-WAGES", programme.source(), "programme", programme.text());
  }
}
