package org.ojtpay.onfile;

import java.time.LocalDate;
import java.util.HashMap;
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
 * @param subrecipients by region letter
 * @param funds absent where no budgets were given: then none is watched
 */
public record Reference(
    Map<String, Vendor> vendors,
    @Nullable Exclusions exclusions,
    Map<String, Subrecipient> subrecipients,
    WorkingDays workingDays,
    @Nullable Funds funds) {

  public Reference {
    vendors = Map.copyOf(vendors);
    subrecipients = Map.copyOf(subrecipients);
  }

  /** The same with vendors that were taken over; those of the vendor master stand before them. */
  public Reference with(List<Vendor> takenOver) {
    Map<String, Vendor> all = new HashMap<>(vendors);
    takenOver.forEach(each -> all.putIfAbsent(Keys.number(each.employerId()), each));
    return new Reference(all, exclusions, subrecipients, workingDays, funds);
  }

  /** The same with the accounts of the vendors, by employer ID without hyphens. */
  public Reference with(Map<String, BankVersion> accounts) {
    Map<String, Vendor> all = new HashMap<>();
    vendors.forEach((key, vendor) -> all.put(key, vendor.with(accounts.get(key))));
    return new Reference(all, exclusions, subrecipients, workingDays, funds);
  }

  public Optional<Vendor> vendor(String employerId) {
    return Optional.ofNullable(vendors.get(Keys.number(employerId)));
  }

  public Optional<Subrecipient> subrecipient(String region) {
    return Optional.ofNullable(subrecipients.get(region.toUpperCase(Locale.ROOT)));
  }

  public Optional<Funds> budgets() {
    return Optional.ofNullable(funds);
  }

  public boolean hasExclusions() {
    return exclusions != null;
  }

  /** The extract's own date; words where there is none. */
  public String exclusionsAsOf() {
    return exclusions == null ? "no date" : exclusions.asOf();
  }

  /**
   * Looks for a party in the extract; empty where no extract was given.
   *
   * @param least the lowest score that counts, of 100
   */
  public Optional<DebarmentCheck> debarment(CheckedParty party, LocalDate day, int least) {
    return Optional.ofNullable(exclusions)
        .map(all -> new DebarmentCheck(party, day, all.asOf(), all.likely(party, day, least)));
  }
}
