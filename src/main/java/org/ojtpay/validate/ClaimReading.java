package org.ojtpay.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.InvoiceOnFile;
import org.ojtpay.onfile.OnFile;
import org.ojtpay.onfile.State;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.policy.OvertimeRule;
import org.ojtpay.policy.PayRules;
import org.ojtpay.policy.WorkSchedule;
import org.ojtpay.reimburse.Claim;
import org.ojtpay.reimburse.DayRow;
import org.ojtpay.reimburse.PayPeriod;
import org.ojtpay.reimburse.Prior;
import org.ojtpay.units.DateRange;

/** Makes a claim of an invoice, its payroll and what is on file under its agreement. */
final class ClaimReading {

  private ClaimReading() {}

  static Claim claim(
      Fields invoice, DateRange period, AgreementOnFile agreement, Papers papers, OnFile onFile) {
    List<PayPeriod> payroll = papers.payroll().periods();
    return new Claim(
        agreement.terms(),
        period,
        invoice.hours(FieldName.HOURS_CLAIMED).orElse(null),
        invoice.money(FieldName.AMOUNT_CLAIMED).orElse(null),
        payroll,
        papers.clarification().rows(),
        papers.verification().rows(),
        prior(agreement, onFile, payroll));
  }

  /**
   * Every approved invoice of the agreement. Its days count in shared workweeks, unless they lie in
   * a pay period that this claim shows again.
   */
  private static Prior prior(AgreementOnFile agreement, OnFile onFile, List<PayPeriod> payroll) {
    List<DayRow> days = new ArrayList<>();
    for (InvoiceOnFile invoice : onFile.invoices(agreement.key())) {
      if (invoice.state() == State.APPROVED) {
        SourceRef source = new SourceRef.InFile("invoice " + invoice.number());
        invoice
            .workedDays()
            .forEach(
                (day, codes) -> {
                  if (payroll.stream().noneMatch(p -> p.period().contains(day))) {
                    codes.forEach(
                        (code, hours) -> days.add(new DayRow(day, code, hours, null, source)));
                  }
                });
      }
    }
    days.sort(java.util.Comparator.comparing(DayRow::date).thenComparing(DayRow::code));
    return new Prior(onFile.hoursUsed(agreement.key()), onFile.amountUsed(agreement.key()), days);
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
