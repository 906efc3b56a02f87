package org.ojtpay.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ojtpay.notice.Block.Fact;
import org.ojtpay.notice.PaymentPapers.Credit;
import org.ojtpay.pay.FiledPayment;
import org.ojtpay.units.Money;

/** Tells an employer what was paid, for what, and under which numbers it shows at the bank. */
final class RemittanceAdvice {

  private final List<Credit> credits;
  private final Board board;

  /**
   * @param credits of one employer in one file, at least one
   */
  RemittanceAdvice(List<Credit> credits, Board board) {
    this.credits = List.copyOf(credits);
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

  Letter letter() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(start()));
    credits.forEach(credit -> blocks.add(new Block.Point(number(blocks), facts(credit))));
    blocks.add(new Block.Paragraph("Total: " + Print.dollars(total())));
    blocks.add(
        new Block.Paragraph(
            "The money goes to the bank account that the board's Finance department has verified."
                + " It is never changed upon a mail: if it is no longer right, call "
                + board.phone()
                + "."));
    blocks.add(
        new Block.Paragraph(String.join(", ", board.name(), board.address(), board.phone()) + "."));
    blocks.add(new Block.Paragraph(EqualOpportunity.line(board)));
    return new Letter(board.name(), "Remittance advice", blocks);
  }

  private String start() {
    return "To %s: %s reimburses wages of on-the-job training by ACH credit. Settlement is meant for"
            .formatted(credits.get(0).paid().payeeName(), board.name())
        + " "
        + Print.day(credits.get(0).file().effectiveEntryDate())
        + ".";
  }

  private static int number(List<Block> blocks) {
    return (int) blocks.stream().filter(Block.Point.class::isInstance).count() + 1;
  }

  private static List<Fact> facts(Credit credit) {
    FiledPayment payment = credit.paid();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Invoice", invoice(payment)));
    facts.add(new Fact("Agreement", payment.agreementNumber()));
    facts.add(new Fact("Participant", Privacy.initials(payment.participant())));
    facts.add(new Fact("Period", Print.range(credit.paid().period())));
    if (!payment.gross().equals(payment.amount())) {
      facts.add(new Fact("Reimbursement", Print.dollars(payment.gross())));
      facts.add(
          new Fact("Set off", Print.dollars(payment.gross().minus(payment.amount()).negated())));
    }
    facts.add(new Fact("Paid", Print.dollars(credit.entry().amount())));
    facts.add(new Fact("Payment ID", credit.entry().payment()));
    facts.add(new Fact("Trace number", credit.entry().trace()));
    facts.add(new Fact("On the statement", credit.entry().remittance()));
    return facts;
  }

  /** Some employers put names into their invoice numbers. */
  private static String invoice(FiledPayment payment) {
    return Privacy.of(payment.participant(), payment.invoiceNumber())
        .sentence(payment.invoiceNumber());
  }

  private Money total() {
    return credits.stream().map(each -> each.entry().amount()).reduce(Money.ZERO, Money::plus);
  }
}
