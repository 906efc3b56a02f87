package org.ojtpay.onfile;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ojtpay.policy.WorkingDays;

/**
 * The reference files of the board as a run read them.
 *
 * @param vendors by employer ID without hyphens
 * @param exclusions absent where no extract was given: then nobody is checked, and that is said
 * @param exclusionsAsOf the extract's own date: the newest creation date in it
 * @param subrecipients by region letter
 */
public record Reference(
    Map<String, Vendor> vendors,
    @Nullable List<Exclusion> exclusions,
    String exclusionsAsOf,
    Map<String, Subrecipient> subrecipients,
    WorkingDays workingDays) {

  public Reference {
    vendors = Map.copyOf(vendors);
    exclusions = exclusions == null ? null : List.copyOf(exclusions);
    subrecipients = Map.copyOf(subrecipients);
  }

  public Optional<Vendor> vendor(String employerId) {
    return Optional.ofNullable(vendors.get(Keys.number(employerId)));
  }

  public Optional<Subrecipient> subrecipient(String region) {
    return Optional.ofNullable(subrecipients.get(region.toUpperCase(Locale.ROOT)));
  }

  public boolean hasExclusions() {
    return exclusions != null;
  }

  /** The exclusion in force on that day under exactly this name or UEI, if any. */
  public Optional<Exclusion> exclusion(String name, String uei, LocalDate day) {
    if (exclusions == null) {
      return Optional.empty();
    }
    return exclusions.stream()
        .filter(each -> each.isActiveOn(day))
        .filter(each -> matches(each, name, uei))
        .min(Comparator.comparing(Exclusion::samNumber));
  }

  private static boolean matches(Exclusion exclusion, String name, String uei) {
    boolean sameUei = !uei.isBlank() && uei.equalsIgnoreCase(exclusion.uei());
    return sameUei
        || (!name.isBlank() && Keys.company(name).equals(Keys.company(exclusion.name())));
  }
}
