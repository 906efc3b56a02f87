package org.ojtpay.notice;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.ojtpay.notice.Papers.Written;
import org.ojtpay.pay.PaymentFile;
import org.ojtpay.units.Money;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The file {@code manifest.json}: what was written, so that a change or a loss shows.
 *
 * @param files by path; the manifest itself and {@code report.json} are written after it
 * @param previousSha256 of the manifest of the run before; absent for the first
 */
record Manifest(
    ReportedRun run,
    SortedMap<String, Written> files,
    Totals totals,
    List<PaymentFile> payments,
    @Nullable String previousSha256) {

  byte[] bytes() {
    ObjectNode manifest = Json.object();
    manifest
        .putObject("run")
        .put("id", run.id())
        .put("job", run.job())
        .put("asOf", run.asOf().toString())
        .put("sequence", run.sequence());
    ArrayNode list = manifest.putArray("files");
    files.forEach(
        (path, written) ->
            list.addObject()
                .put("path", path)
                .put("bytes", written.bytes())
                .put("sha256", written.sha256()));
    putTotals(manifest.putObject("controlTotals"));
    manifest.put("previousManifestSha256", previousSha256);
    return Json.bytes(manifest);
  }

  private void putTotals(ObjectNode node) {
    node.put("files", files.size())
        .put("bytes", files.values().stream().mapToLong(Written::bytes).sum());
    totals.putInto(node);
    node.put("payments", payments.stream().mapToInt(each -> each.totals().payments()).sum())
        .put("paymentTotal", paid(payments).toString());
  }

  /** The credits of all files. */
  static Money paid(List<PaymentFile> payments) {
    return payments.stream().map(each -> each.totals().credits()).reduce(Money.ZERO, Money::plus);
  }
}
