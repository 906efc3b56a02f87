package org.ojtpay.notice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.ojtpay.notice.Block.Column;
import org.ojtpay.notice.Block.Fact;
import org.ojtpay.notice.Block.Facts;
import org.ojtpay.notice.Block.Heading;
import org.ojtpay.notice.Block.Paragraph;
import org.ojtpay.notice.Block.Table;
import org.ojtpay.pay.Attention;
import org.ojtpay.pay.ControlTotals;
import org.ojtpay.pay.FiledPayment;
import org.ojtpay.pay.FiledPrenote;
import org.ojtpay.pay.ProofLine;
import org.ojtpay.pay.ProofList;
import org.ojtpay.pay.ProofList.Subtotal;
import org.ojtpay.pay.ReversalLine;
import org.ojtpay.units.Money;

/** The proof list on paper: what whoever approves the file looks at, in that order. */
final class ProofSheet {

  private static final String PRENOTES =
      "The file moves no money. Each entry tries a new account, which people have verified, before"
          + " anything is paid to it.";

  private final ProofList list;
  private final Board board;

  ProofSheet(ProofList list, Board board) {
    this.list = list;
    this.board = board;
  }

  Sheet sheet() {
    Sheet sheet = Sheet.wide(board, "Proof list", list.file().name());
    sheet.heading("h1", "", "Proof list of " + list.file().name());
    sheet.add(
        new Paragraph(
            "%s, %s%s, meant to settle on %s. Whoever approves the file looks at this first: an approval holds for exactly these bytes."
                .formatted(
                    counted(),
                    Print.dollars(list.sum()),
                    list.takesBack() ? ", taken back from the accounts that were paid" : "",
                    Print.day(list.file().effectiveEntryDate()))));
    sheet.add(attention());
    sheet.add(List.of(new Heading("Control totals"), totals()));
    if (!list.prenotes().isEmpty()) {
      sheet.add(List.of(new Heading("Accounts to be tried"), new Paragraph(PRENOTES), prenotes()));
      return sheet;
    }
    sheet.add(
        list.takesBack()
            ? List.of(new Heading("Payments that are taken back"), takenBack())
            : List.of(new Heading("Payments"), payments()));
    sheet.add(List.of(new Heading("By fund"), sums("Fund", list.byFund())));
    sheet.add(List.of(new Heading("By payee"), sums("Employer", list.byPayee())));
    if (!list.takesBack()) {
      sheet.add(DifferencePart.of(list.difference()));
    }
    return sheet;
  }

  private String counted() {
    return list.prenotes().isEmpty()
        ? Print.count(list.entries().size(), "payment", "payments")
        : Print.count(list.prenotes().size(), "prenote", "prenotes");
  }

  private List<Block> attention() {
    Heading heading = new Heading("To look at first");
    if (list.attention().isEmpty()) {
      return List.of(heading, new Paragraph("Nothing stands out."));
    }
    return List.of(
        heading,
        new Table(
            List.of(
                Column.text("What", 34),
                Column.text("Payment", 10),
                Column.text("Payee", 22),
                Column.figures("Amount", 10),
                Column.text("More", 24)),
            list.attention().stream().map(this::row).toList()));
  }

  private List<String> row(Attention attention) {
    return list.payment(attention.payment())
        .map(
            payment ->
                List.of(
                    attention.kind().words(),
                    payment.id(),
                    payment.payeeName(),
                    Print.dollars(payment.amount()),
                    attention.detail()))
        .orElseGet(() -> List.of(attention.kind().words(), "all", "", "", attention.detail()));
  }

  private Facts totals() {
    ControlTotals totals = list.bytes().totals();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Sum of the lines", Print.dollars(list.sum())));
    facts.add(new Fact("Credits of the file", Print.dollars(totals.credits())));
    facts.add(new Fact("Debits of the file", Print.dollars(totals.debits())));
    facts.add(
        new Fact(
            "Lines and " + (list.takesBack() ? "debits" : "credits"),
            list.foots() ? "are equal" : "ARE NOT EQUAL"));
    facts.add(new Fact("Entries and addenda", Integer.toString(totals.entriesAndAddenda())));
    facts.add(new Fact("Entry hash", String.format(Locale.ROOT, "%010d", totals.entryHash())));
    facts.add(new Fact("sha256 of the file", list.file().sha256()));
    return new Facts(facts);
  }

  private Table prenotes() {
    return new Table(
        List.of(
            Column.text("Prenote", 12),
            Column.text("Payee", 34),
            Column.text("Employer", 14),
            Column.text("Account", 18),
            Column.text("Trace number", 12),
            Column.figures("Amount", 10)),
        list.prenotes().stream().map(ProofSheet::row).toList());
  }

  private static List<String> row(FiledPrenote prenote) {
    return List.of(
        prenote.id(),
        prenote.payeeName(),
        prenote.employerId(),
        prenote.account(),
        "%07d".formatted(prenote.trace()),
        Print.dollars(Money.ZERO));
  }

  private Table payments() {
    return new Table(
        List.of(
            Column.text("Payment", 9),
            Column.text("Payee", 17),
            Column.text("Account", 12),
            Column.text("Fund", 5),
            Column.text("Agreement", 11),
            Column.text("Participant", 13),
            Column.text("Invoice", 10),
            Column.text("Period", 11),
            Column.figures("Amount", 12)),
        list.lines().stream().map(ProofSheet::row).toList(),
        List.of("Sum", "", "", "", "", "", "", "", Print.dollars(list.sum())));
  }

  private static List<String> row(ProofLine line) {
    FiledPayment payment = line.payment();
    return List.of(
        payment.id(),
        payment.payeeName(),
        payment.account(),
        line.fund(),
        payment.agreementNumber(),
        payment.participant(),
        payment.invoiceNumber(),
        Print.range(payment.period()),
        Print.dollars(payment.amount()));
  }

  private Table takenBack() {
    return new Table(
        List.of(
            Column.text("Payment", 9),
            Column.text("Payee", 15),
            Column.text("Account", 11),
            Column.text("Fund", 5),
            Column.text("Paid in the file", 18),
            Column.text("Trace", 6),
            Column.text("Settled on", 10),
            Column.text("Why (asked by)", 15),
            Column.figures("Amount", 11)),
        list.takenBack().stream().map(ProofSheet::row).toList(),
        List.of("Sum", "", "", "", "", "", "", "", Print.dollars(list.sum())));
  }

  private static List<String> row(ReversalLine line) {
    FiledPayment paid = line.line().payment();
    return List.of(
        paid.id(),
        paid.payeeName(),
        paid.account(),
        line.line().fund(),
        line.paidIn(),
        Integer.toString(paid.trace()),
        line.asked().settledOn().toString(),
        line.why(),
        Print.dollars(paid.amount()));
  }

  private Table sums(String key, Collection<Subtotal> sums) {
    return new Table(
        List.of(
            Column.text(key, 20),
            Column.text("Name", 40),
            Column.figures("Payments", 15),
            Column.figures("Amount", 25)),
        sums.stream()
            .map(
                sum ->
                    List.of(
                        sum.key(),
                        sum.name().equals(sum.key()) ? "" : sum.name(),
                        Integer.toString(sum.payments()),
                        Print.dollars(sum.amount())))
            .toList(),
        List.of("Sum", "", Integer.toString(list.entries().size()), Print.dollars(list.sum())));
  }
}
