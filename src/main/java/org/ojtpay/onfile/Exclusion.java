package org.ojtpay.onfile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the SAM exclusions extract.
 *
 * @param active the first day of the exclusion
 * @param termination its last day; absent where it is indefinite
 */
public record Exclusion(
    String name,
    String city,
    String state,
    String uei,
    String samNumber,
    LocalDate active,
    @Nullable LocalDate termination) {

  public boolean isActiveOn(LocalDate day) {
    return !active.isAfter(day) && (termination == null || !termination.isBefore(day));
  }
}
