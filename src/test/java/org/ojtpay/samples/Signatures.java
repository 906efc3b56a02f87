package org.ojtpay.samples;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When each party signed a packet; null where the line stayed empty. */
record Signatures(
    @Nullable LocalDate employer, @Nullable LocalDate participant, @Nullable LocalDate ajcc) {
  static Signatures on(String employer, String participant, String ajcc) {
    return new Signatures(
        LocalDate.parse(employer), LocalDate.parse(participant), LocalDate.parse(ajcc));
  }
}
