package org.ojtpay.cli;

import java.util.ArrayList;
import java.util.List;
import org.ojtpay.desk.FileLife;
import org.ojtpay.pay.FiledPayment;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.pay.FiledPrenote;

/** A payment file on the screen. */
final class PaymentLines {

  private PaymentLines() {}

  static String line(FileLife life) {
    FiledPaymentFile file = life.file();
    return "%-15s  %s  %s  %s  $%s"
        .formatted(life.state(), file.name(), file.creationDate(), file.counted(), file.total());
  }

  /** The file, each of its payments, and what holds any of them. */
  static List<String> of(FileLife life) {
    List<String> lines = new ArrayList<>();
    lines.add(line(life));
    lines.add("settles " + life.file().effectiveEntryDate() + ", sha256 " + life.file().sha256());
    if (life.file().secondApproval() != null) {
      lines.add("needs two approvals: " + life.file().secondApproval());
    }
    if (!life.withdrawn().isEmpty()) {
      lines.add("withdrawn by " + Shown.line(life.withdrawn()));
    }
    life.items().forEach(item -> lines.add(item(item)));
    life.prenotes().forEach(tried -> lines.add(prenote(tried)));
    life.takenBack().forEach(each -> lines.add(ProofCommand.line(each)));
    life.holds().forEach(hold -> lines.add("held: " + HoldCommands.line(hold)));
    return lines;
  }

  private static String prenote(FileLife.Tried tried) {
    FiledPrenote prenote = tried.prenote();
    return "  %s  %-10s  trace %07d  %-36s  %s  employer %s%s"
        .formatted(
            prenote.id(),
            tried.back().isEmpty() ? "PRENOTE" : "RETURNED",
            prenote.trace(),
            prenote.payeeName(),
            prenote.account(),
            prenote.employerId(),
            tried.back().isEmpty() ? "" : "  " + tried.back());
  }

  private static String item(FileLife.Item item) {
    FiledPayment payment = item.payment();
    return "  %s  %-10s  %12s  %-36s  %s  agreement %s  invoice %s%s"
        .formatted(
            payment.id(),
            item.state(),
            "$" + payment.amount(),
            payment.payeeName(),
            payment.account(),
            payment.agreementNumber(),
            payment.invoiceNumber(),
            item.attempt() > 1 ? "  attempt " + item.attempt() : "");
  }
}
