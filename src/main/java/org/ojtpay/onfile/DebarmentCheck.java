package org.ojtpay.onfile;

import java.time.LocalDate;
import java.util.List;

/**
 * That an employer was looked for in the exclusions extract, and who is like it: kept also where
 * nobody is.
 *
 * @param on the day for which exclusions in force were looked for
 * @param extract the extract's own date
 * @param likely the likeliest first
 */
public record DebarmentCheck(
    CheckedParty party, LocalDate on, String extract, List<DebarmentMatch> likely) {

  public DebarmentCheck {
    likely = List.copyOf(likely);
  }

  /** Whether that exclusion was among those that were found. */
  public boolean found(Exclusion exclusion) {
    return likely.stream()
        .anyMatch(each -> each.exclusion().samNumber().equals(exclusion.samNumber()));
  }
}
