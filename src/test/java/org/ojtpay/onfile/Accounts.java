package org.ojtpay.onfile;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.ojtpay.units.Sha256;

/** Accounts of employers, for tests without a database. */
public final class Accounts {

  /** Tells accounts apart as the real one does, and hides nothing. */
  public static final AccountSeal PLAIN =
      new AccountSeal() {
        @Override
        public String index(BankAccount account) {
          String number = account.accountNumber().replaceFirst("^0+", "");
          return Sha256.of(
              (account.routingNumber() + "|" + number).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String seal(BankAccount account, String employerId, int version) {
          return "v1|" + employerId + "|" + version + "|" + account.accountNumber();
        }
      };

  private Accounts() {}

  /** An account that was verified long ago. */
  public static BankVersion verified(String employerId, BankAccount account) {
    LocalDate day = LocalDate.parse("2026-01-05");
    return new BankVersion(
        employerId,
        1,
        VendorMaster.sealed(account, false, employerId, 1, PLAIN),
        new VersionRecord(
            VersionOrigin.FIRST_LOAD, "m.ortiz", Instant.parse("2026-01-05T10:00:00Z"), "0000000a"),
        "taken over",
        BankState.TAKEN_OVER,
        day,
        day);
  }
}
