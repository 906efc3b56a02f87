package org.ojtpay.onfile;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An employer as Finance keeps it.
 *
 * @param account where it is paid; absent where it was taken over without one
 * @param verifiedOn the day on which Finance verified the bank account; absent where it has not
 */
public record Vendor(
    String employerId,
    String legalName,
    String dba,
    String fein,
    String address,
    String city,
    String state,
    String zip,
    String email,
    String contact,
    String uei,
    @Nullable BankAccount account,
    @Nullable LocalDate verifiedOn) {

  /** Whether its bank account may be paid on that day. */
  public boolean isVerifiedBy(LocalDate day) {
    return account != null
        && Optional.ofNullable(verifiedOn).filter(on -> !on.isAfter(day)).isPresent();
  }

  /** Only of a vendor that has one. */
  public BankAccount paidTo() {
    return Objects.requireNonNull(account, () -> "vendor " + employerId + " has no account");
  }
}
