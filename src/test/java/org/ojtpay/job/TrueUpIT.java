package org.ojtpay.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.validate.AgreementPacketBuilder.anAgreement;
import static org.ojtpay.validate.DaysBuilder.aClarification;
import static org.ojtpay.validate.DaysBuilder.aVerification;
import static org.ojtpay.validate.InvoiceBuilder.anInvoice;
import static org.ojtpay.validate.RegisterBuilder.aRegister;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ojtpay.ledger.Account;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.validate.Arrival;
import org.ojtpay.validate.InvoiceBuilder;
import org.ojtpay.validate.Verdict;

/**
 * Days paid on an hours of verification at the end of fiscal year 2026, and the payroll that makes
 * them good. An hour at $22.00 is reimbursed with $11.00, a full day with $88.00.
 */
class TrueUpIT {

  private static final AgreementKey KEY =
      AgreementKey.of("MA-0412-003", "Dana Reyes", LocalDate.parse("2026-02-02"));
  private static final String YEAR_END = "2026-07-02 Reyes year end";

  private final Year year = new Year(KEY);
  private final Paying paying = new Paying(year);

  @BeforeEach
  void approveTheAgreement() {
    year.night("2026-01-23", anAgreement().arrival());
  }

  @AfterEach
  void close() {
    assertThat(year.broken()).isEmpty();
    year.close();
  }

  /** Ten days of payroll up to 27 June, $880.00, and 16 verified hours after it, $176.00. */
  private static InvoiceBuilder yearEnd() {
    return anInvoice()
        .named(YEAR_END)
        .receivedOn("2026-07-02")
        .numbered("1050")
        .type("FISCAL_YEAR_END")
        .period("2026-06-14", "2026-06-30")
        .signedOn("2026-07-01")
        .payroll(
            aRegister().period("2026-06-14", "2026-06-27").paidOn("2026-06-30")
                .line("REG", "80.00", "22.00"))
        .clarified(aClarification().signedOn("2026-07-01").fullDays("2026-06-14", "2026-06-27"))
        .verified(aVerification().fullDays("2026-06-29", "2026-06-30"))
        .claiming("96.00", "1056.00");
  }

  private List<String> night(String asOf, Arrival... arrivals) {
    return year.night(asOf, arrivals).stream().map(TrueUpIT::came).toList();
  }

  private static String came(Verdict verdict) {
    return verdict.submission() + " " + verdict.disposition() + " " + verdict.payable();
  }

  private String sum(Account account) {
    return paying.on(account, KEY);
  }

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

    assertThat(provisional())
        .containsExactly("2026-06-29 8 88.00 2026", "2026-06-30 8 88.00 2026");
    assertThat(sum(Account.ACCRUED)).isEqualTo("176.00");
    assertThat(sum(Account.EXPENSE)).isEqualTo("880.00");
    assertThat(sum(Account.PAYABLE)).isEqualTo("-1056.00");
  }
}
