package org.ojtpay.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ojtpay.notice.Block.Column;
import org.ojtpay.notice.Block.Fact;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.AgreementTerms;
import org.ojtpay.policy.Severity;
import org.ojtpay.reimburse.HourLine;
import org.ojtpay.reimburse.WageLine;
import org.ojtpay.reimburse.Worksheet;
import org.ojtpay.units.DateRange;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;
import org.ojtpay.validate.Verdict;

/** What an invoice would be paid, where its hours or its amount are the fault. */
final class WorksheetBlocks {

  private static final Set<String> MISMATCH = Set.of("INV-HOURS-MISMATCH", "INV-AMOUNT-MISMATCH");

  private final Worksheet worksheet;
  private final Privacy privacy;
  private final List<Block> blocks = new ArrayList<>();

  private WorksheetBlocks(Worksheet worksheet, Privacy privacy) {
    this.worksheet = worksheet;
    this.privacy = privacy;
  }

  static List<Block> of(Verdict verdict, Privacy privacy) {
    Worksheet worksheet = verdict.worksheet();
    boolean asked =
        verdict.findings(Severity.RETURN).stream().anyMatch(each -> MISMATCH.contains(each.code()));
    if (worksheet == null || !asked) {
      return List.of();
    }
    WorksheetBlocks all = new WorksheetBlocks(worksheet, privacy);
    all.addPaid();
    all.addResult(verdict.agreement());
    all.addExcluded();
    return all.blocks;
  }

  private void addPaid() {
    blocks.add(new Block.Heading("What your documents support"));
    blocks.add(
        new Block.Table(
            List.of(
                Column.text("Pay period", 40),
                Column.figures("Hours", 20),
                Column.figures("Wage", 20),
                Column.figures("Wages", 20)),
            worksheet.wageLines().stream().map(WorksheetBlocks::row).toList(),
            List.of(
                "Sum",
                Print.exact(worksheet.eligibleHours().value()),
                "",
                Print.dollars(worksheet.eligibleWages()))));
  }

  private static List<String> row(WageLine line) {
    return List.of(
        period(line.payPeriod()),
        Print.exact(line.hours().value()),
        "$" + line.rate(),
        Print.dollars(line.wages()));
  }

  static String period(@Nullable DateRange period) {
    return period == null ? "Verified days" : Print.range(period);
  }

  private void addResult(@Nullable AgreementOnFile agreement) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Eligible hours", worksheet.eligibleHours().toString()));
    facts.add(new Fact("Eligible wages", Print.dollars(worksheet.eligibleWages())));
    facts.add(new Fact("Reimbursement rate", worksheet.rate().percent()));
    if (!worksheet.beforeCap().equals(worksheet.reimbursement())) {
      facts.add(new Fact("Before the limit", Print.dollars(worksheet.beforeCap())));
    }
    facts.add(new Fact("Amount due", Print.dollars(worksheet.reimbursement())));
    if (agreement != null) {
      facts.add(new Fact("Left afterwards", left(agreement.terms())));
    }
    blocks.add(new Block.Facts(facts));
  }

  /** What the agreement still allows once this invoice is paid so. */
  private String left(AgreementTerms terms) {
    Money amount =
        terms.amountCap().minus(worksheet.prior().amount()).minus(worksheet.reimbursement());
    Hours hours =
        terms.hoursCap().minus(worksheet.prior().hours()).minus(worksheet.eligibleHours());
    return Print.dollars(amount)
        + " of "
        + Print.dollars(terms.amountCap())
        + "; "
        + hours
        + " of "
        + terms.hoursCap()
        + " hours";
  }

  private void addExcluded() {
    List<HourLine> excluded =
        worksheet.hourLines().stream().filter(line -> !line.isEligible()).toList();
    if (excluded.isEmpty()) {
      return;
    }
    blocks.add(new Block.Heading("Hours that are not reimbursed"));
    blocks.add(
        new Block.Table(
            List.of(
                Column.figures("Hours", 10),
                Column.text("Why not", 18),
                Column.text("Code", 12),
                Column.text("Day or pay period", 26),
                Column.text("Where it stands", 34)),
            excluded.stream().map(this::excludedRow).toList()));
  }

  private List<String> excludedRow(HourLine line) {
    return List.of(
        Print.exact(line.hours().value()),
        line.countedAs().words(),
        privacy.sentence(line.code()),
        line.date() == null ? period(line.payPeriod()) : Print.day(line.date()),
        privacy.place(line.source()));
  }
}
