package org.ojtpay.job;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ojtpay.store.Shelves;
import org.ojtpay.validate.Disposition;
import org.ojtpay.validate.FiledVerdict;

/**
 * Held submissions that a later one mends still lie in the inbox and wait for nobody: a run tells
 * them as what they are, the same as the later one.
 */
final class Answered {

  private final Shelves shelves;
  private final Map<Long, String> tonight = new HashMap<>();

  private Answered(Shelves shelves, List<FiledVerdict> verdicts) {
    this.shelves = shelves;
    for (FiledVerdict each : verdicts) {
      Long earlier = each.verdict().supersedes();
      if (earlier != null) {
        tonight.put(earlier, each.verdict().submission());
      }
    }
  }

  /** What a run found, on the shelves or in memory, as it is told. */
  static List<FiledVerdict> told(List<FiledVerdict> verdicts, Shelves shelves) {
    Answered answered = new Answered(shelves, verdicts);
    return verdicts.stream().map(answered::told).toList();
  }

  private FiledVerdict told(FiledVerdict verdict) {
    return verdict.verdict().disposition() == Disposition.HELD
        ? by(verdict.id()).map(verdict::answeredBy).orElse(verdict)
        : verdict;
  }

  private Optional<String> by(long held) {
    return Optional.ofNullable(tonight.get(held))
        .or(() -> shelves.mended().superseding(held).map(each -> each.verdict().submission()));
  }
}
