package org.ojtpay.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.job.JunePackets.KEY;
import static org.ojtpay.job.JunePackets.alone;
import static org.ojtpay.job.JunePackets.yearEnd;
import static org.ojtpay.validate.AgreementPacketBuilder.anAgreement;
import static org.ojtpay.validate.DaysBuilder.aClarification;
import static org.ojtpay.validate.InvoiceBuilder.anInvoice;
import static org.ojtpay.validate.RegisterBuilder.aRegister;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** June is paid on verified hours up to the thirtieth; 30 days later payroll is still missing. */
class PayrollHoldsIT {

  private final Year year = new Year(KEY);
  private final Paying paying = new Paying(year);

  @BeforeEach
  void payJuneAndApproveAnEarlierPeriod() {
    year.night("2026-01-23", anAgreement().arrival());
    year.night("2026-07-03", yearEnd().arrival());
    paying.proposed("2026-07-06").released().published();
    year.night(
        "2026-07-21",
        anInvoice()
            .named("2026-07-20 Reyes early june")
            .receivedOn("2026-07-20")
            .numbered("1049")
            .type("COMPLETION")
            .period("2026-05-31", "2026-06-13")
            .signedOn("2026-07-17")
            .payroll(aRegister().period("2026-05-31", "2026-06-13").line("REG", "80.00", "22.00"))
            .clarified(aClarification().signedOn("2026-07-17").fullDays("2026-05-31", "2026-06-13"))
            .arrival());
  }

  @AfterEach
  void close() {
    assertThat(year.broken()).isEmpty();
    year.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-07-29", "2026-07-30"})
  void furtherInvoicesArePaidUpToTheThirtiethDay(String asOf) {
    assertThat(paying.proposed(asOf).waiting()).isEmpty();
    assertThat(paying.amounts()).containsExactly("1056.00", "880.00");
  }

  @Test
  void nothingMoreIsPaidAfterItUntilThePayrollComes() {
    assertThat(paying.proposed("2026-07-31").waiting())
        .singleElement()
        .asString()
        .contains(
            "2026-07-20 Reyes early june",
            "PAYROLL_LATE",
            "16.00 hours up to 2026-06-30",
            "2026-07-02 Reyes year end");
    assertThat(paying.amounts()).containsExactly("1056.00");

    year.night("2026-08-03", alone("8.00", "8.00"));
    assertThat(paying.proposed("2026-08-04").waiting()).isEmpty();
    assertThat(paying.amounts()).containsExactly("1056.00", "880.00");
  }

  /** Payroll that shows less ends it, too, and is set off against what was held. */
  @Test
  void whatWasHeldPaysWhatTheEmployerOwes() {
    assertThat(paying.proposed("2026-07-31").amounts()).containsExactly("1056.00");
    year.night("2026-08-03", alone("8.00", "6.00"));
    assertThat(paying.proposed("2026-08-04").amounts()).containsExactly("1056.00", "858.00");
  }
}
