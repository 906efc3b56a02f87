package org.ojtpay.notice;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.ojtpay.pay.PaymentFile;
import org.ojtpay.units.Sha256;

/** The last two files of every run: the manifest over all others, and the report that holds it. */
final class Closing {

  private Closing() {}

  static Papers close(
      SortedMap<String, byte[]> files,
      ReportedRun run,
      List<Reported> submissions,
      List<PaymentFile> payments,
      List<NoticeFile> notices,
      @Nullable String previousManifestSha256) {
    byte[] manifest =
        new Manifest(run, files, Totals.of(submissions), payments, previousManifestSha256).bytes();
    String sha256 = Sha256.of(manifest);
    byte[] report = new RunReport(run, sha256, submissions, payments, notices).bytes();
    files.put("manifest.json", manifest);
    files.put(Papers.WRITTEN_LAST, report);
    return new Papers(files, notices, sha256);
  }
}
