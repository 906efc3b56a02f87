package org.ojtpay.onfile;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did about an account before anything may be paid to it.
 *
 * @param event what it is from there on
 * @param usableFrom the first day on which it may be paid; of an approval alone
 * @param contact who was spoken to, {@code phone} where, and {@code phoneSource} where that number
 *     stood; of a call alone
 */
public record BankEvent(
    String employerId,
    int version,
    BankState event,
    String person,
    Instant at,
    LocalDate onDay,
    @Nullable LocalDate usableFrom,
    @Nullable String contact,
    @Nullable String phone,
    @Nullable String phoneSource,
    String reason) {

  /** That the operator took it over as Finance had verified it. */
  public static BankEvent takenOver(BankVersion version) {
    return new BankEvent(
        version.employerId(),
        version.version(),
        BankState.TAKEN_OVER,
        version.recorded().person(),
        version.recorded().at(),
        version.since(),
        version.usableFrom(),
        null,
        null,
        null,
        version.reason());
  }
}
