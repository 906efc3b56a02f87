package org.ojtpay.validate;

import java.time.LocalDate;
import org.ojtpay.onfile.Recorded;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.Part;

/**
 * One part of an arrival whose turn it is.
 *
 * @param part what it says, with what people have put right
 * @param fields what its leading form says, else any of its documents
 * @param fingerprint of what was read, before people put anything right
 */
record Turn(Arrival arrival, Part part, Kind kind, Fields fields, String fingerprint) {

  /** As what people record about it names it. */
  String recordedAs() {
    return Recorded.part(arrival.id(), part.number());
  }

  LocalDate from() {
    return fields
        .date(kind.isAgreement() ? FieldName.START : FieldName.PERIOD_FROM)
        .orElse(LocalDate.MAX);
  }

  String submission() {
    return part.name(arrival.submission());
  }

  String contentKey() {
    return arrival.memberSetHash() + "#" + part.number();
  }
}
