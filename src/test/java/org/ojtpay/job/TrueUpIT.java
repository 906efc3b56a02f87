package org.ojtpay.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.job.JunePackets.ALONE;
import static org.ojtpay.job.JunePackets.YEAR_END;
import static org.ojtpay.job.JunePackets.alone;
import static org.ojtpay.job.JunePackets.july;
import static org.ojtpay.job.JunePackets.payroll;
import static org.ojtpay.job.JunePackets.yearEnd;
import static org.ojtpay.validate.DaysBuilder.aClarification;
import static org.ojtpay.validate.DaysBuilder.aVerification;
import static org.ojtpay.validate.InvoiceBuilder.anInvoice;
import static org.ojtpay.validate.RegisterBuilder.aRegister;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ojtpay.desk.History.VerifiedHours;
import org.ojtpay.desk.Ruling;
import org.ojtpay.ledger.Account;
import org.ojtpay.validate.Arrival;
import org.ojtpay.validate.RegisterBuilder;

/**
 * Days paid on an hours of verification at the end of fiscal year 2026, and the payroll that makes
 * them good. An hour at $22.00 is reimbursed with $11.00, a full day with $88.00.
 */
class TrueUpIT extends VerifiedJune {

  private List<String> provisional() {
    return year.asked()
        .sql(
            "SELECT work_date || ' ' || trim_scale(hours) || ' ' || amount || ' ' || fiscal_year ||"
                + " CASE WHEN trued_up THEN ' trued up' ELSE '' END FROM provisional_day ORDER BY"
                + " work_date")
        .query(String.class)
        .list();
  }

  @Test
  void paysVerifiedHoursWithTheirInvoiceAndAccruesThem() {
    assertThat(night("2026-07-03", yearEnd().arrival()))
        .containsExactly(YEAR_END + " APPROVED 1056.00");

    assertThat(provisional()).containsExactly("2026-06-29 8 88.00 2026", "2026-06-30 8 88.00 2026");
    assertThat(sum(Account.ACCRUED)).isEqualTo("176.00");
    assertThat(sum(Account.EXPENSE)).isEqualTo("880.00");
    assertThat(sum(Account.PAYABLE)).isEqualTo("-1056.00");
  }

  private void paid() {
    night("2026-07-03", yearEnd().arrival());
    paying.proposed("2026-07-06").released().published();
  }

  private List<String> books() {
    return Stream.of(
            Account.ACCRUED,
            Account.EXPENSE,
            Account.PAYABLE,
            Account.IN_TRANSIT,
            Account.RECEIVABLE)
        .map(this::sum)
        .toList();
  }

  private String used() {
    return year.asked()
        .sql("SELECT trim_scale(hours_used) || ' ' || amount_used FROM agreement_cap")
        .query(String.class)
        .single();
  }

  /** 16 hours were verified and 16 worked: $176.00 by either. */
  @Test
  void endsTheAccrualWhereThePayrollShowsTheSame() {
    paid();
    assertThat(night("2026-07-16", alone("8.00", "8.00")))
        .containsExactly(ALONE + " APPROVED 0.00");

    assertThat(books()).containsExactly("0.00", "1056.00", "0.00", "-1056.00", "0.00");
    assertThat(used()).isEqualTo("96 1056.00");
    assertThat(provisional())
        .containsExactly("2026-06-29 8 88.00 2026 trued up", "2026-06-30 8 88.00 2026 trued up");
  }

  /** 16 hours were verified and 14 worked: 2 h x $22.00 x 50 % = $22.00 too much. */
  @Test
  void makesTooMuchReceivableWhereThePaymentIsOut() {
    paid();
    assertThat(night("2026-07-16", alone("8.00", "6.00")))
        .containsExactly(ALONE + " APPROVED 0.00");

    assertThat(books()).containsExactly("0.00", "1034.00", "0.00", "-1056.00", "22.00");
    assertThat(used()).isEqualTo("94 1034.00");
  }

  /** 8 hours were verified and 16 worked: 8 h x $22.00 x 50 % = $88.00 more. */
  @Test
  void paysWhatTheVerificationLacked() {
    night("2026-07-03", yearEnd("2026-06-29").claiming("88.00", "968.00").arrival());
    paying.proposed("2026-07-06").released().published();
    assertThat(night("2026-07-16", alone("8.00", "8.00")))
        .containsExactly(ALONE + " APPROVED 88.00");
    assertThat(books()).containsExactly("0.00", "1056.00", "-88.00", "-968.00", "0.00");

    paying.proposed("2026-07-17").released().published();
    assertThat(paying.amounts()).containsExactly("968.00", "88.00");
    assertThat(used()).isEqualTo("96 1056.00");
  }

  @Test
  void setsTooMuchOffAgainstTheInvoiceItselfWhereItIsNotPaidYet() {
    night("2026-07-03", yearEnd().arrival());
    night("2026-07-16", alone("8.00", "6.00"));
    assertThat(books()).containsExactly("0.00", "1034.00", "-1034.00", "0.00", "0.00");

    paying.proposed("2026-07-17").released().published();
    assertThat(paying.amounts()).containsExactly("1034.00");
  }

  @Test
  void comesToTheSameWithALaterInvoice() {
    paid();
    assertThat(night("2026-07-16", july("8.00", "6.00").arrival()))
        .containsExactly("2026-07-15 Reyes july APPROVED 704.00");
    assertThat(books()).containsExactly("0.00", "1738.00", "-704.00", "-1056.00", "22.00");
    assertThat(used()).isEqualTo("158 1738.00");
  }

  @Test
  void takesPayrollThatComesTwiceOnce() {
    paid();
    night("2026-07-16", alone("8.00", "6.00"));
    assertThat(
            night(
                "2026-07-17",
                alone("8.00", "6.00"),
                payroll("8.00", "6.00").alone("2026-07-16 Reyes copy", "2026-07-16")))
        .containsExactly(ALONE + " APPROVED 0.00", "2026-07-16 Reyes copy HELD 0.00");
    assertThat(
            night(
                "2026-07-18",
                payroll("8.00", "6.00").alone("2026-07-17 Reyes again", "2026-07-17")))
        .containsExactly("2026-07-17 Reyes again HELD 0.00");
    assertThat(books()).containsExactly("0.00", "1034.00", "0.00", "-1056.00", "22.00");
  }

  @Test
  void holdsPayrollThatLeavesVerifiedDaysOut() {
    paid();
    assertThat(
            night(
                "2026-07-16",
                aRegister()
                    .period("2026-06-28", "2026-06-29")
                    .paidOn("2026-07-06")
                    .day("2026-06-29", "REG", "8.00", "22.00")
                    .alone(ALONE, "2026-07-15")))
        .containsExactly(ALONE + " HELD 0.00");
    assertThat(sum(Account.ACCRUED)).isEqualTo("176.00");
  }

  /** The pay period ends with the year, so its totals suffice. */
  @Test
  void takesTotalsOfAPayPeriodThatEndsOn30June() {
    paid();
    assertThat(
            night(
                "2026-07-08",
                aRegister()
                    .period("2026-06-28", "2026-06-30")
                    .paidOn("2026-07-06")
                    .line("REG", "12.00", "22.00")
                    .alone(ALONE, "2026-07-07")))
        .containsExactly(ALONE + " APPROVED 0.00");
    assertThat(books()).containsExactly("0.00", "1012.00", "0.00", "-1056.00", "44.00");
  }

  /** It shows no verified day, and nobody has claimed July: the accrual stands as it stood. */
  @Test
  void leavesTheAccrualToThePayrollThatStartsOn1July() {
    paid();
    assertThat(
            night(
                "2026-07-16",
                aRegister()
                    .period("2026-07-01", "2026-07-11")
                    .paidOn("2026-07-14")
                    .line("REG", "64.00", "22.00")
                    .alone(ALONE, "2026-07-15")))
        .containsExactly(ALONE + " HELD 0.00");
    assertThat(sum(Account.ACCRUED)).isEqualTo("176.00");
    assertThat(provisional()).hasSize(2);
  }

  @Test
  void sendsBackTotalsOfAPayPeriodOnBothSidesOf30JuneUntilTheDaysAreClarified() {
    paid();
    RegisterBuilder totals =
        aRegister()
            .period("2026-06-28", "2026-07-11")
            .paidOn("2026-07-14")
            .line("REG", "80.00", "22.00");
    assertThat(night("2026-07-16", totals.alone(ALONE, "2026-07-15")))
        .containsExactly(ALONE + " RETURNED 0.00");
    assertThat(sum(Account.ACCRUED)).isEqualTo("176.00");

    assertThat(
            night(
                "2026-07-20",
                totals.alone(
                    "2026-07-17 Reyes payroll",
                    "2026-07-17",
                    aClarification().signedOn("2026-07-16").fullDays("2026-06-28", "2026-07-11"))))
        .containsExactly("2026-07-17 Reyes payroll APPROVED 0.00");
    assertThat(books()).containsExactly("0.00", "1056.00", "0.00", "-1056.00", "0.00");
  }

  /**
   * Twelve days from 15 June stand on the form alone, $1,056.00; the payroll shows eleven, and a
   * total that says there are no more.
   */
  @Test
  void makesAnInvoiceGoodWhoseFirstPayrollCameInJuly() {
    night(
        "2026-07-03",
        yearEnd()
            .period("2026-06-15", "2026-06-30")
            .payroll()
            .clarified()
            .verified(aVerification().fullDays("2026-06-15", "2026-06-30"))
            .arrival());
    assertThat(books()).containsExactly("1056.00", "0.00", "-1056.00", "0.00", "0.00");
    paying.proposed("2026-07-06").released().published();

    RegisterBuilder june =
        aRegister()
            .period("2026-06-14", "2026-07-11")
            .paidOn("2026-07-14")
            .line("REG", "152.00", "22.00")
            .fullDays("2026-06-16", "2026-07-10");
    assertThat(night("2026-07-16", june.alone(ALONE, "2026-07-15")))
        .containsExactly(ALONE + " APPROVED 0.00");
    assertThat(books()).containsExactly("0.00", "968.00", "0.00", "-1056.00", "88.00");
  }

  /** What is in a file is not changed: the employer owes $22.00 until something else is payable. */
  @Test
  void setsTooMuchOffAgainstTheNextInvoiceOfTheSameYear() {
    night("2026-07-03", yearEnd().arrival());
    paying.proposed("2026-07-06");
    night("2026-07-16", alone("8.00", "6.00"));
    assertThat(books()).containsExactly("0.00", "1034.00", "-1056.00", "0.00", "22.00");
    paying.released().published();

    assertThat(
            night(
                "2026-07-21",
                anInvoice()
                    .named("2026-07-20 Reyes early june")
                    .receivedOn("2026-07-20")
                    .numbered("1049")
                    .type("COMPLETION")
                    .period("2026-05-31", "2026-06-13")
                    .signedOn("2026-07-17")
                    .payroll(
                        aRegister()
                            .period("2026-05-31", "2026-06-13")
                            .line("REG", "80.00", "22.00"))
                    .clarified(
                        aClarification()
                            .signedOn("2026-07-17")
                            .fullDays("2026-05-31", "2026-06-13"))
                    .arrival()))
        .containsExactly("2026-07-20 Reyes early june APPROVED 880.00");
    assertThat(books()).containsExactly("0.00", "1914.00", "-858.00", "-1056.00", "0.00");
    assertThat(year.shelves().payments().setOffInVain()).isEmpty();
    paying.proposed("2026-07-22").released().published();
    assertThat(paying.amounts()).containsExactly("1056.00", "858.00");
  }

  @Test
  void holdsACorrectionOfAnInvoiceWhoseVerifiedDaysWereMadeGood() {
    paid();
    night("2026-07-16", alone("8.00", "8.00"));
    Arrival correction =
        yearEnd("2026-06-29")
            .named("corrected")
            .type("CORRECTION")
            .receivedOn("2026-07-20")
            .claiming("88.00", "968.00")
            .arrival();
    assertThat(night("2026-07-21", correction)).containsExactly("corrected HELD 0.00");
    year.cleared("2026-07-22", "corrected", "INV-PERIOD-OVERLAP");
    assertThat(night("2026-07-23")).doesNotContain("corrected APPROVED 968.00");
    assertThat(books()).containsExactly("0.00", "1056.00", "0.00", "-1056.00", "0.00");
  }

  private List<VerifiedHours> shown() {
    return year.shown("MA-0412-003").submissions().stream()
        .flatMap(each -> Stream.ofNullable(each.verified()))
        .toList();
  }

  @Test
  void showsWhatIsProvisionalAndByWhenItsPayrollIsToCome() {
    paid();

    assertThat(shown())
        .containsExactly(
            new VerifiedHours(
                "16.00",
                "176.00",
                LocalDate.parse("2026-06-30"),
                LocalDate.parse("2026-07-21"),
                LocalDate.parse("2026-07-30"),
                null));
  }

  @Test
  void showsWhatPayrollHasMadeOfIt() {
    paid();
    night("2026-07-16", alone("8.00", "6.00"));

    assertThat(shown())
        .containsExactly(
            new VerifiedHours(
                "16.00",
                "176.00",
                LocalDate.parse("2026-06-30"),
                null,
                null,
                new VerifiedHours.TrueUp("14.00", "-22.00", "3", ALONE)));
    assertThat(year.shown("MA-0412-003").submissions())
        .last()
        .satisfies(each -> assertThat(each.truesUp()).isEqualTo(YEAR_END));
  }

  @Test
  void showsNothingProvisionalOfAnInvoiceThatIsVoid() {
    night("2026-07-03", yearEnd().arrival());
    year.withdrawals().ask(YEAR_END, Ruling.of("m.ortiz", "By mistake."));
    year.withdrawals().confirm(YEAR_END, Ruling.of("r.cole", "By mistake."));

    assertThat(shown()).isEmpty();
  }
}
