package org.ojtpay.notice;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ojtpay.notice.Block.Column;
import org.ojtpay.notice.Block.Fact;
import org.ojtpay.notice.PaymentPapers.Credit;
import org.ojtpay.pay.FiledPayment;
import org.ojtpay.reimburse.Worksheet;
import org.ojtpay.units.Money;

/** Tells an employer what was paid, for what, and under which numbers it shows at the bank. */
final class RemittanceAdvice {

  private final List<Credit> credits;
  private final Map<String, Worksheet> worksheets;
  private final Board board;

  /**
   * @param credits of one employer in one file, at least one
   * @param worksheets behind the payments, by the payments' ids
   */
  RemittanceAdvice(List<Credit> credits, Map<String, Worksheet> worksheets, Board board) {
    this.credits = List.copyOf(credits);
    this.worksheets = worksheets;
    this.board = board;
  }

  /** The entries of the file: an advice tells of them and of nothing else. */
  String about() {
    return credits.stream()
        .map(credit -> credit.file().sha256() + " " + credit.entry().trace())
        .collect(Collectors.joining("\n"));
  }

  String subject() {
    return "Payment of %s on %s for %s"
        .formatted(
            Print.dollars(total()),
            Print.day(credits.get(0).file().effectiveEntryDate()),
            credits.size() == 1
                ? "invoice " + invoice(credits.get(0).paid())
                : credits.size() + " invoices");
  }

  /** The mail goes through many hands: it says when, and of how many invoices. */
  Letter letter() {
    String invoices = Print.count(credits.size(), "invoice", "invoices");
    return new Letter(
        board.name(),
        "Remittance advice",
        List.of(
            "%s reimburses wages of on-the-job training by ACH credit, of %s. Settlement is meant for %s."
                .formatted(board.name(), invoices, settles()),
            "The attached advice says what was paid for which invoice, and how it shows at your bank.",
            VERIFIED + board.phone() + ".",
            EqualOpportunity.line(board)));
  }

  private static final String VERIFIED =
      "The money goes to the bank account that the board's Finance department has verified. It is"
          + " never changed upon a mail: if it is no longer right, call ";

  private String settles() {
    return Print.day(credits.get(0).file().effectiveEntryDate());
  }

  /** Of the attached paper: the first trace number is nobody's name. */
  String fileName() {
    return "remittance-advice-" + credits.get(0).entry().trace() + ".pdf";
  }

  Sheet sheet() {
    String invoices = Print.count(credits.size(), "invoice", "invoices");
    Sheet sheet = Sheet.upright(board, "Remittance advice", "payment of " + invoices);
    sheet.heading("h1", "", "Remittance advice");
    sheet.html().open("div", "due");
    sheet.html().element("p", "by", "Paid " + Print.dollars(total()));
    sheet.html().element("p", "By ACH credit, meant to settle on " + settles() + ".").close("div");
    sheet.add(
        new Block.Facts(
            List.of(
                new Fact("To", credits.get(0).paid().payeeName()),
                new Fact("From", board.name()),
                new Fact("For", "wages of on-the-job training, " + invoices))));
    sheet.heading("h2", "", "What was paid").add(paid());
    sheet.add(RemittanceBasis.of(credits, worksheets));
    sheet.heading("h2", "", "How it shows at your bank").add(atTheBank());
    sheet.add(new Block.Paragraph(VERIFIED + board.phone() + "."));
    sheet.add(
        new Block.Paragraph(String.join(", ", board.name(), board.address(), board.phone()) + "."));
    sheet.html().element("p", "small", EqualOpportunity.line(board));
    return sheet;
  }

  private Block.Table paid() {
    return new Block.Table(
        List.of(
            Column.text("Invoice", 14),
            Column.text("Agreement", 14),
            Column.text("Trainee", 9),
            Column.text("Period", 28),
            Column.figures("Gross", 12),
            Column.figures("Set off", 10),
            Column.figures("Paid", 13)),
        credits.stream().map(RemittanceAdvice::paid).toList(),
        List.of("Total", "", "", "", "", "", Print.dollars(total())));
  }

  private static List<String> paid(Credit credit) {
    FiledPayment payment = credit.paid();
    boolean whole = payment.gross().equals(payment.amount());
    return List.of(
        invoice(payment),
        payment.agreementNumber(),
        Privacy.initials(payment.participant()),
        Print.range(payment.period()),
        Print.dollars(payment.gross()),
        whole ? "" : Print.dollars(payment.gross().minus(payment.amount()).negated()),
        Print.dollars(credit.entry().amount()));
  }

  private Block.Table atTheBank() {
    return new Block.Table(
        List.of(
            Column.text("Payment ID", 18),
            Column.text("Trace number", 18),
            Column.figures("Amount", 14),
            Column.text("On the statement", 50)),
        credits.stream().map(credit -> atTheBank(credit.entry())).toList());
  }

  private static List<String> atTheBank(AchEntries.Entry entry) {
    return List.of(
        entry.payment(), entry.trace(), Print.dollars(entry.amount()), entry.remittance());
  }

  /** Some employers put names into their invoice numbers. */
  static String invoice(FiledPayment payment) {
    return Privacy.of(payment.participant(), payment.invoiceNumber())
        .sentence(payment.invoiceNumber());
  }

  private Money total() {
    return credits.stream().map(each -> each.entry().amount()).reduce(Money.ZERO, Money::plus);
  }
}
