package org.ojtpay.notice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ojtpay.reconcile.Blocker;
import org.ojtpay.reconcile.Change;
import org.ojtpay.reconcile.LedgerMatch;
import org.ojtpay.reconcile.YearEndReport;
import org.ojtpay.reconcile.YearEndWorkbook;
import org.ojtpay.reconcile.YearTotals;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Everything that the end of a fiscal year writes for people and programs. */
public final class YearEndPapers {

  private YearEndPapers() {}

  /**
   * The run's files.
   *
   * @param outbox gets each file as it is made
   */
  public static Papers write(
      ReportedRun run,
      YearEndReport year,
      Board board,
      @Nullable String previousManifestSha256,
      Outbox outbox) {
    Tray tray = new Tray(outbox, board, run.asOf());
    String name = "FY" + year.readMe().fiscalYear();
    tray.put(name + ".xlsx", workbook(year, board));
    tray.put(name + ".pdf", YearEndSummary.of(year, board));
    return Closing.close(
        tray,
        run,
        List.of(),
        List.of(),
        previousManifestSha256,
        report -> report(year, report.putObject("yearEnd")));
  }

  private static byte[] workbook(YearEndReport year, Board board) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      YearEndWorkbook.write(year, board.zone(), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("The year-end workbook cannot be written.", e);
    }
    return bytes.toByteArray();
  }

  private static void report(YearEndReport year, ObjectNode node) {
    YearTotals totals = year.totals();
    node.put("fiscalYear", year.readMe().fiscalYear())
        .put("status", year.readMe().isClosed() ? "CLOSED" : "OPEN");
    ArrayNode blockers = node.putArray("blockers");
    for (Blocker each : year.inTheWay()) {
      blockers
          .addObject()
          .put("what", each.what())
          .put("owner", each.owner().role())
          .put("kind", each.kind().name())
          .put("subject", each.subject());
    }
    node.put("obligated", totals.obligated().toString())
        .put("liquidated", totals.liquidated().toString())
        .put("provisional", totals.provisional().toString())
        .put("accrued", totals.accrued().toString())
        .put("deobligated", totals.deobligated().toString())
        .put("open", totals.open().toString())
        .put("receivable", totals.receivable().toString())
        .put("opening", totals.opening().toString());
    ledger(year.match(), node.putObject("ledger"));
    ArrayNode changes = node.putArray("changes");
    for (Change each : year.changes()) {
      changes
          .addObject()
          .put("part", each.part())
          .put("subject", each.subject())
          .put("before", each.before())
          .put("now", each.now());
    }
  }

  private static void ledger(LedgerMatch match, ObjectNode node) {
    node.put("supplied", match.supplied())
        .put("matched", match.pairs().size())
        .put("unmatchedOurs", match.ours().size())
        .put("unmatchedTheirs", match.theirs().size())
        .put("difference", match.difference().toString())
        .put("otherYears", match.others().size())
        .put("otherYearsTotal", match.othersTotal().toString());
  }
}
