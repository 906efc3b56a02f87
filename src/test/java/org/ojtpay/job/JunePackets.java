package org.ojtpay.job;

import static org.ojtpay.validate.DaysBuilder.aClarification;
import static org.ojtpay.validate.DaysBuilder.aVerification;
import static org.ojtpay.validate.InvoiceBuilder.anInvoice;
import static org.ojtpay.validate.RegisterBuilder.aRegister;

import java.time.LocalDate;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.validate.Arrival;
import org.ojtpay.validate.InvoiceBuilder;
import org.ojtpay.validate.RegisterBuilder;

/** An invoice at the end of June with verified hours, and the payroll and invoice after it. */
public final class JunePackets {

  public static final AgreementKey KEY =
      AgreementKey.of("MA-0412-003", "Dana Reyes", LocalDate.parse("2026-02-02"));

  public static final String YEAR_END = "2026-07-02 Reyes year end";
  public static final String ALONE = "2026-07-15 Reyes payroll";

  private JunePackets() {}

  /** Ten days of payroll up to 27 June, $880.00, and 16 verified hours after it, $176.00. */
  public static InvoiceBuilder yearEnd() {
    return yearEnd("2026-06-30").claiming("96.00", "1056.00");
  }

  public static InvoiceBuilder yearEnd(String lastVerified) {
    return anInvoice()
        .named(YEAR_END)
        .receivedOn("2026-07-02")
        .numbered("1050")
        .type("FISCAL_YEAR_END")
        .period("2026-06-14", "2026-06-30")
        .signedOn("2026-07-01")
        .payroll(
            aRegister()
                .period("2026-06-14", "2026-06-27")
                .paidOn("2026-06-30")
                .line("REG", "80.00", "22.00"))
        .clarified(aClarification().signedOn("2026-07-01").fullDays("2026-06-14", "2026-06-27"))
        .verified(aVerification().fullDays("2026-06-29", lastVerified));
  }

  /** Two weeks from 28 June, of which the verified Monday and Tuesday are the first worked days. */
  public static RegisterBuilder payroll(String june29, String june30) {
    return aRegister()
        .period("2026-06-28", "2026-07-11")
        .paidOn("2026-07-14")
        .day("2026-06-29", "REG", june29, "22.00")
        .day("2026-06-30", "REG", june30, "22.00")
        .fullDays("2026-07-01", "2026-07-10");
  }

  public static Arrival alone(String june29, String june30) {
    return payroll(june29, june30).alone("2026-07-15 Reyes payroll", "2026-07-15");
  }

  /** July 1 to 10: eight days, $704.00; with the days of June that its payroll shows too. */
  public static InvoiceBuilder july(String june29, String june30) {
    return anInvoice()
        .named("2026-07-15 Reyes july")
        .receivedOn("2026-07-15")
        .numbered("1051")
        .type("COMPLETION")
        .period("2026-07-01", "2026-07-11")
        .signedOn("2026-07-14")
        .payroll(payroll(june29, june30))
        .clarified(
            aClarification()
                .signedOn("2026-07-14")
                .day("2026-06-29", "REG", june29)
                .day("2026-06-30", "REG", june30)
                .fullDays("2026-07-01", "2026-07-10"))
        .claiming("64.00", "704.00");
  }
}
