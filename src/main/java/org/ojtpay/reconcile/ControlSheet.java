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
        counted("Ours in the match (6, 7) are the payments that were out", true),
        counted("Theirs in the match (6, 8) are the whole export", false),
        Row.of(
            "Differences (6), less unmatched ours (7), with unmatched theirs (8)",
            live(
                sumOf(listings.matched(), MoneyListings.DIFFERENCE)
                    + "-"
                    + sumOf(listings.ours(), MoneyListings.OURS)
                    + "+"
                    + sumOf(listings.theirs(), MoneyListings.THEIRS),
                listings
                    .matched()
                    .total(MoneyListings.DIFFERENCE)
                    .subtract(listings.ours().total(MoneyListings.OURS))
                    .add(listings.theirs().total(MoneyListings.THEIRS))),
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

  /** The payments that the payees have, so far as anybody knows, are those that are matched. */
  private Row register() {
    String formula = listings.payments("", State.IN_TRANSIT, State.SETTLED, State.REVERSED);
    Money paid =
        report.payments().stream()
            .filter(each -> each.state().isPaid())
            .map(RegisteredPayment::amount)
            .reduce(Money.ZERO, Money::plus);
    return Row.of(
        "Released, settled or being taken back in the register (5) are ours (6, 7)",
        live(formula, paid.amount()),
        live(
            sumOf(listings.matched(), MoneyListings.OURS)
                + "+"
                + sumOf(listings.ours(), MoneyListings.OURS),
            oursMatched()),
        true);
  }

  private BigDecimal oursMatched() {
    return listings
        .matched()
        .total(MoneyListings.OURS)
        .add(listings.ours().total(MoneyListings.OURS));
  }

  private Row counted(String what, boolean ours) {
    String title = ours ? MoneyListings.OURS : MoneyListings.THEIRS;
    Listing<?> rest = ours ? listings.ours() : listings.theirs();
    return Row.of(
        what,
        live(
            sumOf(listings.matched(), title) + "+" + sumOf(rest, title),
            listings.matched().total(title).add(rest.total(title))),
        CellValue.of(ours ? report.match().oursTotal() : report.match().theirsTotal()),
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
