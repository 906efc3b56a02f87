package org.ojtpay.job;

import org.ojtpay.onfile.Reference;
import org.ojtpay.onfile.ReferenceFiles;
import org.ojtpay.store.Shelves;
import org.ojtpay.units.Sha256;

/**
 * The reference files as a run found them when it began: a run that goes on after a failure decides
 * and pays by the same, whatever has become of the files.
 */
final class KeptReference {

  private KeptReference() {}

  static void keep(ReferenceFiles files, String runId, Shelves shelves) {
    for (String name : ReferenceFiles.NAMES) {
      files
          .bytes(name)
          .ifPresent(
              bytes -> {
                String sha256 = Sha256.of(bytes);
                shelves.receipts().putContent(sha256, bytes);
                shelves.papers().putReference(runId, name, sha256);
              });
    }
  }

  static Reference read(String runId, Shelves shelves) {
    return ReferenceFiles.kept(shelves.papers().reference(runId)).read();
  }
}
