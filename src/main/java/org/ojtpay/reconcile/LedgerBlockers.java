package org.ojtpay.reconcile;

import java.util.ArrayList;
import java.util.List;
import org.ojtpay.reconcile.Blocker.Kind;
import org.ojtpay.reconcile.Blockers.Found;

/** What of Finance's ledger stands in the way of closing. */
final class LedgerBlockers {

  private LedgerBlockers() {}

  static List<Found> of(LedgerMatch match) {
    List<Found> found = new ArrayList<>();
    if (!match.supplied()) {
      found.add(
          new Found(
              Kind.LEDGER_NOT_SUPPLIED,
              "",
              Owner.FINANCE,
              "Finance's ledger was not supplied. Run it again with --ledger FILE."));
    }
    for (LedgerMatch.Ours each : match.ours()) {
      found.add(
          new Found(
              Kind.UNMATCHED_OURS,
              each.payment().payment(),
              Owner.FINANCE,
              "Payment %s to %s, $%s, is not in Finance's ledger. Book it there, or let it pass with \"ojtpay year-end accept\"."
                  .formatted(each.payment().payment(), each.payment().payee(), each.amount())));
    }
    for (LedgerLine each : match.theirs()) {
      found.add(new Found(Kind.UNMATCHED_THEIRS, named(each), Owner.FINANCE, theirs(each)));
    }
    for (LedgerMatch.Pair each : match.pairs()) {
      if (!each.agrees()) {
        found.add(
            new Found(
                Kind.AMOUNT_DIFFERS,
                each.payment().payment(),
                Owner.FINANCE,
                "Payment %s comes to $%s, and Finance's ledger has $%s. Correct it there, or let it pass with \"ojtpay year-end accept\"."
                    .formatted(each.payment().payment(), each.ours(), each.theirs())));
      }
    }
    return found;
  }

  /** By their own reference, which the next export has too; where there is none, by its row. */
  private static String named(LedgerLine line) {
    return line.reference().isEmpty() ? "row " + line.row() : line.reference();
  }

  private static String theirs(LedgerLine line) {
    String date = line.date() == null ? "" : " of " + line.date();
    String payee = line.payee().isEmpty() ? "" : " to " + line.payee();
    return "Finance's ledger has %s%s%s, $%s, which is no payment of ours. Correct it there, or let it pass with \"ojtpay year-end accept\"."
        .formatted(named(line), payee, date, line.amount());
  }
}
