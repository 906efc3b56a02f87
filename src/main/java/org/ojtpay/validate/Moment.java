package org.ojtpay.validate;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ojtpay.onfile.Fact;
import org.ojtpay.onfile.OnFile;
import org.ojtpay.onfile.Recorded;
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
 * @param parts the submission, and those that it mends, as {@link Recorded#part} names them
 * @param mended the verdicts on what the submission mends, the latest first
 */
record Moment(
    LocalDate received,
    LocalDate asOf,
    OnFile onFile,
    PolicyPack pack,
    EarningCodes codes,
    List<String> parts,
    List<Verdict> mended) {

  static Moment of(LocalDate received, LocalDate asOf, OnFile onFile, PolicyPack pack) {
    return new Moment(received, asOf, onFile, pack, pack.codes(), List.of(), List.of());
  }

  /** The same, with the earning codes that people have mapped for this employer. */
  Moment ofEmployer(String employerId) {
    return new Moment(
        received,
        asOf,
        onFile,
        pack,
        pack.codes().with(recorded().codes(employerId)),
        parts,
        mended);
  }

  /** The same, for this submission. */
  Moment of(Turn turn) {
    List<Verdict> earlier = turn.mended().stream().map(FiledVerdict::verdict).toList();
    return new Moment(received, asOf, onFile, pack, codes, turn.allRecordedAs(), earlier);
  }

  /** The same, knowing that. */
  Moment knowing(OnFile known) {
    return new Moment(received, asOf, known, pack, codes, parts, mended);
  }

  Recorded recorded() {
    return onFile.recorded();
  }

  /** The newest fact of that kind that a person has recorded about the submission. */
  Optional<Fact> fact(Fact.What what) {
    return parts.stream()
        .flatMap(part -> recorded().fact(what, part).stream())
        .max(Comparator.comparingLong(Fact::id));
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
