package org.ojtpay.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.ojtpay.reconcile.RegisteredPayment.State;
import org.ojtpay.units.Money;

/** The control totals: sheets against each other, then documents against the books. */
final class ControlSheet {

  /**
   * A row.
   *
   * @param first what the one side comes to
   * @param second what the other does
   * @param needsLedger whether it says nothing without Finance's ledger
   * @param betweenSheets whether the sign-off checklist lists it by itself
   */
  private record Row(
      String what,
      String fund,
      CellValue year,
      String account,
      CellValue first,
      CellValue second,
      boolean needsLedger,
      boolean betweenSheets) {

    private static Row of(String what, CellValue first, CellValue second, boolean needsLedger) {
      return new Row(what, "", CellValue.NOTHING, "", first, second, needsLedger, true);
    }

    private static Row of(ControlTotal total) {
      return new Row(
          total.what(),
          total.fund(),
          CellValue.of(total.fiscalYear()),
          total.account(),
          CellValue.of(total.counted()),
          CellValue.of(total.booked()),
          false,
          false);
    }

    private BigDecimal apart() {
      return CellValue.amount(second).subtract(CellValue.amount(first));
    }
  }

  private static final String FIRST = "Counted";
  private static final String SECOND = "Booked, or on the other sheet";
  private static final String DIFFERENCE = "Difference";
  private static final String CHECK = "Check";

  private final YearEndReport report;
  private final Book book;
  private final Listings listings;
  private final FundSheet funds;

  ControlSheet(YearEndReport report, Book book, Listings listings, FundSheet funds) {
    this.report = report;
    this.book = book;
    this.listings = listings;
    this.funds = funds;
  }

  void write() {
    List<Row> rows = new ArrayList<>(betweenSheets());
    report.controls().forEach(each -> rows.add(Row.of(each)));
    Listing<Row> list = book.listing(BookTab.CONTROLS, rows);
    list.text("What", 62, Row::what)
        .text(MoneyListings.FUND, 7, Row::fund)
        .column(MoneyListings.YEAR, 8, BookLook.YEAR, Row::year)
        .text("Account", 14, Row::account)
        .column(FIRST, 16, BookLook.MONEY, Row::first)
        .column(SECOND, 16, BookLook.MONEY, Row::second)
        .formula(DIFFERENCE, 16, BookLook.MONEY, (row, line) -> difference(list, row, line))
        .formula(CHECK, 16, BookLook.CHECK, (row, line) -> check(list, row, line))
        .write();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).betweenSheets()) {
        add(list, rows.get(i), Listing.line(i));
      }
    }
  }

  private CellValue difference(Listing<Row> list, Row row, int line) {
    return isLeftOut(row)
        ? CellValue.NOT_SUPPLIED
        : new CellValue.Live(
            "ROUND(%3$s%1$s-%2$s%1$s,2)".formatted(line, list.letter(FIRST), list.letter(SECOND)),
            new CellValue.Figure(row.apart()));
  }

  private boolean isLeftOut(Row row) {
    return row.needsLedger() && !report.match().supplied();
  }

  private CellValue check(Listing<Row> list, Row row, int line) {
    return isLeftOut(row)
        ? CellValue.NOT_SUPPLIED
        : CellValue.check(list.letter(DIFFERENCE) + line, row.apart());
  }

  private void add(Listing<Row> list, Row row, int line) {
    CellValue check = check(list, row, line);
    String address = list.sheet().address(line, 7);
    book.add(new BookCheck(BookTab.CONTROLS, row.what(), address, check, false));
  }

  private List<Row> betweenSheets() {
    return List.of(
        Row.of(
            "Open of the roll-forward (4) is open of all funds (3)",
            sum(listings.rollForward(), MoneyListings.OPEN),
            fund(MoneyListings.OPEN),
            false),
        Row.of(
            "Accrued and provisional (9) are those of all funds (3)",
            live(
                listings.accruals().sumOf(MoneyListings.ACCRUED)
                    + "+"
                    + listings.accruals().sumOf(MoneyListings.PROVISIONAL),
                listings
                    .accruals()
                    .total(MoneyListings.ACCRUED)
                    .add(listings.accruals().total(MoneyListings.PROVISIONAL))),
            both(MoneyListings.ACCRUED, MoneyListings.PROVISIONAL),
            false),
        spent(),
        register(),
        ours(),
        theirs(),
        Row.of(
            "Differences (6), less unmatched ours (7), with unmatched theirs (8)",
            live(
                sumOf(listings.matched(), LedgerListings.DIFFERENCE)
                    + "-"
                    + sumOf(listings.ours(), LedgerListings.OURS)
                    + "+"
                    + sumOf(listings.theirs(), LedgerListings.THEIRS),
                listings
                    .matched()
                    .total(LedgerListings.DIFFERENCE)
                    .subtract(listings.ours().total(LedgerListings.OURS))
                    .add(listings.theirs().total(LedgerListings.THEIRS))),
            CellValue.of(report.match().difference()),
            true));
  }

  /** What was owed when the year began was paid in an earlier one. */
  private Row spent() {
    BigDecimal carried = report.totals().carried().amount();
    String less = carried.signum() == 0 ? "" : ", less " + carried + " owed before,";
    return Row.of(
        "Liquidated and receivable" + less + " are payable, in transit and paid (3)",
        live(
            funds.all(MoneyListings.LIQUIDATED)
                + "+"
                + funds.all(RecordListings.RECEIVABLE)
                + (carried.signum() == 0 ? "" : "-" + carried),
            funds
                .total(MoneyListings.LIQUIDATED)
                .add(funds.total(RecordListings.RECEIVABLE))
                .subtract(carried)),
        live(
            funds.all("Payable") + "+" + funds.all("In transit") + "+" + funds.all("Paid"),
            funds.total("Payable").add(funds.total("In transit")).add(funds.total("Paid"))),
        false);
  }

  /** What the payees have of the year, so far as anybody knows, is what is matched. */
  private Row register() {
    int year = report.readMe().fiscalYear();
    String formula =
        listings.payments(
            listings.ofYear(year), State.IN_TRANSIT, State.SETTLED, State.REVERSED, State.OWED);
    Money paid =
        report.payments().stream()
            .filter(each -> each.state().isPaid() && each.fiscalYear() == year)
            .map(RegisteredPayment::amount)
            .reduce(Money.ZERO, Money::plus);
    return Row.of(
        "Released, settled or being taken back in the register (5) are ours (6, 7)",
        live(formula, paid.amount()),
        oursMatched(),
        true);
  }

  private CellValue oursMatched() {
    Listing<?> matched = listings.matched();
    return live(
        sumOf(matched, LedgerListings.OURS) + "+" + sumOf(listings.ours(), LedgerListings.OURS),
        matched.total(LedgerListings.OURS).add(listings.ours().total(LedgerListings.OURS)));
  }

  private Row ours() {
    return Row.of(
        "Ours in the match (6, 7) are the payments that were out",
        oursMatched(),
        CellValue.of(report.match().oursTotal()),
        true);
  }

  /** With what is of other years: no line is lost. */
  private Row theirs() {
    Listing<?> matched = listings.matched();
    return Row.of(
        "Theirs in the match (6, 8) are the whole export",
        live(
            sumOf(matched, LedgerListings.THEIRS)
                + "+"
                + sumOf(matched, LedgerListings.THEIRS_ELSEWHERE)
                + "+"
                + sumOf(listings.theirs(), LedgerListings.THEIRS),
            matched
                .total(LedgerListings.THEIRS)
                .add(matched.total(LedgerListings.THEIRS_ELSEWHERE))
                .add(listings.theirs().total(LedgerListings.THEIRS))),
        CellValue.of(report.match().theirsTotal().plus(report.match().othersTotal())),
        true);
  }

  private static String sumOf(Listing<?> list, String title) {
    return list.sumOf(title);
  }

  private static CellValue live(String formula, BigDecimal now) {
    return new CellValue.Live("ROUND(" + formula + ",2)", new CellValue.Figure(now));
  }

  private static CellValue sum(Listing<?> list, String title) {
    return live(list.sumOf(title), list.total(title));
  }

  private CellValue fund(String title) {
    return live(funds.all(title), funds.total(title));
  }

  private CellValue both(String one, String other) {
    return live(funds.all(one) + "+" + funds.all(other), funds.total(one).add(funds.total(other)));
  }
}
