package org.ojtpay.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.InvoiceOnFile;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.policy.OvertimeRule;
import org.ojtpay.policy.PayRules;
import org.ojtpay.policy.WorkSchedule;
import org.ojtpay.reimburse.Claim;
import org.ojtpay.reimburse.DayRow;
import org.ojtpay.reimburse.PayPeriod;
import org.ojtpay.reimburse.Prior;
import org.ojtpay.units.DateRange;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;

/** Makes a claim of an invoice, its payroll and what is on file under its agreement. */
final class ClaimReading {

  private ClaimReading() {}

  /** Only where agreement and period are known. */
  static Claim claim(InvoiceCase of) {
    List<PayPeriod> payroll = of.papers().payroll().periods();
    return new Claim(
        of.knownAgreement().terms(),
        of.period().orElseThrow(),
        of.fields().hours(FieldName.HOURS_CLAIMED).orElse(null),
        of.fields().money(FieldName.AMOUNT_CLAIMED).orElse(null),
        payroll,
        of.papers().clarification().rows(),
        of.papers().verification().rows(),
        prior(of, payroll));
  }

  /**
   * Every approved invoice of the agreement, save those whose place this one would take. Their days
   * count in shared workweeks, unless they lie in a pay period that this claim shows again.
   */
  private static Prior prior(InvoiceCase of, List<PayPeriod> payroll) {
    List<DayRow> days = new ArrayList<>();
    Hours hours = Hours.ZERO;
    Money amount = Money.ZERO;
    for (InvoiceOnFile invoice : of.moment().onFile().approved(of.knownAgreement().key())) {
      if (!of.corrected().contains(invoice)) {
        hours = hours.plus(invoice.eligibleHours());
        amount = amount.plus(invoice.reimbursement());
        SourceRef source = new SourceRef.InFile("invoice " + invoice.number());
        invoice
            .workedDays()
            .forEach(
                (day, codes) -> {
                  if (payroll.stream().noneMatch(p -> p.period().contains(day))) {
                    codes.forEach(
                        (code, worked) -> days.add(new DayRow(day, code, worked, null, source)));
                  }
                });
      }
    }
    days.sort(java.util.Comparator.comparing(DayRow::date).thenComparing(DayRow::code));
    return new Prior(hours, amount, days);
  }

  /**
   * The pack's rules, with the agreement's own workweek. The start of training selects how long it
   * may last, the work date what is straight time, the receipt which forms have to come.
   */
  static PayRules rules(Moment moment, AgreementOnFile agreement, DateRange period) {
    PayRules start = moment.pack().payRules(agreement.terms().start());
    PayRules worked = moment.pack().payRules(period.from()).lastingAs(start);
    boolean california = worked.overtime() == OvertimeRule.CALIFORNIA;
    return new PayRules(
        worked.maxWeeks(),
        worked.maxHours(),
        worked.overtime(),
        california ? agreement.schedule() : WorkSchedule.USUAL,
        Optional.ofNullable(agreement.workweekStarts()).orElse(worked.weekStarts()),
        worked.totalsPerWeekday(),
        moment.pack().payRules(moment.received()).clarificationForm(),
        worked.fiscalYear());
  }

  /**
   * Every day that the claim shows: the register's own, else the clarification's; verified ones.
   */
  static List<DayRow> knownDays(Claim claim) {
    List<DayRow> days = new ArrayList<>();
    for (PayPeriod period : claim.payroll()) {
      if (period.days().isEmpty()) {
        claim.clarification().stream()
            .filter(row -> period.period().contains(row.date()))
            .forEach(days::add);
      } else {
        days.addAll(period.days());
      }
    }
    days.addAll(claim.verification());
    return days;
  }
}
