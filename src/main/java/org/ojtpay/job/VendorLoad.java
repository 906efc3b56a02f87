package org.ojtpay.job;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ojtpay.onfile.BankState;
import org.ojtpay.onfile.BankVersion;
import org.ojtpay.onfile.Run;
import org.ojtpay.onfile.VendorMaster;
import org.ojtpay.onfile.VendorMaster.Changes;
import org.ojtpay.onfile.VendorMaster.Incoming;
import org.ojtpay.onfile.VendorMaster.Loading;
import org.ojtpay.onfile.VendorRows;
import org.ojtpay.onfile.VersionOrigin;
import org.ojtpay.onfile.VersionRecord;
import org.ojtpay.store.Shelves;

/**
 * The vendors.csv of a run becomes versions of the vendor master, in the transaction that starts
 * the run: each change is put once, whatever becomes of the run.
 */
final class VendorLoad {

  private VendorLoad() {}

  /** Puts what the file changes. */
  static void put(Run run, byte[] vendors, Shelves shelves) {
    shelves.vendors().lock();
    Changes changes = changes(run, vendors, shelves);
    changes.vendors().forEach(shelves.vendors()::put);
    changes.accounts().forEach(each -> shelves.banks().put(each, null));
    if (!changes.accounts().isEmpty()) {
      shelves.papers().audit(operator(), words(run, changes.accounts()), run.startedAt());
    }
  }

  private static String words(Run run, List<BankVersion> accounts) {
    long takenOver = accounts.stream().filter(each -> each.state() == BankState.TAKEN_OVER).count();
    return "LOADED vendors.csv of run %s: %d accounts taken over as verified, %d pending"
        .formatted(run.id(), takenOver, accounts.size() - takenOver);
  }

  /** What the file would change; nothing is put. */
  static Changes changes(Run run, byte[] vendors, Shelves shelves) {
    VendorMaster master = new VendorMaster(shelves.vendors().newest(), shelves.banks().all());
    return master.load(
        new Incoming(VendorRows.of(vendors), shelves.imports().vendors(run.startedAt())),
        new Loading(
            run.asOf(),
            new VersionRecord(VersionOrigin.FILE, operator(), run.startedAt(), run.id())),
        shelves.banks());
  }

  /** The accounts as they would count after the load, by employer ID without hyphens. */
  static Map<String, BankVersion> foreseen(Run run, byte[] vendors, Shelves shelves) {
    Map<String, BankVersion> accounts = new HashMap<>(shelves.banks().newestAt(run.startedAt()));
    changes(run, vendors, shelves)
        .accounts()
        .forEach(each -> accounts.put(each.employerKey(), each));
    return accounts;
  }

  /** Who answers for the load: the operating system's user. */
  private static String operator() {
    return ProcessHandle.current().info().user().orElse("ojtpay");
  }
}
