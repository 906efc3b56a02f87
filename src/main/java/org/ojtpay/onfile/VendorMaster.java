package org.ojtpay.onfile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The employers that are on file and their accounts, version by version; and what a new vendors.csv
 * adds to them. It puts nothing.
 */
public final class VendorMaster {

  private final Map<String, VendorVersion> vendors = new HashMap<>();
  private final Map<String, List<BankVersion>> accounts = new HashMap<>();

  /**
   * What is on file.
   *
   * @param vendors the newest version of each employer
   * @param accounts all versions of all accounts, of each employer in the order of their numbers
   */
  public VendorMaster(Collection<VendorVersion> vendors, Collection<BankVersion> accounts) {
    vendors.forEach(each -> this.vendors.put(Keys.number(each.employerId()), each));
    accounts.forEach(each -> of(each.employerId()).add(each));
  }

  /**
   * What comes in.
   *
   * @param rows of vendors.csv
   * @param imported employers that were taken over without an account
   */
  public record Incoming(List<VendorRow> rows, List<Vendor> imported) {}

  /**
   * Who loads it, and for which day.
   *
   * @param recorded its origin is that of a later file; what is loaded first says so itself
   */
  public record Loading(LocalDate asOf, VersionRecord recorded) {

    private VersionRecord as(VersionOrigin origin) {
      return new VersionRecord(origin, recorded.person(), recorded.at(), recorded.runId());
    }
  }

  /** The versions to put on file, in the order of the file. */
  public record Changes(List<VendorVersion> vendors, List<BankVersion> accounts) {}

  private List<BankVersion> of(String employerId) {
    return accounts.computeIfAbsent(Keys.number(employerId), key -> new ArrayList<>());
  }

  /** The account that counts: the newest that nobody has rejected. */
  public static Optional<BankVersion> newest(List<BankVersion> versions) {
    return versions.stream()
        .filter(each -> each.state() != BankState.REJECTED)
        .reduce((older, newer) -> newer);
  }

  /**
   * What the file adds. The first load of a master without any account takes over what Finance had
   * verified by the day; whatever comes later is pending, and so is what Finance had not verified.
   */
  public Changes load(Incoming incoming, Loading loading, AccountSeal seal) {
    boolean first = accounts.values().stream().allMatch(List::isEmpty);
    VersionRecord recorded = loading.as(first ? VersionOrigin.FIRST_LOAD : VersionOrigin.FILE);
    List<VendorVersion> newVendors = new ArrayList<>();
    List<BankVersion> newAccounts = new ArrayList<>();
    Set<String> inFile = new HashSet<>();
    for (VendorRow row : incoming.rows()) {
      inFile.add(Keys.number(row.vendor().employerId()));
      change(row, new Loading(loading.asOf(), recorded), seal).ifPresent(newAccounts::add);
      change(row.vendor(), loading.asOf(), recorded).ifPresent(newVendors::add);
    }
    for (Vendor vendor : incoming.imported()) {
      if (inFile.add(Keys.number(vendor.employerId()))) {
        change(vendor, loading.asOf(), loading.as(VersionOrigin.IMPORT)).ifPresent(newVendors::add);
      }
    }
    return new Changes(newVendors, newAccounts);
  }

  private Optional<VendorVersion> change(Vendor now, LocalDate from, VersionRecord recorded) {
    VendorVersion before = vendors.get(Keys.number(now.employerId()));
    if (before == null) {
      return Optional.of(
          new VendorVersion(idOf(now.employerId()), 1, from, recorded, now.with(null)));
    }
    return before.vendor().equals(now.with(null))
        ? Optional.empty()
        : Optional.of(
            new VendorVersion(
                before.employerId(), before.version() + 1, from, recorded, now.with(null)));
  }

  private Optional<BankVersion> change(VendorRow row, Loading loading, AccountSeal seal) {
    List<BankVersion> before = of(row.vendor().employerId());
    String index = seal.index(row.account());
    boolean stands = newest(before).filter(each -> isSame(each, row, index)).isPresent();
    boolean rejected =
        before.stream()
            .filter(each -> each.recorded().origin().isFile())
            .reduce((older, newer) -> newer)
            .filter(each -> each.state() == BankState.REJECTED && isSame(each, row, index))
            .isPresent();
    return stands || rejected ? Optional.empty() : Optional.of(next(row, loading, seal));
  }

  private static boolean isSame(BankVersion version, VendorRow row, String index) {
    return version.account().index().equals(index)
        && version.account().type() == row.account().type()
        && version.account().personal() == row.personal();
  }

  private BankVersion next(VendorRow row, Loading loading, AccountSeal seal) {
    String id = idOf(row.vendor().employerId());
    int version = of(id).size() + 1;
    boolean takenOver =
        loading.recorded().origin() == VersionOrigin.FIRST_LOAD && row.isVerifiedBy(loading.asOf());
    LocalDate verified = takenOver ? row.verifiedOn() : null;
    return new BankVersion(
        id,
        version,
        sealed(row.account(), row.personal(), id, version, seal),
        loading.recorded(),
        verified == null ? reason(row) : "taken over from vendors.csv, verified on " + verified,
        verified == null ? BankState.PENDING : BankState.TAKEN_OVER,
        verified == null ? loading.asOf() : verified,
        verified);
  }

  /** An account as it is kept for that version of the employer's. */
  static SealedAccount sealed(
      BankAccount account, boolean personal, String id, int version, AccountSeal seal) {
    return new SealedAccount(
        account.routingNumber(),
        account.last4(),
        seal.index(account),
        account.type(),
        personal,
        seal.seal(account, id, version));
  }

  /**
   * The next version of an employer's account, as a person enters it: always pending, also where it
   * is the account that stands already, so that it can be verified anew.
   */
  public static BankVersion entered(
      String employerId,
      EnteredAccount entered,
      List<BankVersion> before,
      Loading loading,
      AccountSeal seal) {
    int version = before.size() + 1;
    return new BankVersion(
        employerId,
        version,
        sealed(entered.account(), entered.personal(), employerId, version, seal),
        loading.as(VersionOrigin.PERSON),
        entered.reason(),
        BankState.PENDING,
        loading.asOf(),
        null);
  }

  /** The employer's number as it stands on file; it may be written with and without hyphens. */
  private String idOf(String written) {
    VendorVersion vendor = vendors.get(Keys.number(written));
    List<BankVersion> before = of(written);
    if (!before.isEmpty()) {
      return before.get(0).employerId();
    }
    return vendor == null ? written : vendor.employerId();
  }

  /** Who changes the account often has changed the way to reach the employer, too. */
  private String reason(VendorRow row) {
    if (of(row.vendor().employerId()).isEmpty()) {
      return "vendors.csv shows its first account";
    }
    List<String> also = new ArrayList<>();
    VendorVersion before = vendors.get(Keys.number(row.vendor().employerId()));
    if (before != null) {
      differs(before.vendor().email(), row.vendor().email(), "another e-mail address", also);
      differs(before.vendor().phone(), row.vendor().phone(), "another telephone number", also);
    }
    return "vendors.csv shows another account"
        + (also.isEmpty() ? "" : ", and with it " + String.join(" and ", also));
  }

  private static void differs(String before, String now, String what, List<String> also) {
    if (!before.equals(now)) {
      also.add(what);
    }
  }
}
