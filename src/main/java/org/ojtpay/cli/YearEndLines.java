package org.ojtpay.cli;

import java.util.ArrayList;
import java.util.List;
import org.ojtpay.reconcile.Accrual;
import org.ojtpay.reconcile.Blocker;
import org.ojtpay.reconcile.Change;
import org.ojtpay.reconcile.LedgerMatch;
import org.ojtpay.reconcile.ReadMe;
import org.ojtpay.reconcile.SignOff;
import org.ojtpay.reconcile.YearEndReport;
import org.ojtpay.reconcile.YearTotals;
import org.ojtpay.units.Money;
import tools.jackson.databind.node.ObjectNode;

/** The end of a fiscal year, for the screen. */
record YearEndLines(YearEndReport report) {

  private static final int SHOWN = 20;

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    ReadMe about = report.readMe();
    ReadMe.Closing closing = about.closing();
    lines.add(
        "Fiscal year %d, %s to %s, run %d on it: %s"
            .formatted(
                about.fiscalYear(),
                about.days().from(),
                about.days().to(),
                about.sequence(),
                closing == null
                    ? "OPEN"
                    : "CLOSED by " + closing.closedBy() + ", " + closing.reason()));
    lines.add("Frozen at " + about.frozenAt() + "; what came later is not in it.");
    totals(lines);
    ledger(lines);
    lines.add("");
    report.signOffs().forEach(each -> lines.add("  " + line(each)));
    blockers(lines);
    changes(lines);
    return lines;
  }

  private void totals(List<String> lines) {
    YearTotals totals = report.totals();
    lines.add("");
    lines.add(amount("open of earlier years", totals.opening()));
    lines.add(amount("+ obligated, amended", totals.obligated()));
    lines.add(amount("- liquidated", totals.liquidated()));
    lines.add(amount("- de-obligated", totals.deobligated()));
    lines.add(amount("= open, rolls forward", totals.open()));
    lines.add(amount("accrued, not paid", totals.accrued()));
    Money estimated =
        report.accruals().stream()
            .filter(each -> each.basis().isEstimate())
            .map(Accrual::amount)
            .reduce(Money.ZERO, Money::plus);
    lines.add(amount("  of it estimated", estimated));
    lines.add(amount("provisional, paid", totals.provisional()));
    lines.add(amount("receivable", totals.receivable()));
  }

  private static String amount(String what, Money amount) {
    return "  %-24s %14s".formatted(what, amount);
  }

  private void ledger(List<String> lines) {
    LedgerMatch match = report.match();
    lines.add("");
    lines.add(
        match.supplied()
            ? "Finance's ledger: %d payments found, %d of ours not there, %d lines not ours, difference $%s"
                .formatted(
                    match.pairs().size(),
                    match.ours().size(),
                    match.theirs().size(),
                    match.difference())
            : "Finance's ledger: not supplied");
    if (!match.others().isEmpty()) {
      lines.add(
          "  beside these, of other fiscal years: %d %s, $%s in Finance's ledger"
              .formatted(
                  match.others().size(),
                  match.others().size() == 1 ? "payment" : "payments",
                  match.othersTotal()));
    }
  }

  private static String line(SignOff signOff) {
    return "[%s] %s (%s): %s"
        .formatted(
            signOff.met() ? "x" : " ", signOff.what(), signOff.owner().role(), signOff.found());
  }

  private void blockers(List<String> lines) {
    List<Blocker> left = report.inTheWay();
    lines.add("");
    left.stream()
        .limit(SHOWN)
        .forEach(each -> lines.add(Shown.line("  " + YearEndCommand.line(each))));
    if (left.size() > SHOWN) {
      lines.add("  and " + (left.size() - SHOWN) + " more: \"ojtpay year-end list\"");
    }
    lines.add(
        report.readMe().isClosed()
            ? "The year is closed: nothing is booked in it any more."
            : left.isEmpty()
                ? "Nothing is in the way: another person closes it with \"ojtpay year-end close "
                    + report.readMe().fiscalYear()
                    + "\"."
                : left.size() + " in the way of closing.");
  }

  private void changes(List<String> lines) {
    List<Change> changes = report.changes();
    if (report.readMe().sequence() == 1 || report.readMe().isClosed()) {
      return;
    }
    lines.add("");
    lines.add(
        changes.isEmpty()
            ? "Nothing has changed since the run before."
            : "Changed since the run before: " + changes.size());
    changes.stream().limit(SHOWN).forEach(each -> lines.add(Shown.line("  " + line(each))));
  }

  /** What is in the way is told above; here, only that it is new, or gone. */
  private static String line(Change change) {
    String what = change.part() + ", " + change.subject() + ": ";
    if (change.now().isEmpty()) {
      return what + "gone";
    }
    if (change.before().isEmpty()) {
      return what + (change.part().equals("Blockers") ? "new" : "new, " + change.now());
    }
    return what + change.before() + " -> " + change.now();
  }

  /** The same for programs. */
  static void put(YearEndReport report, ObjectNode node) {
    node.put("fiscalYear", report.readMe().fiscalYear())
        .put("yearStatus", report.readMe().isClosed() ? "CLOSED" : "OPEN")
        .put("blockers", report.inTheWay().size())
        .put("changes", report.changes().size());
  }
}
