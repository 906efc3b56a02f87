package org.ojtpay.validate;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ojtpay.onfile.OnFile;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.policy.Finding;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.policy.WorkingDays;

/**
 * When and on what knowledge a submission is decided.
 *
 * @param received the day on which it reached the board
 * @param asOf the day for which the run decides
 */
record Moment(LocalDate received, LocalDate asOf, OnFile onFile, PolicyPack pack) {

  WorkingDays workingDays() {
    return onFile.reference().workingDays();
  }

  /** A finding in the pack's words; the values are given as name, value, name, value. */
  Finding finding(String code, @Nullable SourceRef source, String... namesAndValues) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      values.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return pack.reasons().finding(code, source, values);
  }
}
