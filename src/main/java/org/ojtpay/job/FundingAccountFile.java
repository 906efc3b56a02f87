package org.ojtpay.job;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Properties;
import java.util.Set;
import org.ojtpay.pay.AccountNumber;
import org.ojtpay.pay.AccountType;
import org.ojtpay.pay.BankProfile.FundingAccount;
import org.ojtpay.units.RoutingNumber;

/**
 * The file with the board's own account, which balances its payment files: {@code routing}, {@code
 * account}, and {@code type}, CHECKING or SAVINGS. Nobody but its owner may read it.
 */
final class FundingAccountFile {

  private static final Set<PosixFilePermission> OWNERS =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private FundingAccountFile() {}

  static FundingAccount read(Path file) {
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      if (!OWNERS.containsAll(Files.getPosixFilePermissions(file))) {
        throw new BadConfiguration(
            file + " holds an account number, but others may read it; do: chmod 600 " + file);
      }
      Properties properties = new Properties();
      properties.load(reader);
      return new FundingAccount(
          new RoutingNumber(needed(file, properties, "routing")),
          new AccountNumber(needed(file, properties, "account")),
          AccountType.valueOf(needed(file, properties, "type")));
    } catch (IllegalArgumentException unfit) {
      throw new BadConfiguration(
          file
              + " must hold routing=, account= and type=CHECKING or type=SAVINGS: "
              + unfit.getMessage());
    } catch (IOException e) {
      throw new BadConfiguration(
          "The file of the funding account, " + file + ", cannot be read: " + e.getMessage());
    }
  }

  private static String needed(Path file, Properties properties, String key) {
    String value = properties.getProperty(key, "").strip();
    if (value.isEmpty()) {
      throw new BadConfiguration(file + " lacks " + key);
    }
    return value;
  }
}
