package org.ojtpay.notice;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ojtpay.notice.NightPage.Row;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.reimburse.Worksheet;
import org.ojtpay.units.Money;
import org.ojtpay.validate.Disposition;
import org.ojtpay.validate.Verdict;

/** One line a submission. */
final class SubmissionTable {

  private final Html html;
  private final PolicyPack pack;

  SubmissionTable(Html html, PolicyPack pack) {
    this.html = html;
    this.pack = pack;
  }

  static String number(Row row) {
    return String.format(Locale.ROOT, "%03d", row.place());
  }

  /**
   * Nothing where there are no rows.
   *
   * @param withAmounts whether the run computed them; sums are shown then
   */
  void add(String title, List<Row> rows, boolean withAmounts) {
    if (rows.isEmpty()) {
      return;
    }
    html.element("h2", title + " (" + rows.size() + ")").open("table", "submissions");
    html.raw("<thead><tr><th>No.</th><th>Outcome</th><th>Kind</th><th>Submission</th>");
    html.raw("<th>Agreement</th><th>Participant</th><th>Invoice</th>");
    if (withAmounts) {
      html.raw("<th class=\"figure\">Claimed</th><th class=\"figure\">Computed</th>");
      html.raw("<th class=\"figure\">Payable</th>");
    }
    html.raw("</tr></thead><tbody>");
    rows.forEach(row -> add(row, withAmounts));
    if (withAmounts) {
      addSum(rows);
    }
    html.raw("</tbody></table>");
  }

  private void add(Row row, boolean withAmounts) {
    Verdict verdict = row.reported().verdict();
    html.open("tr", "").element("td", "place", number(row));
    html.raw("<td>" + Page.badge(verdict.disposition()) + "</td>");
    html.element("td", "kind", Wording.kind(verdict.kind()));
    html.element("td", "name", name(row.reported()));
    html.element("td", "number", known(verdict.agreementNumber()));
    html.element("td", known(verdict.participant()));
    html.element("td", known(verdict.invoiceNumber()));
    if (withAmounts) {
      addAmounts(row);
    }
    html.close("tr");
  }

  private static String name(Reported reported) {
    String other = reported.verdict().duplicateOf();
    String how = reported.answeredBy() == null ? "the same as " : "answered by ";
    return reported.submission() + (other == null ? "" : " (" + how + other + ")");
  }

  private static String known(@Nullable String text) {
    return Optional.ofNullable(text).orElse("");
  }

  private void addAmounts(Row row) {
    Reported reported = row.reported();
    Verdict verdict = reported.verdict();
    boolean invoice = verdict.kind().isInvoice();
    html.figure(amount(invoice, Optional.ofNullable(reported.submitted().amountClaimed())));
    addComputed(row, invoice);
    html.figure(
        amount(
            invoice && verdict.disposition() == Disposition.APPROVED,
            Optional.of(reported.payableNow())));
  }

  /** With the way to the worksheet. */
  private void addComputed(Row row, boolean invoice) {
    Verdict verdict = row.reported().verdict();
    String amount = amount(invoice, verdict.computed().map(Worksheet::reimbursement));
    String path = NightPapers.worksheet(row.place(), verdict) + ".pdf";
    html.raw("<td class=\"figure\">" + (amount.isEmpty() ? "" : Page.link(path, amount)) + "</td>");
  }

  private static String amount(boolean shown, Optional<Money> amount) {
    return shown ? amount.map(Print::dollars).orElse("") : "";
  }

  private void addSum(List<Row> rows) {
    List<Reported> all = rows.stream().map(Row::reported).toList();
    MoneyControl money = MoneyControl.of(all, pack);
    html.raw("<tr class=\"sum\"><td colspan=\"7\">Sum</td>");
    html.figure(Print.dollars(money.claimed())).figure("");
    html.figure(Print.dollars(money.payable())).close("tr");
  }
}
