package org.ojtpay.reconcile;

import java.util.List;

/**
 * The end of a fiscal year as one run found it at its cut-off: everything that the workbook, the
 * summary and {@code report.json} show. Nothing is computed where it is shown. Every list is in the
 * order in which it is printed.
 *
 * @param totals of the whole year, all funds together
 * @param blockers what stands in the way of closing; one that a person has accepted does not
 * @param signOffs what is to be true before the year is closed, and whether it is
 * @param funds the sums of each fund
 * @param agreements how the obligation of each agreement rolls forward
 * @param payments every payment that has a part in the year, a row for each fund
 * @param match the payments against Finance's ledger
 * @param accruals what was worked by the year's end and is not paid, and what was paid on
 *     provisional hours
 * @param openItems what was returned or is held and nobody has settled
 * @param receivables what employers owe
 * @param adjustments what people have changed, withdrawn, taken back or let pass
 * @param exceptions where a cap or a rate has cut or exceeded an amount
 * @param rules the figures of the policy packs that were in force in the year
 * @param controls what the documents come to beside what the ledger has booked
 * @param changes what differs from the run before; none where this is the first
 */
public record YearEndReport(
    ReadMe readMe,
    YearTotals totals,
    List<Blocker> blockers,
    List<SignOff> signOffs,
    List<FundSummary> funds,
    List<RolledAgreement> agreements,
    List<RegisteredPayment> payments,
    LedgerMatch match,
    List<Accrual> accruals,
    List<OpenItem> openItems,
    List<Receivable> receivables,
    List<Adjustment> adjustments,
    List<CapException> exceptions,
    List<RuleInForce> rules,
    List<ControlTotal> controls,
    List<Change> changes) {

  public YearEndReport {
    blockers = List.copyOf(blockers);
    signOffs = List.copyOf(signOffs);
    funds = List.copyOf(funds);
    agreements = List.copyOf(agreements);
    payments = List.copyOf(payments);
    accruals = List.copyOf(accruals);
    openItems = List.copyOf(openItems);
    receivables = List.copyOf(receivables);
    adjustments = List.copyOf(adjustments);
    exceptions = List.copyOf(exceptions);
    rules = List.copyOf(rules);
    controls = List.copyOf(controls);
    changes = List.copyOf(changes);
  }

  /** What still stands in the way of closing. */
  public List<Blocker> inTheWay() {
    return blockers.stream().filter(Blocker::isInTheWay).toList();
  }

  /** The same, with what differs from the run before. */
  YearEndReport with(List<Change> differences) {
    return of(readMe, differences);
  }

  /** The same, of a year that was closed on it. */
  public YearEndReport closed(ReadMe.Closing closing) {
    return of(readMe.closed(closing), changes);
  }

  private YearEndReport of(ReadMe about, List<Change> differences) {
    return new YearEndReport(
        about,
        totals,
        blockers,
        signOffs,
        funds,
        agreements,
        payments,
        match,
        accruals,
        openItems,
        receivables,
        adjustments,
        exceptions,
        rules,
        controls,
        differences);
  }

  /** What differs from another report on the same year: nothing where both found the same. */
  public List<Change> since(YearEndReport earlier) {
    return Changes.between(earlier, this);
  }
}
