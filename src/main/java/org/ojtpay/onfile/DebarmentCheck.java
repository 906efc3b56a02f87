package org.ojtpay.onfile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

  /**
   * Who is found now and was not found then: the others a person has compared already.
   *
   * @param then the check of a decision that was approved; absent where none was made
   */
  public List<DebarmentMatch> since(@Nullable DebarmentCheck then) {
    return likely.stream().filter(match -> then == null || !then.found(match)).toList();
  }

  private boolean found(DebarmentMatch match) {
    return likely.stream().anyMatch(each -> each.exclusion().isSame(match.exclusion()));
  }
}
