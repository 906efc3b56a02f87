package org.ojtpay.onfile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of vendors.csv, with the account in clear: for the load of the vendor master alone.
 *
 * @param personal whether it is the own account of a sole proprietor
 * @param verifiedOn the day on which Finance verified the account; absent where it has not
 */
public record VendorRow(
    Vendor vendor, BankAccount account, boolean personal, @Nullable LocalDate verifiedOn) {

  boolean isVerifiedBy(LocalDate day) {
    return verifiedOn != null && !verifiedOn.isAfter(day);
  }
}
