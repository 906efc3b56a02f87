package org.ojtpay.reimburse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

  /**
   * Reads one case.
   *
   * @param defaults what counts where it does not say
   * @throws BadCase naming the case, the key and what is expected there
   */
  static WorkedCase read(CaseNode node, Defaults defaults) {
    String name = node.object("case").get("case").text();
    CaseNode root = new CaseNode("case " + name + ": ", node.node());
    root.object(
        "agreement", "invoice", "payroll", "clarification", "verification", "prior", "policy");
    SourceRef source = new SourceRef.InFile(name);
    CaseNode invoice = root.get("invoice").object("from", "to", "claimedHours", "claimedAmount");
    Claim claim =
        new Claim(
            agreement(root.get("agreement"), defaults),
            invoice.range(),
            invoice.get("claimedHours").isGiven() ? hours(invoice.get("claimedHours")) : null,
            invoice.get("claimedAmount").isGiven() ? money(invoice.get("claimedAmount")) : null,
            root.get("payroll").list().stream().map(each -> payPeriod(each, source)).toList(),
            rows(root.get("clarification"), source),
            rows(root.get("verification"), source),
            prior(root.get("prior")));
    PayRules rules = defaults.rules(claim.agreement().start(), claim.period().from());
    return new WorkedCase(name, claim, rules(root.get("policy"), rules));
  }

  private static AgreementTerms agreement(CaseNode node, Defaults defaults) {
    node.object(
        "start",
        "end",
        "hoursCap",
        "amountCap",
        "reimbursementRate",
        "wages",
        "lastDayWorked",
        "pauses");
    CaseNode wages = node.get("wages");
    if (wages.list().isEmpty()) {
      throw new BadCase(wages.path(), "expected at least one agreed wage");
    }
    LocalDate start = node.get("start").date();
    CaseNode share = node.get("reimbursementRate");
    CaseNode lastDay = node.get("lastDayWorked");
    return new AgreementTerms(
        start,
        node.get("end").date(),
        hours(node.get("hoursCap")),
        money(node.get("amountCap")),
        Optional.of(start)
            .filter(day -> !share.isGiven())
            .flatMap(defaults::rateCap)
            .orElseGet(() -> new ReimbursementRate(share.number())),
        wages.list().stream()
            .map(each -> each.object("from", "rate"))
            .map(each -> new AgreedWage(each.get("from").date(), rate(each.get("rate"))))
            .toList(),
        lastDay.isGiven() ? lastDay.date() : null,
        node.get("pauses").list().stream().map(each -> each.object("from", "to").range()).toList());
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

  private static PayRules rules(CaseNode node, PayRules defaults) {
    if (!node.isGiven()) {
      return defaults;
    }
    node.object("maxWeeks", "maxHours", "overtime", "weekStarts", "clarificationForm");
    CaseNode weeks = node.get("maxWeeks");
    CaseNode hours = node.get("maxHours");
    CaseNode overtime = node.get("overtime");
    CaseNode weekStarts = node.get("weekStarts");
    CaseNode form = node.get("clarificationForm");
    return new PayRules(
        weeks.isGiven() ? weeks.weeks() : defaults.maxWeeks(),
        hours.isGiven() ? hours(hours) : defaults.maxHours(),
        overtime.isGiven() ? overtime.oneOf(OvertimeRule.class) : defaults.overtime(),
        defaults.schedule(),
        weekStarts.isGiven() ? weekStarts.weekday() : defaults.weekStarts(),
        defaults.totalsPerWeekday(),
        form.isGiven() ? form.oneOf(ClarificationForm.class) : defaults.clarificationForm(),
        defaults.fiscalYear());
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
