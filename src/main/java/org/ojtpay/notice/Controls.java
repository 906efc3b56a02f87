package org.ojtpay.notice;

import java.util.List;
import java.util.function.ToIntFunction;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.units.Money;
import org.ojtpay.validate.Disposition;

/** The figures that prove that no submission and no dollar went missing. */
final class Controls {

  private final Html html;
  private final Totals now;
  private final Totals earlier;
  private final Totals all;
  private final MoneyControl money;

  Controls(Html html, List<Reported> submissions, PolicyPack pack) {
    this.html = html;
    this.now = Totals.of(submissions.stream().filter(each -> !each.standing()).toList());
    this.earlier = Totals.of(submissions.stream().filter(Reported::standing).toList());
    this.all = Totals.of(submissions);
    this.money = MoneyControl.of(submissions, pack);
  }

  void add() {
    html.open("div", "controls");
    addIntake();
    if (!money.claimed().isZero() || money.withoutAmount() > 0) {
      addMoney();
    }
    html.close("div");
  }

  private void addIntake() {
    html.open("section", "").element("h2", "Submissions seen").open("table", "control");
    html.raw("<thead><tr><th></th><th class=\"figure\">This run</th>");
    html.raw("<th class=\"figure\">Standing</th><th class=\"figure\">All</th></tr></thead>");
    html.open("tbody", "");
    for (Disposition disposition : Disposition.values()) {
      html.open("tr", "").raw("<td>" + Page.badge(disposition) + "</td>");
      addCounts(totals -> totals.of(disposition));
      html.close("tr");
    }
    html.open("tr", "sum").element("td", "Seen");
    addCounts(Totals::submissions);
    html.close("tr").raw("</tbody></table>");
    html.raw("<p class=\"hint\">Seen = approved + returned + held + duplicate + quarantined: ");
    html.raw(Page.check(now.addUp() && earlier.addUp() && all.addUp()) + "</p>");
    html.close("section");
  }

  private void addCounts(ToIntFunction<Totals> count) {
    for (Totals totals : List.of(now, earlier, all)) {
      html.figure(Integer.toString(count.applyAsInt(totals)));
    }
  }

  private void addMoney() {
    html.open("section", "").element("h2", "Dollars claimed by invoices of this run");
    html.open("table", "control").open("tbody", "");
    for (Disposition disposition : Disposition.values()) {
      if (disposition != Disposition.QUARANTINED) {
        html.open("tr", "").raw("<td>" + Page.badge(disposition) + "</td>");
        html.figure(Print.dollars(money.claimed(disposition))).close("tr");
      }
    }
    addLine("sum", "Claimed", money.claimed());
    addLine("", "Payable", money.payable());
    addLine("", "Cents within the tolerance, not paid", money.kept());
    if (!money.reduced().isZero()) {
      addLine("", "More than the tolerance, not paid", money.reduced());
    }
    addLine("sum", "Approved claims", money.claimed(Disposition.APPROVED));
    html.raw("</tbody></table>");
    html.raw("<p class=\"hint\">Claimed = approved + returned + held + duplicate: ");
    html.raw(Page.check(money.claimsAddUp()) + "<br>");
    html.raw("Approved claims = payable + not paid: ");
    html.raw(Page.check(money.approvedAddUp()) + "</p>");
    if (money.withoutAmount() > 0) {
      String invoices = Print.count(money.withoutAmount(), "invoice claims", "invoices claim");
      html.element("p", "hint", "Not in these figures: " + invoices + " no readable amount.");
    }
    html.close("section");
  }

  private void addLine(String cssClass, String what, Money amount) {
    html.open("tr", cssClass).element("td", what).figure(Print.dollars(amount)).close("tr");
  }
}
