package org.ojtpay.reimburse;

import java.util.List;
import java.util.TreeMap;
import org.ojtpay.policy.EarningCodes;
import org.ojtpay.policy.PayRules;
import org.ojtpay.policy.Reasons;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;

/**
 * What an invoice is worth: rules R2 to R10 in order. The same claim and rules give the same
 * worksheet; nothing else is looked at.
 */
public final class Reimbursement {

  private final PayRules rules;
  private final EarningCodes codes;
  private final Reasons reasons;

  public Reimbursement(PayRules rules, EarningCodes codes, Reasons reasons) {
    this.rules = rules;
    this.codes = codes;
    this.reasons = reasons;
  }

  /**
   * Hours, wages, reimbursement and findings. A claim of which no day is a day of training is worth
   * nothing and has no findings here.
   *
   * @throws IllegalArgumentException where hours are negative: they are netted, or held, before
   */
  public Worksheet compute(Claim claim) {
    NegativeHours.refuse(claim);
    return Window.ofTraining(claim.agreement(), rules.maxWeeks())
        .flatMap(training -> training.within(claim.period()))
        .map(window -> compute(claim, window))
        .orElseGet(() -> nothing(claim));
  }

  private Worksheet compute(Claim claim, Window window) {
    Findings findings = new Findings(reasons);
    Evidence evidence = evidence(claim, window, findings);
    List<Row> earlier = Row.days(claim.prior().days(), codes);
    StraightTime straightTime = StraightTime.of(evidence.knownDays(), earlier, rules);
    List<Portion> settled = new Settlement(window, straightTime, findings).of(evidence.inTime());
    List<Portion> rated = new Rates(claim.agreement(), findings).of(settled);
    HoursCap hoursCap = HoursCap.of(claim, rules);
    List<Portion> portions = hoursCap.cut(rated, findings);
    List<WageLine> wageLines = Wages.lines(portions);
    Money wages = Wages.sum(wageLines);
    Money beforeCap = claim.agreement().reimbursementRate().of(wages);
    AmountCap amountCap = AmountCap.of(claim);
    Money reimbursement = amountCap.cut(beforeCap, findings);
    ClaimedFigures claimed = new ClaimedFigures(claim, findings);
    claimed.compareHours(portions, hoursCap.left());
    claimed.compareAmount(reimbursement, wages, amountCap.left());
    return new Worksheet(
        portions.stream().map(Portion::line).toList(),
        wageLines,
        Portion.eligibleHours(portions),
        wages,
        claim.agreement().reimbursementRate(),
        beforeCap,
        reimbursement,
        Portion.excludedHours(portions),
        claim.prior(),
        findings.all());
  }

  /** R3, R4, R6 and R8: which rows count, and what is missing among them. */
  private Evidence evidence(Claim claim, Window window, Findings findings) {
    List<Register> registers = Register.touching(window, claim.payroll(), codes);
    List<Row> clarification = Row.days(claim.clarification(), codes);
    List<Row> verification = Row.days(claim.verification(), codes);
    Register.noteOverlaps(registers, findings);
    boolean allVerified = registers.isEmpty() && !verification.isEmpty();
    List<Entry> used =
        new KnownHours(window, clarification, findings).of(registers, rules, allVerified);
    YearEnd yearEnd =
        YearEnd.of(YearEnd.days(window, registers, rules.fiscalYear()), verification, findings);
    Coverage.note(window, registers, yearEnd, findings);
    Evidence evidence = new Evidence(window, used, yearEnd.standing());
    CodeNotes.note(registers, evidence, findings);
    return evidence;
  }

  private static Worksheet nothing(Claim claim) {
    return new Worksheet(
        List.of(),
        List.of(),
        Hours.ZERO,
        Money.ZERO,
        claim.agreement().reimbursementRate(),
        Money.ZERO,
        Money.ZERO,
        new TreeMap<>(),
        claim.prior(),
        List.of());
  }
}
