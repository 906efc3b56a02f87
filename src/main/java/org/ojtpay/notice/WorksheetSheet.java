package org.ojtpay.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ojtpay.notice.Block.Column;
import org.ojtpay.notice.Block.Fact;
import org.ojtpay.notice.Block.Facts;
import org.ojtpay.notice.Block.Table;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.TrueUp;
import org.ojtpay.reimburse.WageLine;
import org.ojtpay.reimburse.Worksheet;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;
import org.ojtpay.validate.Disposition;
import org.ojtpay.validate.Kind;
import org.ojtpay.validate.Verdict;

/**
 * How a reimbursement was computed, for people in Finance: what was claimed and what is due, the
 * way from hours to dollars, and every line with its place. It stays in the house and names the
 * participant.
 */
final class WorksheetSheet {

  private final Reported reported;
  private final Verdict verdict;
  private final Worksheet worksheet;
  private final Sheet sheet;

  private WorksheetSheet(Reported reported, Worksheet worksheet, Board board) {
    this.reported = reported;
    this.verdict = reported.verdict();
    this.worksheet = worksheet;
    String what = about(verdict);
    this.sheet =
        Sheet.wide(
            board,
            "Worksheet, " + what,
            "agreement " + known(verdict.agreementNumber(), "unknown"));
    sheet.heading("h1", "", "Worksheet: " + what);
  }

  static Sheet of(Reported reported, Worksheet worksheet, Board board) {
    WorksheetSheet all = new WorksheetSheet(reported, worksheet, board);
    all.addResult();
    all.addAbout();
    all.addClaim();
    all.addWages();
    all.addLimits();
    all.sheet.add(new WorksheetLines(worksheet).blocks());
    all.sheet.add(WorksheetGrounds.of(worksheet));
    return all.sheet;
  }

  private static String about(Verdict verdict) {
    TrueUp made = verdict.trueUp();
    return verdict.kind() == Kind.PAYROLL && made != null
        ? "payroll for invoice " + known(made.before().number(), "without a number")
        : "invoice " + known(verdict.invoiceNumber(), "without a number");
  }

  private static String known(@Nullable String text, String instead) {
    return text == null || text.isBlank() ? instead : text;
  }

  private void addResult() {
    String amount = Print.dollars(isPaid() ? verdict.payable() : worksheet.reimbursement());
    sheet.html().open("div", "due");
    sheet.html().element("p", "by", isPaid() ? "Payable " + amount : "Computed " + amount);
    replaced().ifPresent(text -> sheet.html().element("p", text));
    Provisional.of(verdict).sentences().forEach(text -> sheet.html().element("p", text));
    sheet.html().element("p", isPaid() ? approved() : notPaid());
    sheet.html().close("div");
  }

  /** What the employer has of the replaced invoice is set off, if it was paid. */
  private Optional<String> replaced() {
    return Optional.ofNullable(verdict.invoice())
        .flatMap(invoice -> Optional.ofNullable(invoice.replaces()))
        .map(
            each ->
                "It replaces invoice "
                    + each.number()
                    + " of "
                    + Print.dollars(each.reimbursement())
                    + ". What was paid on that is set off.");
  }

  private boolean isPaid() {
    return verdict.payable().isPositive();
  }

  private String approved() {
    return isPayrollAlone() ? "The payroll is accepted." : "The invoice is approved.";
  }

  private String notPaid() {
    if (isPayrollAlone() && verdict.disposition() == Disposition.APPROVED) {
      return "The payroll is accepted; it pays nothing.";
    }
    return "Nothing is payable on it now: "
        + Wording.disposition(verdict.disposition()).toLowerCase(java.util.Locale.US)
        + ". The amount is what the documents support.";
  }

  private void addAbout() {
    Submitted submitted = reported.submitted();
    AgreementOnFile agreement = verdict.agreement();
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact("Employer", agreement == null ? submitted.employer() : agreement.employerName()));
    facts.add(new Fact("Agreement", known(verdict.agreementNumber(), "not known")));
    facts.add(new Fact("Participant", known(verdict.participant(), "not known")));
    if (!isPayrollAlone()) {
      facts.add(
          new Fact(
              "Period claimed",
              submitted.period() == null ? "not read" : Print.range(submitted.period())));
    }
    facts.add(new Fact("Received", Print.day(verdict.received())));
    facts.add(new Fact("Submission", verdict.submission()));
    sheet.add(new Facts(facts));
  }

  private void addClaim() {
    if (isPayrollAlone()) {
      return;
    }
    Hours hours = reported.submitted().hoursClaimed();
    Money amount = reported.submitted().amountClaimed();
    sheet.heading("h2", "", "Claimed and computed");
    sheet.add(
        new Table(
            List.of(
                Column.text("", 25),
                Column.figures("Claimed", 25),
                Column.figures("Computed", 25),
                Column.figures("Claimed over computed", 25)),
            List.of(
                List.of(
                    "Hours",
                    hours == null ? "not read" : hours.toString(),
                    worksheet.eligibleHours().toString(),
                    hours == null ? "" : hours.minus(worksheet.eligibleHours()).toString()),
                List.of(
                    "Reimbursement",
                    amount == null ? "not read" : Print.dollars(amount),
                    Print.dollars(worksheet.reimbursement()),
                    amount == null
                        ? ""
                        : Print.dollars(amount.minus(worksheet.reimbursement()))))));
  }

  /** It claims nothing: what it comes to is the difference of the invoice whose days it shows. */
  private boolean isPayrollAlone() {
    return verdict.kind() == Kind.PAYROLL && verdict.trueUp() != null;
  }

  private String share() {
    return isPayrollAlone()
        ? "as part of the invoice whose verified days these are: see above"
        : "%s of %s is %s"
            .formatted(
                worksheet.rate().percent(),
                Print.dollars(worksheet.eligibleWages()),
                Print.dollars(worksheet.beforeCap()));
  }

  private void addWages() {
    sheet.heading("h2", "", "From hours to dollars");
    sheet.add(
        new Table(
            List.of(
                Column.text("Pay period", 40),
                Column.figures("Eligible hours", 20),
                Column.figures("Wage", 20),
                Column.figures("Wages", 20)),
            worksheet.wageLines().stream().map(WorksheetSheet::row).toList(),
            List.of(
                "Sum",
                Print.exact(sumOfHours().value()),
                "",
                Print.dollars(worksheet.eligibleWages()))));
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Reimbursement", share()));
    facts.add(new Fact("Rule", Worksheet.WAGE_RULE));
    if (!worksheet.beforeCap().equals(worksheet.reimbursement())) {
      facts.add(new Fact("Due", Print.dollars(worksheet.reimbursement()) + ", " + why()));
    }
    sheet.add(new Facts(facts));
  }

  /** Why it is not what the wages come to. */
  private String why() {
    AgreementOnFile agreement = verdict.agreement();
    boolean allThatIsLeft =
        agreement != null
            && worksheet
                .prior()
                .amount()
                .plus(worksheet.reimbursement())
                .equals(agreement.terms().amountCap());
    return allThatIsLeft
        ? "which is all that the agreement has left"
        : "as claimed, within the cents that the board tolerates";
  }

  private Hours sumOfHours() {
    return worksheet.wageLines().stream().map(WageLine::hours).reduce(Hours.ZERO, Hours::plus);
  }

  /** Of an invoice; what the invoice of verified days has used, its own worksheet tells. */
  private void addLimits() {
    AgreementOnFile agreement = verdict.agreement();
    if (agreement != null && !isPayrollAlone()) {
      sheet.add(WorksheetLimits.of(agreement.terms(), worksheet));
    }
  }

  private static List<String> row(WageLine line) {
    return List.of(
        WorksheetBlocks.period(line.payPeriod()),
        Print.exact(line.hours().value()),
        "$" + line.rate(),
        Print.dollars(line.wages()));
  }
}
