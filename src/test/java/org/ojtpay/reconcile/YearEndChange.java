package org.ojtpay.reconcile;

import java.util.List;

/** A report with other parts than the sample's; they need not foot. */
public final class YearEndChange {

  private YearEndChange() {}

  public static YearEndReport blockers(YearEndReport report, List<Blocker> blockers) {
    return of(report, blockers, report.funds(), report.agreements(), report.payments());
  }

  static YearEndReport agreements(
      YearEndReport report, List<RolledAgreement> agreements, List<FundSummary> funds) {
    return of(report, report.blockers(), funds, agreements, report.payments());
  }

  static YearEndReport payments(YearEndReport report, List<RegisteredPayment> payments) {
    return of(report, report.blockers(), report.funds(), report.agreements(), payments);
  }

  private static YearEndReport of(
      YearEndReport report,
      List<Blocker> blockers,
      List<FundSummary> funds,
      List<RolledAgreement> agreements,
      List<RegisteredPayment> payments) {
    return new YearEndReport(
        report.readMe(),
        report.totals(),
        blockers,
        report.signOffs(),
        funds,
        agreements,
        payments,
        report.match(),
        report.accruals(),
        report.openItems(),
        report.receivables(),
        report.adjustments(),
        report.exceptions(),
        report.rules(),
        report.controls(),
        report.changes());
  }
}
