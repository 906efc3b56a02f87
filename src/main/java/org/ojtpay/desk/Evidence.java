package org.ojtpay.desk;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.ojtpay.store.Shelves;
import org.ojtpay.units.Sha256;

/** What is kept beside every decision: the document that shows it, and a line for the auditor. */
record Evidence(Shelves shelves, Clock clock) {

  /** Keeps the document and gives its digest; null where there is none. */
  @Nullable String keep(Ruling by) {
    byte[] bytes = by.evidence();
    if (bytes == null) {
      return null;
    }
    String sha256 = Sha256.of(bytes);
    shelves.receipts().putContent(sha256, bytes);
    return sha256;
  }

  void audit(Ruling by, String what) {
    shelves.papers().audit(by.person(), what, clock.instant());
  }
}
