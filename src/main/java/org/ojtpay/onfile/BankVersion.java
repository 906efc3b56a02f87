package org.ojtpay.onfile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An account that an employer is paid to, or was, or may be; a version each time that it changes.
 *
 * @param employerId as it was first written
 * @param version counted from one
 * @param reason how it came, in words
 * @param since the day from which it stands as it does
 * @param usableFrom the first day on which it may be paid; absent until it is approved
 */
public record BankVersion(
    String employerId,
    int version,
    SealedAccount account,
    VersionRecord recorded,
    String reason,
    BankState state,
    LocalDate since,
    @Nullable LocalDate usableFrom) {

  /** The employer's number, however it is written. */
  public String employerKey() {
    return Keys.number(employerId);
  }

  /** Whether it may be paid to on that day. */
  public boolean isUsableOn(LocalDate day) {
    return isApproved() && usableFrom != null && !day.isBefore(usableFrom);
  }

  /** Whether it was verified, be it that its first day has not come yet. */
  public boolean isApproved() {
    return state == BankState.APPROVED || state == BankState.TAKEN_OVER;
  }
}
