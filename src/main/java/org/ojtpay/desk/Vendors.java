package org.ojtpay.desk;

import java.util.List;
import java.util.Optional;
import org.ojtpay.onfile.BankEvent;
import org.ojtpay.onfile.BankVersion;
import org.ojtpay.onfile.Keys;
import org.ojtpay.onfile.VendorVersion;
import org.ojtpay.store.BankShelf.Sharing;
import org.ojtpay.store.Shelves;

/** The employers on file, version by version, and the accounts that they are paid to. */
public final class Vendors {

  private final Shelves shelves;

  public Vendors(Shelves shelves) {
    this.shelves = shelves;
  }

  /**
   * An employer on file.
   *
   * @param account the newest that nobody has rejected; absent where there is none
   */
  public record Listed(VendorVersion vendor, Optional<BankVersion> account) {}

  /** An account, what people did about it, and other employers who have the same. */
  public record Account(BankVersion version, List<BankEvent> events, List<Sharing> sharing) {}

  /** All versions of an employer, and of its accounts, the oldest first. */
  public record Shown(List<VendorVersion> versions, List<Account> accounts) {}

  /** All employers, by their numbers. */
  public List<Listed> list() {
    return shelves.vendors().newest().stream()
        .map(each -> new Listed(each, shelves.banks().newest(each.employerId())))
        .toList();
  }

  /**
   * Shows one employer.
   *
   * @throws NotFound where the vendor master has none of that number
   */
  public Shown show(String employer) {
    String id = find(employer).employerId();
    return new Shown(
        shelves.vendors().of(id), shelves.banks().of(id).stream().map(this::account).toList());
  }

  private Account account(BankVersion version) {
    return new Account(version, shelves.bankEvents().of(version), shelves.banks().sharing(version));
  }

  /** The newest version of the employer of that number, with hyphens or without. */
  VendorVersion find(String employer) {
    return shelves.vendors().newest().stream()
        .filter(each -> Keys.number(each.employerId()).equals(Keys.number(employer)))
        .findFirst()
        .orElseThrow(
            () ->
                new NotFound(
                    "The vendor master has no employer \""
                        + employer
                        + "\". \"ojtpay vendors list\" shows those there are; a new one comes with"
                        + " vendors.csv at the next run."));
  }
}
