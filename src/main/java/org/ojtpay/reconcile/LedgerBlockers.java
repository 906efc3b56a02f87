package org.ojtpay.reconcile;

import java.util.ArrayList;
import java.util.List;
import org.ojtpay.reconcile.Blocker.Kind;
import org.ojtpay.reconcile.Blockers.Found;
import org.ojtpay.units.Money;

/** What of Finance's ledger stands in the way of closing. */
final class LedgerBlockers {

  private LedgerBlockers() {}

  /**
   * The blockers.
   *
   * @param fiscalYear that is to be closed: what is of a later one is looked at when that ends, and
   *     what is of an earlier one nobody would see again
   */
  static List<Found> of(LedgerMatch match, int fiscalYear) {
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
        found.add(differs(each.payment(), "", each.ours(), each.theirs() + inAll(each)));
      }
    }
    match.others().stream()
        .filter(each -> !each.agrees() && each.years().get(0) < fiscalYear)
        .filter(each -> match.pairs().stream().noneMatch(pair -> isSame(pair, each)))
        .forEach(each -> found.add(earlier(each)));
    return found;
  }

  private static boolean isSame(LedgerMatch.Pair pair, LedgerMatch.OfOtherYears other) {
    return pair.payment().equals(other.payment());
  }

  private static Found earlier(LedgerMatch.OfOtherYears each) {
    String year = " of fiscal year " + each.words();
    return differs(each.payment(), year, each.ours(), each.theirs().toString());
  }

  private static Found differs(
      LedgerMatch.Payment payment, String year, Money ours, String theirs) {
    return new Found(
        Kind.AMOUNT_DIFFERS,
        payment.payment(),
        Owner.FINANCE,
        "Payment %s%s comes to $%s, and Finance's ledger has $%s. Correct it there, or let it pass with \"ojtpay year-end accept\"."
            .formatted(payment.payment(), year, ours, theirs));
  }

  /** Their line itself, where a part of it belongs to other years. */
  private static String inAll(LedgerMatch.Pair pair) {
    Money all = pair.lines().stream().map(LedgerLine::amount).reduce(Money.ZERO, Money::plus);
    return all.equals(pair.theirs()) ? "" : " for this year, $" + all + " in all";
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
