package org.ojtpay.reimburse;

import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ojtpay.onfile.AgreementTerms;
import org.ojtpay.onfile.AgreementTerms.AgreedWage;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.policy.ClarificationForm;
import org.ojtpay.policy.OvertimeRule;
import org.ojtpay.policy.PayRules;
import org.ojtpay.units.DateRange;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;
import org.ojtpay.units.ReimbursementRate;
import org.ojtpay.units.WageRate;

/**
 * One worked case as {@code ojtpay calculate} reads it: a claim with all that it rests on, and the
 * rules where they differ from the defaults. Keys that mean nothing here are passed over.
 */
record WorkedCase(String name, Claim claim, PayRules rules) {

  private static final PayRules DEFAULTS =
      new PayRules(
          26,
          Hours.of(1040),
          OvertimeRule.CALIFORNIA,
          DayOfWeek.SUNDAY,
          ClarificationForm.WHEN_NEEDED);

  /**
   * @throws BadCase naming the case, the key and what is expected there
   */
  static WorkedCase read(CaseNode node) {
    String name = node.object("case").get("case").text();
    CaseNode root = new CaseNode("case " + name + ": ", node.node());
    root.object(
        "agreement", "invoice", "payroll", "clarification", "verification", "prior", "policy");
    SourceRef source = new SourceRef.InFile(name);
    CaseNode invoice = root.get("invoice").object("from", "to", "claimedHours", "claimedAmount");
    Claim claim =
        new Claim(
            agreement(root.get("agreement")),
            invoice.range(),
            invoice.get("claimedHours").isGiven() ? hours(invoice.get("claimedHours")) : null,
            invoice.get("claimedAmount").isGiven() ? money(invoice.get("claimedAmount")) : null,
            root.get("payroll").list().stream().map(each -> payPeriod(each, source)).toList(),
            rows(root.get("clarification"), source),
            rows(root.get("verification"), source),
            prior(root.get("prior")));
    return new WorkedCase(name, claim, rules(root.get("policy")));
  }

  private static AgreementTerms agreement(CaseNode node) {
    node.object(
        "start", "end", "hoursCap", "amountCap", "reimbursementRate", "wages", "lastDayWorked");
    CaseNode wages = node.get("wages");
    if (wages.list().isEmpty()) {
      throw new BadCase(wages.path(), "expected at least one agreed wage");
    }
    CaseNode lastDay = node.get("lastDayWorked");
    return new AgreementTerms(
        node.get("start").date(),
        node.get("end").date(),
        hours(node.get("hoursCap")),
        money(node.get("amountCap")),
        new ReimbursementRate(node.get("reimbursementRate").number()),
        wages.list().stream()
            .map(each -> each.object("from", "rate"))
            .map(each -> new AgreedWage(each.get("from").date(), rate(each.get("rate"))))
            .toList(),
        lastDay.isGiven() ? lastDay.date() : null,
        List.of());
  }

  private static PayPeriod payPeriod(CaseNode node, SourceRef source) {
    node.object("from", "to", "lines", "days");
    DateRange period = node.range();
    List<EarningLine> lines =
        node.get("lines").list().stream()
            .map(each -> each.object("code", "hours", "rate"))
            .map(
                each ->
                    new EarningLine(
                        each.get("code").text(),
                        hours(each.get("hours")),
                        rateIfGiven(each.get("rate")),
                        source))
            .toList();
    return new PayPeriod(period, lines, rows(node.get("days"), source));
  }

  private static List<DayRow> rows(CaseNode node, SourceRef source) {
    return node.list().stream()
        .map(each -> each.object("date", "code", "hours", "rate"))
        .map(
            each ->
                new DayRow(
                    each.get("date").date(),
                    each.get("code").text(),
                    hours(each.get("hours")),
                    rateIfGiven(each.get("rate")),
                    source))
        .toList();
  }

  private static Prior prior(CaseNode node) {
    if (!node.isGiven()) {
      return Prior.NONE;
    }
    CaseNode hours = node.object("hours", "amount").get("hours");
    CaseNode amount = node.get("amount");
    return new Prior(
        hours.isGiven() ? hours(hours) : Hours.ZERO,
        amount.isGiven() ? money(amount) : Money.ZERO,
        List.of());
  }

  private static PayRules rules(CaseNode node) {
    if (!node.isGiven()) {
      return DEFAULTS;
    }
    node.object("maxWeeks", "maxHours", "overtime", "weekStarts", "clarificationForm");
    CaseNode weeks = node.get("maxWeeks");
    CaseNode hours = node.get("maxHours");
    CaseNode overtime = node.get("overtime");
    CaseNode weekStarts = node.get("weekStarts");
    CaseNode form = node.get("clarificationForm");
    return new PayRules(
        weeks.isGiven() ? weeks.weeks() : DEFAULTS.maxWeeks(),
        hours.isGiven() ? hours(hours) : DEFAULTS.maxHours(),
        overtime.isGiven() ? overtime.oneOf(OvertimeRule.class) : DEFAULTS.overtime(),
        weekStarts.isGiven() ? weekStarts.weekday() : DEFAULTS.weekStarts(),
        form.isGiven() ? form.oneOf(ClarificationForm.class) : DEFAULTS.clarificationForm());
  }

  private static Hours hours(CaseNode node) {
    return new Hours(node.number());
  }

  private static Money money(CaseNode node) {
    return new Money(node.dollars());
  }

  private static WageRate rate(CaseNode node) {
    return new WageRate(node.number());
  }

  private static @Nullable WageRate rateIfGiven(CaseNode node) {
    return node.isGiven() ? rate(node) : null;
  }
}
