package org.ojtpay.validate;

import java.time.LocalDate;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.Part;

/**
 * One part of an arrival whose turn it is.
 *
 * @param fields what its leading form says, else any of its documents
 */
record Turn(Arrival arrival, Part part, Kind kind, Fields fields) {

  LocalDate from() {
    return fields
        .date(
            switch (kind) {
              case AGREEMENT -> FieldName.START;
              case AMENDMENT, REINSTATEMENT -> FieldName.EFFECTIVE;
              default -> FieldName.PERIOD_FROM;
            })
        .orElse(LocalDate.MAX);
  }

  String submission() {
    return part.name(arrival.submission());
  }

  String contentKey() {
    return arrival.memberSetHash() + "#" + part.number();
  }
}
