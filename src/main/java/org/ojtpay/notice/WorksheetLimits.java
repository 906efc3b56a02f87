package org.ojtpay.notice;

import java.util.List;
import org.ojtpay.notice.Block.Column;
import org.ojtpay.notice.Block.Heading;
import org.ojtpay.notice.Block.Table;
import org.ojtpay.onfile.AgreementTerms;
import org.ojtpay.reimburse.Worksheet;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;

/** On a worksheet: what the agreement allows, and what remains of it. */
final class WorksheetLimits {

  private WorksheetLimits() {}

  static List<Block> of(AgreementTerms terms, Worksheet worksheet) {
    Hours hours = terms.hoursCap().minus(worksheet.prior().hours());
    Money amount = terms.amountCap().minus(worksheet.prior().amount());
    return List.of(
        new Heading("Limits of the agreement"),
        new Table(
            List.of(
                Column.text("", 20),
                Column.figures("Agreement", 16),
                Column.figures("Approved before", 16),
                Column.figures("Left before", 16),
                Column.figures("This invoice", 16),
                Column.figures("Left afterwards", 16)),
            List.of(
                List.of(
                    "Hours",
                    terms.hoursCap().toString(),
                    worksheet.prior().hours().toString(),
                    hours.toString(),
                    worksheet.eligibleHours().toString(),
                    hours.minus(worksheet.eligibleHours()).toString()),
                List.of(
                    "Dollars",
                    Print.dollars(terms.amountCap()),
                    Print.dollars(worksheet.prior().amount()),
                    Print.dollars(amount),
                    Print.dollars(worksheet.reimbursement()),
                    Print.dollars(amount.minus(worksheet.reimbursement()))))));
  }
}
