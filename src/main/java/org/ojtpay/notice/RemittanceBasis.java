package org.ojtpay.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ojtpay.notice.Block.Column;
import org.ojtpay.notice.Block.Heading;
import org.ojtpay.notice.Block.Paragraph;
import org.ojtpay.notice.Block.Table;
import org.ojtpay.notice.PaymentPapers.Credit;
import org.ojtpay.reimburse.HourLine;
import org.ojtpay.reimburse.WageLine;
import org.ojtpay.reimburse.Worksheet;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;
import org.ojtpay.units.WageRate;

/** How each invoice's reimbursement came about: hours, wage, share, and what was left out. */
final class RemittanceBasis {

  /** Hours at one wage, with what they come to. */
  private record AtWage(Hours hours, Money wages) {

    static final AtWage NONE = new AtWage(Hours.ZERO, Money.ZERO);

    AtWage plus(WageLine line) {
      return new AtWage(hours.plus(line.hours()), wages.plus(line.wages()));
    }
  }

  private final List<List<String>> rows = new ArrayList<>();
  private final List<Block> remarks = new ArrayList<>();

  private RemittanceBasis() {}

  /**
   * Nothing where no worksheet is known.
   *
   * @param worksheets by the payments' ids
   */
  static List<Block> of(List<Credit> credits, Map<String, Worksheet> worksheets) {
    RemittanceBasis basis = new RemittanceBasis();
    for (Credit credit : credits) {
      Worksheet worksheet = worksheets.get(credit.paid().id());
      if (worksheet != null) {
        basis.add(RemittanceAdvice.invoice(credit.paid()), worksheet);
      }
    }
    return basis.rows.isEmpty() ? List.of() : basis.blocks();
  }

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading("How it was computed"));
    blocks.add(
        new Table(
            List.of(
                Column.text("Invoice", 24),
                Column.figures("Hours", 14),
                Column.figures("Wage", 14),
                Column.figures("Wages", 18),
                Column.figures("Share", 12),
                Column.figures("Comes to", 18)),
            rows));
    blocks.addAll(remarks);
    return blocks;
  }

  private void add(String invoice, Worksheet worksheet) {
    SortedMap<WageRate, AtWage> byWage = new TreeMap<>();
    for (WageLine line : worksheet.wageLines()) {
      byWage.merge(line.rate(), AtWage.NONE.plus(line), (sum, any) -> sum.plus(line));
    }
    boolean atOneWage = byWage.size() == 1;
    if (!atOneWage) {
      byWage.forEach((wage, sum) -> add(invoice, wage, sum));
    }
    rows.add(
        List.of(
            atOneWage ? invoice : invoice + ", in all",
            Print.exact(worksheet.eligibleHours().value()),
            atOneWage ? "$" + byWage.firstKey() : "",
            Print.dollars(worksheet.eligibleWages()),
            worksheet.rate().percent(),
            Print.dollars(worksheet.reimbursement())));
    remark(invoice, worksheet);
  }

  private void add(String invoice, WageRate wage, AtWage sum) {
    String hours = Print.exact(sum.hours().value());
    rows.add(List.of(invoice, hours, "$" + wage, Print.dollars(sum.wages()), "", ""));
  }

  private void remark(String invoice, Worksheet worksheet) {
    if (worksheet.reimbursement().compareTo(worksheet.beforeCap()) < 0) {
      remarks.add(
          new Paragraph(
              "Invoice %s came to %s; the agreement's maximum leaves %s."
                  .formatted(
                      invoice,
                      Print.dollars(worksheet.beforeCap()),
                      Print.dollars(worksheet.reimbursement()))));
    }
    Hours provisional = provisional(worksheet);
    if (provisional.isPositive()) {
      remarks.add(
          new Paragraph(
              "Provisional: %s hours of invoice %s stand on an hours of verification; payroll to follow."
                  .formatted(provisional, invoice)));
    }
    if (!worksheet.excludedHours().isEmpty()) {
      remarks.add(
          new Paragraph(
              "Not reimbursed of invoice %s: %s."
                  .formatted(
                      invoice,
                      worksheet.excludedHours().entrySet().stream()
                          .map(each -> each.getValue() + " hours " + each.getKey().words())
                          .collect(Collectors.joining(", ")))));
    }
  }

  private static Hours provisional(Worksheet worksheet) {
    return worksheet.hourLines().stream()
        .filter(line -> line.isEligible() && line.isVerified())
        .map(HourLine::hours)
        .reduce(Hours.ZERO, Hours::plus);
  }
}
