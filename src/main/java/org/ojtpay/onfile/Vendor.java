package org.ojtpay.onfile;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An employer as Finance keeps it.
 *
 * @param phone empty where none is on file
 * @param bank the newest account that nobody rejected; absent where there is none
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
    String phone,
    String uei,
    @Nullable BankVersion bank) {

  public Vendor {
    // One that was kept before telephones were has none.
    phone = Objects.requireNonNullElse(phone, "");
  }

  /** The same with that account. */
  public Vendor with(@Nullable BankVersion account) {
    return new Vendor(
        employerId,
        legalName,
        dba,
        fein,
        address,
        city,
        state,
        zip,
        email,
        contact,
        phone,
        uei,
        account);
  }
}
