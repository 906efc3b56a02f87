package org.ojtpay.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ojtpay.onfile.BankEvent;
import org.ojtpay.onfile.BankState;
import org.ojtpay.onfile.BankVersion;
import org.ojtpay.onfile.EnteredAccount;
import org.ojtpay.onfile.VendorMaster;
import org.ojtpay.onfile.VendorVersion;
import org.ojtpay.onfile.VersionOrigin;
import org.ojtpay.onfile.VersionRecord;
import org.ojtpay.policy.BankingDays;
import org.ojtpay.store.Shelves;

/**
 * What people do about the account of an employer: one enters it, one calls the employer, and
 * somebody else approves it. The database refuses an approver who did either.
 */
public final class BankChanges {

  private final Shelves shelves;
  private final Vendors vendors;
  private final Clock clock;
  private final int coolingDays;

  public BankChanges(Shelves shelves, Clock clock, int coolingDays) {
    this.shelves = shelves;
    this.vendors = new Vendors(shelves);
    this.clock = clock;
    this.coolingDays = coolingDays;
  }

  /**
   * Enters an account; it is pending.
   *
   * @param name of the file, a CSV of one row, which is not kept
   */
  public BankVersion enter(String employer, String name, byte[] file, Ruling by) {
    EnteredAccount entered = EnteredAccount.read(name, file, by.reason());
    return together(
        employer,
        vendor -> {
          BankVersion version =
              VendorMaster.entered(
                  vendor.employerId(),
                  entered,
                  shelves.banks().of(vendor.employerId()),
                  new VendorMaster.Loading(today(), recorded(by)),
                  shelves.banks());
          shelves.banks().put(version, evidence().keep(by));
          audit(by, "ENTERED", version);
          return version;
        });
  }

  private VersionRecord recorded(Ruling by) {
    return new VersionRecord(VersionOrigin.PERSON, by.person(), clock.instant(), null);
  }

  /**
   * Records that the employer was called and has confirmed the account.
   *
   * @throws NotPossible where no account waits for it, or the number came with the change
   */
  public BankVersion called(String employer, CallBack call, Ruling by) {
    return together(
        employer,
        vendor -> {
          BankVersion version = newest(vendor);
          if (version.state() != BankState.PENDING) {
            throw notNow(version, "waits for no call");
          }
          String source = call.source(version, shelves.vendors().of(vendor.employerId()), by);
          put(event(version, BankState.CALLED_BACK, null, by, call, source), by);
          return newest(vendor);
        });
  }

  /**
   * Approves the account; it may be paid once the cooling days are over.
   *
   * @throws NotPossible where nobody has called the employer about it
   * @throws NotAllowed to who recorded it or called
   */
  public BankVersion approve(String employer, Ruling by) {
    return together(
        employer,
        vendor -> {
          BankVersion version = newest(vendor);
          if (version.state() != BankState.CALLED_BACK) {
            throw notNow(version, "cannot be approved before somebody has called the employer");
          }
          requireOther(version.recorded().person(), by, "recorded");
          shelves.bankEvents().of(version).stream()
              .filter(each -> each.event() == BankState.CALLED_BACK)
              .forEach(each -> requireOther(each.person(), by, "called about"));
          LocalDate first = BankingDays.federalReserve().plus(today(), coolingDays);
          put(event(version, BankState.APPROVED, first, by, null, null), by);
          return newest(vendor);
        });
  }

  private static void requireOther(String person, Ruling by, String did) {
    if (person.strip().equalsIgnoreCase(by.person().strip())) {
      throw new NotAllowed("You " + did + " this account yourself. Somebody else approves it.");
    }
  }

  /**
   * Rejects an account that waits; the one before it counts again.
   *
   * @throws NotPossible where it waits no longer
   */
  public BankVersion reject(String employer, Ruling by) {
    return together(
        employer,
        vendor -> {
          BankVersion version = newest(vendor);
          if (!version.state().isOpen()) {
            throw notNow(version, "waits no longer; enter another account instead");
          }
          put(event(version, BankState.REJECTED, null, by, null, null), by);
          return version;
        });
  }

  private BankEvent event(
      BankVersion version,
      BankState state,
      @Nullable LocalDate usableFrom,
      Ruling by,
      @Nullable CallBack call,
      @Nullable String source) {
    return new BankEvent(
        version.employerId(),
        version.version(),
        state,
        by.person(),
        clock.instant(),
        today(),
        usableFrom,
        call == null ? null : call.contact(),
        call == null ? null : call.phone(),
        source,
        by.reason());
  }

  private void put(BankEvent event, Ruling by) {
    shelves.bankEvents().put(event, evidence().keep(by));
    evidence()
        .audit(
            by,
            "BANK %s %s version %d".formatted(event.event(), event.employerId(), event.version()));
  }

  private BankVersion together(String employer, Function<VendorVersion, BankVersion> work) {
    return shelves.together(
        () -> {
          shelves.vendors().lock();
          return work.apply(vendors.find(employer));
        });
  }

  private BankVersion newest(VendorVersion vendor) {
    return shelves
        .banks()
        .newest(vendor.employerId())
        .orElseThrow(
            () ->
                new NotFound("Employer " + vendor.employerId() + " has no bank account on file."));
  }

  private static NotPossible notNow(BankVersion version, String why) {
    return new NotPossible(
        "The account %s of %s is %s and %s."
            .formatted(version.account().masked(), version.employerId(), version.state(), why));
  }

  private void audit(Ruling by, String what, BankVersion version) {
    evidence()
        .audit(
            by,
            "BANK %s %s version %d %s"
                .formatted(
                    what, version.employerId(), version.version(), version.account().masked()));
  }

  private Evidence evidence() {
    return new Evidence(shelves, clock);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }
}
