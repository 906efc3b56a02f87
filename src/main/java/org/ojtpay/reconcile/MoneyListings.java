package org.ojtpay.reconcile;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ojtpay.units.Money;
import org.ojtpay.units.WageRate;

/** The sheets whose sums have to agree with each other: agreements, payments, accruals. */
final class MoneyListings {

  static final String FUND = "Fund";
  static final String YEAR = "Fiscal year";
  static final String STATE = "State";
  static final String OPENING = "Opening";
  static final String OBLIGATED = "Obligated";
  static final String AMENDED = "Amended";
  static final String LIQUIDATED = "Liquidated";
  static final String DEOBLIGATED = "De-obligated";
  static final String OPEN = "Open";
  static final String PART = "Part of this year and fund";
  static final String BASIS = "Basis";
  static final String ACCRUED = "Accrued";
  static final String PROVISIONAL = "Paid provisionally";

  private static final String BOOKED = "Booked as open";
  private static final String FOOTS = "Foots";

  private final YearEndReport report;
  private final Book book;
  private final YearTotals totals;

  MoneyListings(YearEndReport report, Book book) {
    this.report = report;
    this.book = book;
    this.totals = report.totals();
  }

  Listing<RolledAgreement> rollForward() {
    Listing<RolledAgreement> list = book.listing(BookTab.ROLL_FORWARD, report.agreements());
    name(list, RolledAgreement::agreement);
    list.text(FUND, 7, RolledAgreement::fund)
        .sum(OPENING, each -> CellValue.of(each.opening()))
        .sum(OBLIGATED, each -> CellValue.of(each.obligated()))
        .sum(AMENDED, each -> CellValue.of(each.amended()))
        .sum(LIQUIDATED, each -> CellValue.of(each.liquidated()))
        .sum(DEOBLIGATED, each -> CellValue.of(each.deobligated()))
        .sum(OPEN, (each, line) -> CellValue.live(leftOf(list, line), left(each)))
        .sum(BOOKED, each -> CellValue.of(each.open()))
        .formula(FOOTS, 15, BookLook.CHECK, (each, line) -> foots(list, each, line));
    return list.reported(OPENING, totals.opening())
        .reported(LIQUIDATED, totals.liquidated())
        .reported(DEOBLIGATED, totals.deobligated())
        .reported(OPEN, totals.open())
        .reported(BOOKED, totals.open());
  }

  private static <T> void name(Listing<T> list, Function<T, AgreementName> name) {
    list.text("Agreement", 16, each -> name.apply(each).number())
        .text("Participant", 20, each -> name.apply(each).participant())
        .text("Employer", 24, each -> name.apply(each).employer());
  }

  private static String leftOf(Listing<RolledAgreement> list, int line) {
    return "ROUND(%2$s%1$s+%3$s%1$s+%4$s%1$s-%5$s%1$s-%6$s%1$s,2)"
        .formatted(
            line,
            list.letter(OPENING),
            list.letter(OBLIGATED),
            list.letter(AMENDED),
            list.letter(LIQUIDATED),
            list.letter(DEOBLIGATED));
  }

  static Money left(RolledAgreement each) {
    return each.opening()
        .plus(each.obligated())
        .plus(each.amended())
        .minus(each.liquidated())
        .minus(each.deobligated());
  }

  private static CellValue foots(Listing<RolledAgreement> list, RolledAgreement each, int line) {
    return CellValue.check(
        list.letter(OPEN) + line + "-" + list.letter(BOOKED) + line,
        left(each).minus(each.open()).amount());
  }

  Listing<RegisteredPayment> register() {
    return book.listing(BookTab.REGISTER, report.payments())
        .text("Payment", 13, RegisteredPayment::payment)
        .text("Agreement", 16, each -> each.agreement().number())
        .text("Participant", 20, each -> each.agreement().participant())
        .text("Payee", 24, RegisteredPayment::payee)
        .text("Vendor", 12, RegisteredPayment::vendorNumber)
        .text("Invoice", 12, RegisteredPayment::invoice)
        .text(FUND, 7, RegisteredPayment::fund)
        .column(YEAR, 8, BookLook.YEAR, each -> CellValue.of(each.fiscalYear()))
        .text("Payment file", 36, RegisteredPayment::file)
        .column("File pays on", 12, BookLook.DAY, each -> CellValue.of(each.date()))
        .text("Trace number", 13, RegisteredPayment::trace)
        .text(STATE, 22, each -> each.state().words())
        .column("Settled on", 12, BookLook.DAY, each -> CellValue.of(each.settledOn()))
        .column("Whole payment", 15, BookLook.MONEY, each -> CellValue.of(each.whole()))
        .sum(PART, each -> CellValue.of(each.amount()));
  }

  Listing<Accrual> accruals() {
    Listing<Accrual> list = book.listing(BookTab.ACCRUALS, report.accruals());
    name(list, Accrual::agreement);
    return list.text(FUND, 7, Accrual::fund)
        .text(BASIS, 30, each -> each.basis().words())
        .text("Estimate", 12, each -> each.basis().isEstimate() ? "ESTIMATE" : "")
        .column("Worked from", 12, BookLook.DAY, each -> day(each, true))
        .column("Worked to", 12, BookLook.DAY, each -> day(each, false))
        .column("Working days", 9, BookLook.COUNT, each -> CellValue.of(each.workingDays()))
        .column("Hours", 10, BookLook.HOURS, each -> new CellValue.Figure(each.hours().counted()))
        .column("Wage", 10, BookLook.WAGE, each -> wage(each.rate()))
        .column("Share", 8, BookLook.SHARE, each -> new CellValue.Figure(each.share().fraction()))
        .sum(ACCRUED, each -> accrued(each, true))
        .sum(PROVISIONAL, each -> accrued(each, false))
        .text("Rests on", 30, Accrual::source)
        .estimated(each -> each.basis().isEstimate())
        .reported(ACCRUED, totals.accrued())
        .reported(PROVISIONAL, totals.provisional());
  }

  private static CellValue day(Accrual accrual, boolean first) {
    var days = accrual.days();
    return days == null ? CellValue.NOTHING : CellValue.of(first ? days.from() : days.to());
  }

  private static CellValue wage(@Nullable WageRate rate) {
    return rate == null ? CellValue.NOTHING : new CellValue.Figure(rate.dollarsPerHour());
  }

  private static CellValue accrued(Accrual accrual, boolean unpaid) {
    return accrual.basis().isAccrued() == unpaid
        ? CellValue.of(accrual.amount())
        : CellValue.NOTHING;
  }
}
