package org.ojtpay.notice;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ojtpay.notice.Papers.Written;
import org.ojtpay.notice.PaymentPapers.Credit;
import org.ojtpay.pay.Attention;
import org.ojtpay.pay.ControlTotals;
import org.ojtpay.pay.FiledPayment;
import org.ojtpay.pay.FiledPrenote;
import org.ojtpay.pay.PaymentFile;
import org.ojtpay.pay.ProofList;
import org.ojtpay.pay.ReversalLine;
import org.ojtpay.units.Money;

/** The proof list: what Finance compares with its books, and the bank with the file. */
final class ProofPage {

  private final ReportedRun run;
  private final PaidFiles told;
  private final List<Credit> credits;
  private final Board board;
  private final SortedMap<String, Written> written;

  ProofPage(
      ReportedRun run,
      PaidFiles told,
      List<Credit> credits,
      Board board,
      SortedMap<String, Written> written) {
    this.run = run;
    this.told = told;
    this.credits = credits;
    this.board = board;
    this.written = written;
  }

  byte[] bytes() {
    Page page = new Page(board, "Payment file: proof list", Print.day(run.asOf()));
    page.html().element("p", run.isDone() ? "verdict" : "verdict alarm", sentence());
    new NotPaidPart(told.notPaid()).addTo(page.html());
    told.all().forEach(list -> add(page.html(), list));
    page.addFiles(written);
    page.addRun(run, board);
    return page.bytes();
  }

  private String sentence() {
    String notPaid = new NotPaidPart(told.notPaid()).sentence();
    if (told.all().isEmpty()) {
      return run.caution()
          + (told.notPaid().waiting().isEmpty() ? "Nothing was to be paid." : "Nothing is paid.")
          + notPaid;
    }
    String waiting = "proposed, to be approved and released by two people";
    return run.caution()
        + Stream.of(
                amount(told.published(), false, "for the bank"),
                amount(told.published(), true, "for the bank"),
                amount(told.waiting(), false, waiting),
                amount(told.waiting(), true, waiting))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" "))
        + notPaid;
  }

  private static Optional<String> amount(List<ProofList> all, boolean takenBack, String what) {
    List<ProofList> lists = all.stream().filter(each -> each.takesBack() == takenBack).toList();
    int payments = lists.stream().mapToInt(each -> each.entries().size()).sum();
    int prenotes = lists.stream().mapToInt(each -> each.prenotes().size()).sum();
    Money sum = lists.stream().map(ProofList::sum).reduce(Money.ZERO, Money::plus);
    return lists.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%s%s, %s%s in %s %s."
                .formatted(
                    Print.count(payments, "payment", "payments"),
                    prenotes == 0 ? "" : " and " + Print.count(prenotes, "prenote", "prenotes"),
                    Print.dollars(sum),
                    takenBack ? " taken back" : "",
                    Print.count(lists.size(), "file", "files"),
                    what));
  }

  private void add(Html html, ProofList list) {
    PaymentFile file = list.bytes();
    List<Credit> own = credits.stream().filter(each -> each.file().equals(file)).toList();
    html.element("h2", file.name());
    addAttention(html, list);
    addTotals(html, list);
    if (!list.prenotes().isEmpty()) {
      addPrenotes(html, list.prenotes());
      return;
    }
    if (list.takesBack()) {
      addTakenBack(html, list);
      return;
    }
    html.open("table", "submissions").raw("<thead><tr><th>Payment</th><th>Payee</th>");
    html.raw("<th>Vendor</th><th>Account</th><th>Agreement</th><th>Participant</th>");
    html.raw("<th>Invoice</th><th>Period</th><th>Trace number</th>");
    html.raw("<th class=\"figure\">Gross</th><th class=\"figure\">Amount</th></tr></thead><tbody>");
    own.forEach(credit -> add(html, credit));
    html.raw("<tr class=\"sum\"><td colspan=\"10\">Sum of the lines</td>");
    html.figure(Print.dollars(sum(own))).close("tr").raw("</tbody></table>");
  }

  private static void addPrenotes(Html html, List<FiledPrenote> prenotes) {
    html.element("h3", "Accounts to be tried, with entries of $0.00").open("table", "submissions");
    html.raw("<thead><tr><th>Prenote</th><th>Payee</th><th>Vendor</th><th>Account</th>");
    html.raw("<th>Trace number</th></tr></thead><tbody>");
    for (FiledPrenote each : prenotes) {
      html.open("tr", "").element("td", "number", each.id());
      html.element("td", "payee", each.payeeName()).element("td", "number", each.employerId());
      html.element("td", each.account());
      html.element("td", "number", "%07d".formatted(each.trace())).close("tr");
    }
    html.raw("</tbody></table>");
  }

  private static void addAttention(Html html, ProofList list) {
    if (list.attention().isEmpty()) {
      return;
    }
    html.element("h3", "To look at first").open("ul", "");
    for (Attention each : list.attention()) {
      String whose =
          list.payment(each.payment())
              .map(payment -> payment.id() + ", " + payment.payeeName() + ": ")
              .orElse("");
      html.element("li", whose + each.sentence());
    }
    html.close("ul");
  }

  private static Money sum(List<Credit> credits) {
    return credits.stream().map(each -> each.entry().amount()).reduce(Money.ZERO, Money::plus);
  }

  private static void addTakenBack(Html html, ProofList list) {
    html.open("table", "submissions").raw("<thead><tr><th>Payment</th><th>Payee</th>");
    html.raw("<th>Account</th><th>Paid in</th><th>Trace number</th><th>Settled on</th>");
    html.raw("<th>Why (asked by)</th><th class=\"figure\">Amount</th></tr></thead><tbody>");
    for (ReversalLine line : list.takenBack()) {
      FiledPayment paid = line.line().payment();
      html.open("tr", "").element("td", "number", paid.id());
      html.element("td", "payee", paid.payeeName()).element("td", paid.account());
      html.element("td", line.paidIn()).element("td", "number", Integer.toString(paid.trace()));
      html.element("td", line.asked().settledOn().toString()).element("td", line.why());
      html.figure(Print.dollars(paid.amount())).close("tr");
    }
    html.raw("<tr class=\"sum\"><td colspan=\"7\">Sum of the lines</td>");
    html.figure(Print.dollars(list.sum())).close("tr").raw("</tbody></table>");
  }

  private static void addTotals(Html html, ProofList list) {
    PaymentFile file = list.bytes();
    ControlTotals totals = file.totals();
    html.open("dl", "facts");
    fact(html, "Settles", Print.day(file.effectiveEntryDate()));
    fact(html, "Payments", Integer.toString(list.entries().size()));
    fact(html, "Records 6 and 7", Integer.toString(totals.entriesAndAddenda()));
    fact(html, "Credits", Print.dollars(totals.credits()));
    fact(html, "Debits", Print.dollars(totals.debits()));
    fact(html, "Entry hash", String.format(Locale.ROOT, "%010d", totals.entryHash()));
    fact(html, "Blocks", Integer.toString(totals.blocks()));
    fact(html, "sha256", file.sha256());
    html.element("dt", list.takesBack() ? "Lines = debits" : "Lines = credits");
    html.raw("<dd>" + Page.check(list.foots()) + "</dd>").close("dl");
  }

  private static void fact(Html html, String name, String value) {
    html.element("dt", name).element("dd", value);
  }

  private static void add(Html html, Credit credit) {
    FiledPayment payment = credit.paid();
    html.open("tr", "").element("td", "number", payment.id());
    html.element("td", "payee", payment.payeeName()).element("td", "number", payment.employerId());
    html.element("td", payment.account());
    html.element("td", "number", payment.agreementNumber());
    html.element("td", payment.participant());
    html.element("td", payment.invoiceNumber());
    html.element("td", "period", Print.range(credit.paid().period()));
    html.element("td", "number", credit.entry().trace());
    html.figure(Print.dollars(payment.gross())).figure(Print.dollars(credit.entry().amount()));
    html.close("tr");
  }
}
