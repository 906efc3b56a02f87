package org.ojtpay.validate;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.ojtpay.onfile.Recorded;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.Part;

/**
 * One part of an arrival whose turn it is.
 *
 * @param part what it says, with what people have put right, and with what it lacks from what it
 *     mends
 * @param fields what its leading form says, else any of its documents
 * @param fingerprint of what was read, before people put anything right
 * @param doubt why it is not certain what it mends; empty where it is
 */
record Turn(
    Arrival arrival, Part part, Kind kind, Fields fields, String fingerprint, String doubt) {

  /** What it mends for certain, the latest first. */
  List<FiledVerdict> mended() {
    Mended mended = arrival.mended();
    return mended == null || !doubt.isEmpty() ? List.of() : mended.earlier();
  }

  /** What people have recorded about it, or about what it mends, stands under these names. */
  List<String> allRecordedAs() {
    return Stream.concat(
            Stream.of(recordedAs()),
            mended().stream().map(each -> Recorded.part(each.receiptId(), each.verdict().part())))
        .toList();
  }

  /** As what people record about it names it. */
  String recordedAs() {
    return Recorded.part(arrival.id(), part.number());
  }

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
