package org.ojtpay.job;

import java.util.Optional;
import org.ojtpay.onfile.BadReference;
import org.ojtpay.onfile.FiledImport;
import org.ojtpay.onfile.ImportKind;
import org.ojtpay.onfile.Reference;
import org.ojtpay.onfile.ReferenceFiles;
import org.ojtpay.onfile.Run;
import org.ojtpay.onfile.VendorRows;
import org.ojtpay.store.Shelves;
import org.ojtpay.units.Sha256;

/**
 * The reference files as a run found them when it began: a run that goes on after a failure decides
 * and pays by the same, whatever has become of the files.
 */
final class KeptReference {

  private KeptReference() {}

  /** Keeps the files; of the accounts of the vendors their last digits alone. */
  static void keep(ReferenceFiles files, byte[] vendors, String runId, Shelves shelves) {
    for (String name : ReferenceFiles.NAMES) {
      Optional<byte[]> file =
          name.equals(ReferenceFiles.VENDORS)
              ? Optional.of(VendorRows.masked(vendors))
              : files.bytes(name);
      file.ifPresent(
          bytes -> {
            String sha256 = Sha256.of(bytes);
            shelves.receipts().putContent(sha256, bytes);
            shelves.papers().putReference(runId, name, sha256);
          });
    }
  }

  /**
   * With the vendors that were taken over before the run began, and the accounts of that moment.
   */
  static Reference read(Run run, Shelves shelves) {
    return ReferenceFiles.kept(shelves.papers().reference(run.id()))
        .read()
        .with(shelves.imports().vendors(run.startedAt()))
        .with(shelves.banks().newestAt(run.startedAt()));
  }

  /**
   * What was paid before the board's start counts once two people have taken it over; a run that
   * went by nothing of it would pay it again.
   *
   * @throws BadReference where the folder holds such a file that is not approved
   */
  static void requireOpening(ReferenceFiles files, Shelves shelves) {
    Optional<byte[]> opening = files.bytes("opening.csv");
    boolean loaded =
        opening
            .flatMap(bytes -> shelves.imports().find(ImportKind.PAYMENTS, Sha256.of(bytes)))
            .filter(FiledImport::isApproved)
            .isPresent();
    if (opening.isPresent() && !loaded) {
      throw new BadReference(
          "opening.csv lies in the reference folder, and two people have not taken it over. Propose it with \"ojtpay import payments opening.csv --rows N --total X\", let somebody else approve it, then run again; or take it out of the folder.");
    }
  }
}
