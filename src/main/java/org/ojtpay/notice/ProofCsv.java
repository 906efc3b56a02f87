package org.ojtpay.notice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ojtpay.pay.Attention;
import org.ojtpay.pay.ControlTotals;
import org.ojtpay.pay.FiledPayment;
import org.ojtpay.pay.FiledPrenote;
import org.ojtpay.pay.ProofDifference;
import org.ojtpay.pay.ProofLine;
import org.ojtpay.pay.ProofList;
import org.ojtpay.pay.ProofList.Subtotal;
import org.ojtpay.units.Money;

/**
 * The proof list for a spreadsheet: what needs a look first, then the payments, then the sums. The
 * first column says what a row is.
 */
final class ProofCsv {

  private static final List<String> COLUMNS =
      List.of(
          "row",
          "payment",
          "payee",
          "employer_id",
          "account",
          "fund",
          "agreement",
          "participant",
          "invoice",
          "period_from",
          "period_to",
          "trace",
          "gross",
          "set_off",
          "amount",
          "note");

  private final CsvRows rows = new CsvRows(COLUMNS);

  private ProofCsv() {}

  static byte[] of(ProofList list) {
    ProofCsv csv = new ProofCsv();
    list.attention().forEach(each -> csv.add(each, list));
    list.lines().forEach(line -> csv.add("PAYMENT", line, ""));
    list.prenotes().forEach(csv::add);
    list.takenBack()
        .forEach(
            line ->
                csv.add(
                    "REVERSAL",
                    line.line(),
                    "%s; paid in %s, settled on %s; taken back with trace %d"
                        .formatted(
                            line.why(), line.paidIn(), line.asked().settledOn(), line.trace())));
    list.byFund().forEach(each -> csv.add("FUND", Map.of("fund", each.key()), each));
    list.byPayee()
        .forEach(
            each ->
                csv.add("PAYEE", Map.of("payee", each.name(), "employer_id", each.key()), each));
    csv.add(list.bytes().totals(), list);
    ProofDifference difference = list.difference();
    if (difference != null) {
      difference.changes().forEach(each -> csv.add(each, difference.last().name()));
    }
    return csv.rows.bytes();
  }

  /** Cells by their columns; those that are not named stay empty. */
  private void row(String what, Map<String, String> cells) {
    rows.add(
        COLUMNS.stream()
            .map(column -> column.equals("row") ? what : cells.getOrDefault(column, ""))
            .toList());
  }

  private void add(Attention attention, ProofList list) {
    String note = attention.sentence();
    list.payment(attention.payment())
        .ifPresentOrElse(
            each ->
                row(
                    "ATTENTION",
                    Map.of(
                        "payment",
                        each.id(),
                        "payee",
                        each.payeeName(),
                        "employer_id",
                        each.employerId(),
                        "amount",
                        each.amount().toString(),
                        "note",
                        note)),
            () -> row("ATTENTION", Map.of("note", note)));
  }

  private void add(String what, ProofLine line, String note) {
    FiledPayment payment = line.payment();
    rows.add(
        List.of(
            what,
            payment.id(),
            payment.payeeName(),
            payment.employerId(),
            payment.account(),
            line.fund(),
            payment.agreementNumber(),
            payment.participant(),
            payment.invoiceNumber(),
            payment.period().from().toString(),
            payment.period().to().toString(),
            Integer.toString(payment.trace()),
            payment.gross().toString(),
            payment.gross().minus(payment.amount()).toString(),
            payment.amount().toString(),
            note));
  }

  private void add(FiledPrenote prenote) {
    row(
        "PRENOTE",
        Map.of(
            "payment",
            prenote.id(),
            "payee",
            prenote.payeeName(),
            "employer_id",
            prenote.employerId(),
            "account",
            prenote.account(),
            "trace",
            Integer.toString(prenote.trace()),
            "amount",
            Money.ZERO.toString(),
            "note",
            "tries the account; no payment"));
  }

  private void add(String what, Map<String, String> whose, Subtotal sum) {
    Map<String, String> cells = new HashMap<>(whose);
    cells.put("amount", sum.amount().toString());
    cells.put("note", Print.count(sum.payments(), "payment", "payments"));
    row(what, cells);
  }

  private void add(ControlTotals totals, ProofList list) {
    total(list.sum().toString(), "sum of the payments above");
    total(totals.credits().toString(), "credits of the file");
    total(totals.debits().toString(), "debits of the file");
    total(
        "",
        "%d entries and addenda, entry hash %010d"
            .formatted(totals.entriesAndAddenda(), totals.entryHash()));
  }

  private void total(String amount, String note) {
    row("TOTAL", Map.of("amount", amount, "note", note));
  }

  private void add(ProofDifference.Change change, String last) {
    row(
        "CHANGE",
        Map.of(
            "payee",
            change.payeeName(),
            "employer_id",
            change.employerId(),
            "amount",
            change.now().toString(),
            "note",
            "before, in " + last + ": " + change.before()));
  }
}
