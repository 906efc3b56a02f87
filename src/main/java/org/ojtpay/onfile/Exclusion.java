package org.ojtpay.onfile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the SAM exclusions extract.
 *
 * @param aliases other names of its Cross-Reference
 * @param zip the first five digits; empty where the row has none
 * @param uei empty where the row has none
 * @param agency that excluded it, and {@code type} of the exclusion, as printed
 * @param active the first day of the exclusion
 * @param termination its last day; absent where it is indefinite
 */
public record Exclusion(
    String name,
    List<String> aliases,
    String city,
    String state,
    String zip,
    String uei,
    String samNumber,
    String agency,
    String type,
    LocalDate active,
    @Nullable LocalDate termination) {

  public Exclusion {
    aliases = List.copyOf(aliases);
  }

  /** Whether it is the same entry: by its number, and without one by all that it says. */
  boolean isSame(Exclusion other) {
    return samNumber.isEmpty() ? equals(other) : samNumber.equals(other.samNumber);
  }

  public boolean isActiveOn(LocalDate day) {
    return !active.isAfter(day) && (termination == null || !termination.isBefore(day));
  }

  /** As a reviewer compares it with the employer: who, where, by whom and how long. */
  public String described() {
    String until = termination == null ? "indefinite" : "until " + termination;
    String place = (city + " " + state + " " + zip).strip();
    String also = aliases.isEmpty() ? "" : " (also " + String.join("; ", aliases) + ")";
    String where = place.isEmpty() ? "" : ", " + place;
    String number = uei.isEmpty() ? "" : ", UEI " + uei;
    return name
        + also
        + where
        + number
        + ", SAM number "
        + samNumber
        + ", "
        + type
        + " by "
        + agency
        + ", active since "
        + active
        + ", "
        + until;
  }
}
