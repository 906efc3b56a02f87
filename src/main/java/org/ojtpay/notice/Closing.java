package org.ojtpay.notice;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ojtpay.notice.Papers.Written;
import org.ojtpay.pay.PaymentFile;
import org.ojtpay.units.Sha256;
import tools.jackson.databind.node.ObjectNode;

/** The last two files of every run: the manifest over all others, and the report that holds it. */
final class Closing {

  private Closing() {}

  static Papers close(
      Tray tray,
      ReportedRun run,
      List<Reported> submissions,
      List<PaymentFile> payments,
      @Nullable String previousManifestSha256) {
    return close(tray, run, submissions, payments, previousManifestSha256, report -> {});
  }

  /**
   * The same for a run that has more to report.
   *
   * @param more adds it to the report
   */
  static Papers close(
      Tray tray,
      ReportedRun run,
      List<Reported> submissions,
      List<PaymentFile> payments,
      @Nullable String previousManifestSha256,
      Consumer<ObjectNode> more) {
    SortedMap<String, Written> files = new TreeMap<>(tray.files());
    byte[] manifest =
        new Manifest(run, files, Totals.of(submissions), payments, previousManifestSha256).bytes();
    String sha256 = Sha256.of(manifest);
    tray.put("manifest.json", manifest);
    ObjectNode report =
        new RunReport(
                run,
                sha256,
                submissions,
                payments,
                tray.notices(),
                tray.acknowledgements(),
                tray.drafts(),
                tray.forwards())
            .node();
    more.accept(report);
    tray.put(Papers.WRITTEN_LAST, Json.bytes(report));
    return new Papers(tray.files(), tray.notices(), sha256);
  }
}
