package org.ojtpay.policy;

import static java.util.Map.entry;

import java.util.Map;
import java.util.TreeMap;

/** The parameters that the rules ask for: a pack has each of them, and no other. */
final class ParameterKeys {

  static final Map<String, ValueKind> ALL =
      new TreeMap<>(
          Map.ofEntries(
              entry("absence.report-days", ValueKind.INTEGER.orNone()),
              entry("agreement.approval", ValueKind.APPROVAL),
              entry("agreement.approval-working-days", ValueKind.INTEGER.orNone()),
              entry("agreement.evidence-within-months", ValueKind.INTEGER.orNone()),
              entry("agreement.max-hours", ValueKind.HOURS.orNone()),
              entry("agreement.max-weeks", ValueKind.INTEGER),
              entry("agreement.min-hours-per-week", ValueKind.HOURS.orNone()),
              entry("agreement.received-within-working-days", ValueKind.INTEGER.orNone()),
              entry("agreement.reimbursement-rate-cap", ValueKind.RATE),
              entry("agreement.signed-before-start-days", ValueKind.INTEGER.orNone()),
              entry("agreement.svp-hours", ValueKind.HOURS_BY_LEVEL.orNone()),
              entry("agreement.typical-hours", ValueKind.HOURS.orNone()),
              entry("amount.tolerance", ValueKind.MONEY),
              entry("caljobs.activity-code", ValueKind.CODE.orNone()),
              entry("clarification.form", ValueKind.CLARIFICATION),
              entry("deadline.cap-share", ValueKind.RATE),
              entry("deadline.notice-days", ValueKind.INTEGER),
              entry("debarment.score-least", ValueKind.INTEGER),
              entry("discontinuation.section-days", ValueKind.INTEGER.orNone()),
              entry("verification.payroll-days", ValueKind.INTEGER.orNone()),
              entry("verification.hold-days", ValueKind.INTEGER.orNone()),
              entry("fiscal-year.starts", ValueKind.MONTH_DAY),
              entry("hours.overtime", ValueKind.OVERTIME),
              entry("hours.totals-hours-per-weekday", ValueKind.HOURS),
              entry("hours.week-short", ValueKind.HOURS.orNone()),
              entry("hours.week-starts", ValueKind.WEEKDAY),
              entry("invoice.most-per-month", ValueKind.INTEGER.orNone()),
              entry("invoice.payment-days", ValueKind.INTEGER),
              entry("invoice.received-within-working-days", ValueKind.INTEGER.orNone()),
              entry("notice.agreement-due-working-days", ValueKind.INTEGER.orNone()),
              entry("notice.attach-paper", ValueKind.ATTACHED),
              entry("notice.past-due-answer-working-days", ValueKind.INTEGER),
              entry("number.digits-least", ValueKind.INTEGER.orNone()),
              entry("number.digits-most", ValueKind.INTEGER.orNone()),
              entry("number.format", ValueKind.NUMBER_FORMAT),
              entry("number.funds", ValueKind.NAMES_BY_LETTER.orNone()),
              entry("number.regions", ValueKind.NAMES_BY_LETTER.orNone()),
              entry("progress-report.due-working-day", ValueKind.INTEGER.orNone()),
              entry("records.keep-years", ValueKind.INTEGER),
              entry("reminder.repeat-working-days", ValueKind.INTEGER),
              entry("start.confirm-working-days", ValueKind.INTEGER.orNone()),
              entry("vendor.known-id-working-days", ValueKind.INTEGER.orNone()),
              entry("vendor.new-id-working-days", ValueKind.INTEGER.orNone()),
              entry("void.days", ValueKind.INTEGER.orNone())));

  private ParameterKeys() {}
}
