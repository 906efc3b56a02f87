package org.ojtpay.validate;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ojtpay.onfile.OnFile;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.policy.EarningCodes;
import org.ojtpay.policy.Finding;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.policy.WorkingDays;

/**
 * When and on what knowledge a submission is decided.
 *
 * @param received the day on which it reached the board
 * @param asOf the day for which the run decides
 * @param codes the pack's earning codes, with what the employer means by its own
 */
record Moment(
    LocalDate received, LocalDate asOf, OnFile onFile, PolicyPack pack, EarningCodes codes) {

  static Moment of(LocalDate received, LocalDate asOf, OnFile onFile, PolicyPack pack) {
    return new Moment(received, asOf, onFile, pack, pack.codes());
  }

  /** The same, with the earning codes that people have mapped for this employer. */
  Moment ofEmployer(String employerId) {
    return new Moment(
        received, asOf, onFile, pack, pack.codes().with(onFile.recorded().codes(employerId)));
  }

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
