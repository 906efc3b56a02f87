package org.ojtpay.reimburse;

import static java.util.Map.entry;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ojtpay.onfile.AgreementTerms;
import org.ojtpay.onfile.AgreementTerms.AgreedWage;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.policy.Category;
import org.ojtpay.policy.ClarificationForm;
import org.ojtpay.policy.EarningCodes;
import org.ojtpay.policy.Finding;
import org.ojtpay.policy.FiscalYear;
import org.ojtpay.policy.OvertimeRule;
import org.ojtpay.policy.PayRules;
import org.ojtpay.policy.Reasons;
import org.ojtpay.policy.Reasons.Reason;
import org.ojtpay.policy.Severity;
import org.ojtpay.policy.WorkSchedule;
import org.ojtpay.units.DateRange;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;
import org.ojtpay.units.ReimbursementRate;
import org.ojtpay.units.WageRate;

/**
 * Builds claims for tests: a trainee at 20.00 an hour from Monday 2026-03-02 to 2026-08-28, half of
 * it reimbursed, under the default rules; each test says what differs.
 */
final class Given {

  static final SourceRef SOURCE = new SourceRef.InFile("register.csv");

  static final EarningCodes CODES = codes();

  /** Every code of the engine with the values that its wording may name. */
  private static final Map<String, List<String>> VALUES =
      Map.ofEntries(
          entry("CLAR-REQUIRED", List.of("period", "hours", "why")),
          entry("CLAR-MISSING", List.of("window")),
          entry("CLAR-PAYROLL-MISMATCH", List.of("period", "differences")),
          entry("PAY-TOTALS-MISMATCH", List.of("period", "differences")),
          entry("PAY-OVERTIME-UNCODED", List.of("date", "code", "hours", "straight", "worked")),
          entry("PAY-RATE-ABOVE-AGREED", List.of("paid", "agreed", "difference", "where", "hours")),
          entry("PAY-RATE-BELOW-AGREED", List.of("paid", "agreed", "difference", "where", "hours")),
          entry("PAY-CODE-UNKNOWN", List.of("code", "hours", "where")),
          entry("PAY-RETRO-EXCLUDED", List.of("code", "hours", "where")),
          entry("PAY-PERIODS-OVERLAP", List.of("first", "second", "shared")),
          entry("PAY-GAP", List.of("days", "count")),
          entry("VER-NOT-YEAR-END", List.of("dates", "hours", "allowed")),
          entry("CAP-HOURS", List.of("cap", "left", "eligible", "cut")),
          entry("CAP-AMOUNT", List.of("cap", "left", "computed", "cut")),
          entry(
              "INV-HOURS-MISMATCH",
              List.of("claimed", "computed", "difference", "excluded", "balance")),
          entry(
              "INV-AMOUNT-MISMATCH",
              List.of("claimed", "computed", "difference", "wages", "rate", "balance")));

  /** The pack's own words are tested with the pack; here a message is its values, each named. */
  static final Reasons REASONS = reasons();

  private LocalDate start = LocalDate.parse("2026-03-02");
  private LocalDate end = LocalDate.parse("2026-08-28");
  private String hoursCap = "1040";
  private String amountCap = "99999.00";
  private String share = "0.50";
  private final List<AgreedWage> wages = new ArrayList<>();
  private @Nullable LocalDate lastDayWorked;
  private final List<DateRange> pauses = new ArrayList<>();
  private final DateRange period;
  private @Nullable Hours claimedHours;
  private @Nullable Money claimedAmount;
  private final List<PayPeriod> payroll = new ArrayList<>();
  private List<DayRow> clarification = List.of();
  private List<DayRow> verification = List.of();
  private Prior prior = Prior.NONE;
  private OvertimeRule overtime = OvertimeRule.CALIFORNIA;
  private WorkSchedule schedule = WorkSchedule.USUAL;
  private DayOfWeek weekStarts = DayOfWeek.SUNDAY;
  private ClarificationForm form = ClarificationForm.WHEN_NEEDED;
  private int maxWeeks = 26;
  private String maxHours = "1040";
  private String totalsPerWeekday = "8";

  private Given(DateRange period) {
    this.period = period;
  }

  static Given invoice(String from, String to) {
    return new Given(DateRange.of(from, to));
  }

  Given training(String from, String to) {
    start = LocalDate.parse(from);
    end = LocalDate.parse(to);
    return this;
  }

  Given caps(String hours, String amount) {
    hoursCap = hours;
    amountCap = amount;
    return this;
  }

  Given share(String fraction) {
    share = fraction;
    return this;
  }

  Given wage(String from, String rate) {
    wages.add(new AgreedWage(LocalDate.parse(from), WageRate.of(rate)));
    return this;
  }

  Given lastDayWorked(String day) {
    lastDayWorked = LocalDate.parse(day);
    return this;
  }

  /** Discontinued the day before, taken up again the day after. */
  Given pause(String from, String to) {
    pauses.add(DateRange.of(from, to));
    return this;
  }

  Given claimed(String hours, String amount) {
    claimedHours = Hours.of(hours);
    claimedAmount = Money.of(amount);
    return this;
  }

  Given totals(String from, String to, EarningLine... lines) {
    return period(from, to, List.of(lines));
  }

  Given period(String from, String to, List<EarningLine> lines, DayRow... days) {
    payroll.add(new PayPeriod(DateRange.of(from, to), lines, List.of(days)));
    return this;
  }

  Given clarification(DayRow... rows) {
    clarification = List.of(rows);
    return this;
  }

  Given verification(DayRow... rows) {
    verification = List.of(rows);
    return this;
  }

  Given prior(String hours, String amount, DayRow... days) {
    prior = new Prior(Hours.of(hours), Money.of(amount), List.of(days));
    return this;
  }

  Given overtime(OvertimeRule rule) {
    overtime = rule;
    return this;
  }

  Given schedule(WorkSchedule agreed) {
    schedule = agreed;
    return this;
  }

  Given weekStarts(DayOfWeek day) {
    weekStarts = day;
    return this;
  }

  Given formAlways() {
    form = ClarificationForm.ALWAYS;
    return this;
  }

  Given totalsPerWeekday(String hours) {
    totalsPerWeekday = hours;
    return this;
  }

  Given limits(int weeks, String hours) {
    maxWeeks = weeks;
    maxHours = hours;
    return this;
  }

  Worksheet worksheet() {
    PayRules rules =
        new PayRules(
            maxWeeks,
            Hours.of(maxHours),
            overtime,
            schedule,
            weekStarts,
            Hours.of(totalsPerWeekday),
            form,
            FiscalYear.FROM_JULY);
    return new Reimbursement(rules, CODES, REASONS).compute(claim());
  }

  Claim claim() {
    List<AgreedWage> agreed =
        wages.isEmpty() ? List.of(new AgreedWage(start, WageRate.of("20.00"))) : wages;
    return new Claim(
        new AgreementTerms(
            start,
            end,
            Hours.of(hoursCap),
            Money.of(amountCap),
            ReimbursementRate.of(share),
            agreed,
            lastDayWorked,
            pauses),
        period,
        claimedHours,
        claimedAmount,
        payroll,
        clarification,
        verification,
        prior);
  }

  static EarningLine line(String code, String hours) {
    return new EarningLine(code, Hours.of(hours), null, SOURCE);
  }

  static EarningLine line(String code, String hours, String rate) {
    return new EarningLine(code, Hours.of(hours), WageRate.of(rate), SOURCE);
  }

  static DayRow day(String date, String code, String hours) {
    return new DayRow(LocalDate.parse(date), code, Hours.of(hours), null, SOURCE);
  }

  static DayRow day(String date, String code, String hours, String rate) {
    return new DayRow(LocalDate.parse(date), code, Hours.of(hours), WageRate.of(rate), SOURCE);
  }

  static List<String> codes(Worksheet worksheet) {
    return worksheet.findings().stream().map(Finding::code).distinct().sorted().toList();
  }

  /** {@code {OVERTIME=4.00}}. */
  static String excluded(Worksheet worksheet) {
    return worksheet.excludedHours().toString();
  }

  private static EarningCodes codes() {
    Map<String, Category> codes = new HashMap<>();
    put(codes, Category.REGULAR, "REG", "REGULAR", "R", "HOURLY");
    put(codes, Category.OVERTIME, "OT", "OVERTIME", "OT15");
    put(codes, Category.DOUBLE_TIME, "DT", "DBL");
    put(codes, Category.HOLIDAY, "HOL");
    put(codes, Category.HOLIDAY_WORKED, "HOLW", "HOLWRK");
    put(codes, Category.VACATION, "VAC");
    put(codes, Category.SICK, "SICK");
    put(codes, Category.PERSONAL, "PTO");
    put(codes, Category.JURY_DUTY, "JURYDUTY");
    put(codes, Category.BEREAVEMENT, "BRV");
    put(codes, Category.MEAL_PREMIUM, "MEALPREM");
    put(codes, Category.COMMISSION, "COMM");
    put(codes, Category.TIPS, "TIPS");
    put(codes, Category.RETRO, "RETRO", "BACKPAY");
    put(codes, Category.UNION_DUES, "DUES", "UNIONDUES");
    return new EarningCodes(codes);
  }

  private static void put(Map<String, Category> codes, Category category, String... names) {
    for (String name : names) {
      codes.put(name, category);
    }
  }

  private static Reasons reasons() {
    Map<String, Reason> reasons = new HashMap<>();
    VALUES.forEach(
        (code, names) -> {
          StringBuilder message = new StringBuilder();
          names.forEach(name -> message.append(name).append("={").append(name).append("} "));
          reasons.put(
              code,
              new Reason(
                  code, Severity.WARN, message.toString().strip(), "Look.", "R1", "decision"));
        });
    return new Reasons(reasons);
  }
}
