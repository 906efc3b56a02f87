package org.ojtpay.reconcile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ojtpay.reconcile.Adjustment.Kind;
import org.ojtpay.reconcile.LedgerMatch.By;
import org.ojtpay.reconcile.RegisteredPayment.State;
import org.ojtpay.units.DateRange;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;
import org.ojtpay.units.ReimbursementRate;
import org.ojtpay.units.WageRate;

/**
 * An invented year's end whose figures foot: 10,400.00 obligated and 240.00 amended in fund A,
 * 2,600.00 liquidated, 1,040.00 released, and one payment of each kind.
 */
public final class YearEndBuilder {

  private static final AgreementName BAKER =
      new AgreementName(
          "MA0407519|DELA CRUZ ARMANDO|2026-03-02",
          "MA-0407519",
          "Corvane Bakeries LLC",
          "0407519",
          "Armando Dela Cruz");
  private static final AgreementName WELDER =
      new AgreementName(
          "SA0512204|WHITLOCK TESS|2026-05-18",
          "SA-0512204",
          "=Harrow & Pike Welding",
          "0512204",
          "Tess Whitlock");

  private boolean supplied = true;
  private boolean closed;
  private boolean nextYear;
  private int agreements = 2;

  private YearEndBuilder() {}

  /** An open year with Finance's ledger. */
  public static YearEndBuilder sample() {
    return new YearEndBuilder();
  }

  /** The same without Finance's ledger. */
  public YearEndBuilder withoutLedger() {
    supplied = false;
    return this;
  }

  /** The same with a payment of the next fiscal year, 704.00, which Finance's ledger has, too. */
  public YearEndBuilder withAPaymentOfTheNextYear() {
    nextYear = true;
    return this;
  }

  /** The same with nothing in the way, closed by a second person. */
  public YearEndBuilder closed() {
    closed = true;
    return this;
  }

  /** The same with so many agreements, of which all but two stand at nothing. */
  public YearEndBuilder agreements(int wanted) {
    agreements = wanted;
    return this;
  }

  public YearEndReport build() {
    return new YearEndReport(
        readMe(),
        new YearTotals(
            Money.of("0.00"),
            Money.of("10640.00"),
            Money.of("2600.00"),
            Money.of("160.00"),
            Money.of("1900.00"),
            Money.of("1040.00"),
            Money.of("7000.00"),
            Money.of("120.00"),
            Money.ZERO),
        closed ? List.of() : blockers(),
        signOffs(),
        List.of(fund()),
        rolled(),
        payments(),
        supplied ? match() : LedgerMatch.notSupplied(),
        accruals(),
        closed ? List.of() : openItems(),
        List.of(
            new Receivable(
                BAKER, "A", 2026, Money.of("120.00"), "Paid on approval 41, replaced by 57")),
        adjustments(),
        List.of(
            new CapException(
                BAKER,
                "2026-05-29_invoice.pdf",
                "1043",
                "CAP-AMOUNT",
                "The agreement's maximum leaves 800.00 of 912.50.",
                Money.of("800.00"))),
        List.of(
            new RuleInForce(
                "sdwp-ojt",
                "agreement.reimbursement-rate-cap",
                "0.50",
                "share",
                LocalDate.of(2018, 8, 1),
                null,
                "policy",
                "SDWP OJT Policy, II.D")),
        controls(),
        List.of(
            new Change("Blockers", "2026-06-30_invoice.pdf", "", "held: PAY-CODE-UNKNOWN"),
            new Change("Totals", "accrued", "2100.00", "1900.00")));
  }

  private ReadMe readMe() {
    return new ReadMe(
        "Bay Cities Workforce Board",
        2026,
        DateRange.of("2025-07-01", "2026-06-30"),
        LocalDate.of(2026, 7, 15),
        Instant.parse("2026-07-15T16:00:00Z"),
        "0a1b2c3d",
        2,
        "hvandermeer",
        List.of(new ReadMe.PackUsed("sdwp-ojt", "2018-08", "ab".repeat(32))),
        List.of(
            new ReadMe.Source("Finance's ledger export", "ledger-fy2026.csv", "cd".repeat(32)),
            new ReadMe.Source("reference file", "vendors.csv", "ef".repeat(32))),
        closed
            ? new ReadMe.Closing(
                "mlindqvist",
                Instant.parse("2026-07-16T17:30:00Z"),
                "0a1b2c3d",
                "Agreed with the trial balance of 16 July")
            : null);
  }

  private static List<Blocker> blockers() {
    return List.of(
        new Blocker(
            Blocker.Kind.HELD,
            "2026-06-30_invoice.pdf",
            "2026-06-30_invoice.pdf of Tess Whitlock is held: PAY-CODE-UNKNOWN. Decide it:"
                + " ojtpay review show 7.",
            Owner.PROGRAMS,
            null),
        new Blocker(
            Blocker.Kind.UNMATCHED_THEIRS,
            "row 4",
            "Row 4 of Finance's ledger, 75.00 on 2026-06-12, is no payment of ours.",
            Owner.FINANCE,
            new Blocker.Accepted(
                "hvandermeer",
                Instant.parse("2026-07-14T18:00:00Z"),
                "A refund of another programme, booked on our account")));
  }

  private List<SignOff> signOffs() {
    return List.of(
        new SignOff("Every submission of the year is decided", Owner.PROGRAMS, closed, "1 is held"),
        new SignOff(
            "Finance's ledger agrees",
            Owner.FINANCE,
            supplied,
            supplied ? "1 line accepted by hvandermeer" : "not supplied"));
  }

  private static FundSummary fund() {
    return new FundSummary(
        "A",
        Money.ZERO,
        Money.of("10400.00"),
        Money.of("240.00"),
        Money.of("2600.00"),
        Money.of("1040.00"),
        Money.of("7000.00"),
        Money.of("800.00"),
        Money.of("600.00"),
        Money.of("1320.00"),
        Money.of("120.00"),
        Money.of("160.00"),
        Money.of("1900.00"));
  }

  private List<RolledAgreement> rolled() {
    List<RolledAgreement> two =
        List.of(
            new RolledAgreement(
                BAKER,
                "A",
                Money.ZERO,
                Money.of("5200.00"),
                Money.of("240.00"),
                Money.of("2600.00"),
                Money.of("1040.00"),
                Money.of("1800.00")),
            new RolledAgreement(
                WELDER,
                "A",
                Money.ZERO,
                Money.of("5200.00"),
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.of("5200.00")));
    return IntStream.range(0, agreements)
        .mapToObj(n -> n < two.size() ? two.get(n) : nothing(n))
        .toList();
  }

  private static RolledAgreement nothing(int number) {
    String digits = "%07d".formatted(number);
    return new RolledAgreement(
        new AgreementName("EA" + digits, "EA-" + digits, "Ostrava Lathe Works", digits, "Ike Moss"),
        "A",
        Money.ZERO,
        Money.ZERO,
        Money.ZERO,
        Money.ZERO,
        Money.ZERO,
        Money.ZERO);
  }

  private static RegisteredPayment payment(int number, String amount, State state) {
    return payment(number, 2026, amount, state);
  }

  private static RegisteredPayment payment(int number, int fiscalYear, String amount, State state) {
    boolean settled = state == State.SETTLED || state == State.RETURNED;
    return new RegisteredPayment(
        "P%08d".formatted(number),
        BAKER,
        BAKER.employer(),
        BAKER.employerId(),
        "104" + number,
        "A",
        fiscalYear,
        "ojt-20260612-A.ach",
        LocalDate.of(2026, 6, 12),
        "19073358000000" + number,
        Money.of(amount),
        Money.of(amount),
        state,
        settled ? LocalDate.of(2026, 6, 12) : null);
  }

  private List<RegisteredPayment> payments() {
    return Stream.concat(
            Stream.of(
                payment(1, "1200.00", State.SETTLED),
                payment(2, "600.00", State.IN_TRANSIT),
                payment(3, "120.00", State.REVERSED),
                payment(4, "95.50", State.RETURNED)),
            nextYear ? Stream.of(payment(5, 2027, "704.00", State.SETTLED)) : Stream.of())
        .toList();
  }

  private static LedgerMatch.OfOtherYears ofTheNextYear(RegisteredPayment payment) {
    return new LedgerMatch.OfOtherYears(
        matched(payment),
        List.of(2027),
        payment.whole(),
        List.of(line(5, payment.payment(), "704.00")),
        payment.whole(),
        By.PAYMENT_ID);
  }

  private static LedgerMatch.Payment matched(RegisteredPayment payment) {
    return new LedgerMatch.Payment(
        payment.payment(),
        payment.payee(),
        payment.vendorNumber(),
        payment.trace(),
        payment.date(),
        payment.state(),
        payment.settledOn());
  }

  private static LedgerLine line(long row, String payment, String amount) {
    return new LedgerLine(
        row,
        payment,
        "",
        "V-10" + row,
        BAKER.employerId(),
        "CORVANE BAKERIES",
        "5310",
        "A",
        LocalDate.of(2026, 6, 12),
        Money.of(amount));
  }

  private LedgerMatch match() {
    List<RegisteredPayment> all = payments();
    LedgerLine first = line(2, "P00000001", "1200.00");
    LedgerLine second = line(3, "", "602.00");
    return new LedgerMatch(
        true,
        List.of(
            new LedgerMatch.Pair(
                matched(all.get(0)),
                Money.of("1200.00"),
                List.of(first),
                Money.of("1200.00"),
                Money.ZERO,
                By.PAYMENT_ID),
            new LedgerMatch.Pair(
                matched(all.get(1)),
                Money.of("600.00"),
                List.of(second),
                Money.of("602.00"),
                Money.of("2.00"),
                By.TRACE)),
        List.of(new LedgerMatch.Ours(matched(all.get(2)), Money.of("120.00"))),
        List.of(line(4, "", "75.00")),
        all.stream().skip(4).map(YearEndBuilder::ofTheNextYear).toList(),
        Money.of("1920.00"),
        Money.of("1877.00"));
  }

  private static List<Accrual> accruals() {
    ReimbursementRate half = ReimbursementRate.of("0.50");
    return List.of(
        new Accrual(
            BAKER,
            "A",
            Accrual.Basis.PROVISIONAL,
            DateRange.of("2026-06-29", "2026-06-30"),
            2,
            Hours.of(16),
            WageRate.of("20.00"),
            half,
            Money.of("160.00"),
            "2026-06-30_invoice.pdf"),
        new Accrual(
            BAKER,
            "A",
            Accrual.Basis.APPROVED_UNPAID,
            DateRange.of("2026-06-01", "2026-06-26"),
            20,
            Hours.of(80),
            WageRate.of("20.00"),
            half,
            Money.of("800.00"),
            "invoice 1043"),
        new Accrual(
            WELDER,
            "A",
            Accrual.Basis.AGREEMENT,
            DateRange.of("2026-06-08", "2026-06-30"),
            17,
            Hours.of(110),
            WageRate.of("20.00"),
            half,
            Money.of("1100.00"),
            "40 hours a week agreed"));
  }

  private static List<OpenItem> openItems() {
    return List.of(
        new OpenItem(
            "2026-06-30_invoice.pdf",
            "INVOICE",
            OpenItem.State.HELD,
            "SA-0512204",
            "Tess Whitlock",
            "2001",
            LocalDate.of(2026, 6, 30),
            LocalDate.of(2026, 7, 1),
            14,
            false,
            List.of("PAY-CODE-UNKNOWN"),
            Money.of("412.00"),
            Owner.PROGRAMS));
  }

  private static List<Adjustment> adjustments() {
    return List.of(
        new Adjustment(
            Instant.parse("2026-06-02T15:20:00Z"),
            "rcastellane",
            Kind.DECIDED,
            "2026-05-29_invoice.pdf",
            "CLEAR INV-LATE",
            null,
            "The AJCC's e-mail arrived on the day",
            ""),
        new Adjustment(
            Instant.parse("2026-06-22T15:20:00Z"),
            "mlindqvist",
            Kind.PAYMENT,
            "P00000004",
            "came back, R03",
            Money.of("95.50"),
            "no account of that number",
            "98".repeat(32)));
  }

  private static List<ControlTotal> controls() {
    return List.of(
        new ControlTotal(
            "approved invoices",
            "A",
            2026,
            "EXPENSE",
            Money.of("2600.00"),
            Money.of("2600.00"),
            Money.ZERO),
        new ControlTotal(
            "settled payments",
            "A",
            2026,
            "CASH",
            Money.of("1320.00"),
            Money.of("1320.00"),
            Money.ZERO));
  }
}
