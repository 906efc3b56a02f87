package org.ojtpay.reconcile;

import java.time.ZoneId;

/** The sheets with a row for each item, for those that sum over them. */
record Listings(
    Listing<RolledAgreement> rollForward,
    Listing<RegisteredPayment> register,
    Listing<LedgerListings.Row> matched,
    Listing<LedgerMatch.Ours> ours,
    Listing<LedgerLine> theirs,
    Listing<Accrual> accruals,
    Listing<OpenItem> returns,
    Listing<RecordListings.Row> adjustments,
    Listing<CapException> exceptions,
    Listing<RuleInForce> rules) {

  static Listings of(YearEndReport report, Book book, ZoneId zone) {
    MoneyListings money = new MoneyListings(report, book);
    LedgerListings ledger = new LedgerListings(report, book);
    RecordListings records = new RecordListings(report, book, zone);
    return new Listings(
        money.rollForward(),
        money.register(),
        ledger.matched(),
        ledger.ours(),
        ledger.theirs(),
        money.accruals(),
        records.returns(),
        records.adjustments(),
        records.exceptions(),
        records.rules());
  }

  void write() {
    rollForward.write();
    register.write();
    matched.write();
    ours.write();
    theirs.write();
    accruals.write();
    returns.write();
    adjustments.write();
    exceptions.write();
    rules.write();
  }

  /** A further condition on payments: the register may show what of one is of other years. */
  String ofYear(int fiscalYear) {
    return "," + register.range(MoneyListings.YEAR) + "," + fiscalYear;
  }

  /** Payments in one of these states, as a formula, with further conditions. */
  String payments(String further, RegisteredPayment.State... states) {
    StringBuilder sums = new StringBuilder();
    for (RegisteredPayment.State state : states) {
      sums.append(sums.isEmpty() ? "" : "+")
          .append(
              "SUMIFS(%s,%s,\"%s\"%s)"
                  .formatted(
                      register.range(MoneyListings.PART),
                      register.range(MoneyListings.STATE),
                      state.words(),
                      further));
    }
    return sums.toString();
  }
}
