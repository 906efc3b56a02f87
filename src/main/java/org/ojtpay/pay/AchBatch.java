package org.ojtpay.pay;

import java.util.List;

/** A batch of entries of one class. */
record AchBatch(BatchHeader header, List<EntryDetail> entries) {

  AchBatch {
    entries = List.copyOf(entries);
  }

  ServiceClass direction() {
    return ServiceClass.of(entries);
  }
}
