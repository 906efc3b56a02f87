package org.ojtpay.notice;

import org.jspecify.annotations.Nullable;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.InvoiceOnFile;
import org.ojtpay.packet.PacketJson;
import org.ojtpay.policy.RuleClauses;
import org.ojtpay.reimburse.HourLine;
import org.ojtpay.reimburse.WageLine;
import org.ojtpay.reimburse.Worksheet;
import org.ojtpay.units.DateRange;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;
import org.ojtpay.validate.Disposition;
import org.ojtpay.validate.Verdict;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a reimbursement was computed, for programs: each row of the payroll, what became of its hours
 * and where it stands. Hours of single rows are printed exactly, so that they add up.
 */
public final class WorksheetFile {

  private WorksheetFile() {}

  /** Of an invoice, the lines of its worksheet and what they come to. */
  public static byte[] bytes(Verdict verdict, Worksheet worksheet) {
    ObjectNode node = Json.object();
    node.put("submission", verdict.submission())
        .put("disposition", verdict.disposition().name())
        .put("payable", verdict.disposition() == Disposition.APPROVED)
        .put("agreementNumber", verdict.agreementNumber())
        .put("participant", verdict.participant())
        .put("invoiceNumber", verdict.invoiceNumber());
    InvoiceOnFile invoice = verdict.invoice();
    if (invoice != null && invoice.replaces() != null) {
      node.putObject("replaces")
          .put("invoiceNumber", invoice.replaces().number())
          .put("reimbursement", invoice.replaces().reimbursement().toString());
    }
    RuleClauses grounds = worksheet.grounds();
    node.putObject("pack")
        .put("name", grounds.pack())
        .put("version", grounds.version())
        .put("hash", grounds.hash());
    ArrayNode hours = node.putArray("hourLines");
    worksheet.hourLines().forEach(line -> put(line, grounds, hours.addObject()));
    ArrayNode wages = node.putArray("wageLines");
    worksheet.wageLines().forEach(line -> put(line, grounds, wages.addObject()));
    putResult(worksheet, node);
    Provisional.of(verdict).put(node);
    putLimits(worksheet, verdict.agreement(), node);
    return Json.bytes(node);
  }

  private static void put(HourLine line, RuleClauses grounds, ObjectNode node) {
    node.put("date", Json.text(line.date()));
    putPeriod(line.payPeriod(), node);
    node.put("code", line.code())
        .put("category", line.category().name())
        .put("hours", Print.exact(line.hours().value()))
        .put("countedAs", line.countedAs().name())
        .put("eligible", line.isEligible())
        .put("provisional", line.isEligible() && line.isVerified())
        .put("rate", Json.text(line.rate()))
        .put("rule", line.rule())
        .put("clause", grounds.clause(line.rule()));
    node.set("source", PacketJson.toJson(line.source()));
  }

  private static void put(WageLine line, RuleClauses grounds, ObjectNode node) {
    putPeriod(line.payPeriod(), node);
    node.put("hours", Print.exact(line.hours().value()))
        .put("rate", line.rate().toString())
        .put("wages", line.wages().toString())
        .put("rule", Worksheet.WAGE_RULE)
        .put("clause", grounds.clause(Worksheet.WAGE_RULE));
  }

  private static void putPeriod(@Nullable DateRange period, ObjectNode node) {
    if (period == null) {
      node.putNull("payPeriod");
    } else {
      node.set("payPeriod", Json.period(period));
    }
  }

  private static void putResult(Worksheet worksheet, ObjectNode node) {
    node.put("eligibleHours", worksheet.eligibleHours().toString());
    ObjectNode excluded = node.putObject("excludedHours");
    worksheet
        .excludedHours()
        .forEach((category, hours) -> excluded.put(category.name(), hours.toString()));
    node.put("eligibleWages", worksheet.eligibleWages().toString())
        .put("rate", worksheet.rate().toString())
        .put("beforeCap", worksheet.beforeCap().toString())
        .put("reimbursement", worksheet.reimbursement().toString());
  }

  /** What the agreement allows, what was approved before, and what is left for this claim. */
  private static void putLimits(
      Worksheet worksheet, @Nullable AgreementOnFile agreement, ObjectNode node) {
    ObjectNode prior = node.putObject("prior");
    prior
        .put("hours", worksheet.prior().hours().toString())
        .put("amount", worksheet.prior().amount().toString());
    if (agreement != null) {
      Hours hours = agreement.terms().hoursCap();
      Money amount = agreement.terms().amountCap();
      node.putObject("agreement")
          .put("hours", hours.toString())
          .put("amount", amount.toString())
          .put("hoursLeftBefore", hours.minus(worksheet.prior().hours()).toString())
          .put("amountLeftBefore", amount.minus(worksheet.prior().amount()).toString());
    }
  }
}
