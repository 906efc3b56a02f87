package org.ojtpay.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.job.JunePackets.ALONE;
import static org.ojtpay.job.JunePackets.alone;
import static org.ojtpay.job.JunePackets.payroll;
import static org.ojtpay.job.JunePackets.yearEnd;
import static org.ojtpay.validate.DaysBuilder.aClarification;
import static org.ojtpay.validate.InvoiceBuilder.anInvoice;
import static org.ojtpay.validate.RegisterBuilder.aRegister;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojtpay.validate.Arrival;
import org.ojtpay.validate.RegisterBuilder;

/** June is paid on verified hours up to the thirtieth; 30 days later payroll is still missing. */
class PayrollHoldsIT extends VerifiedJune {

  @BeforeEach
  void payJuneAndApproveAnEarlierPeriod() {
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

  // Payroll that has come and is held.

  private List<String> asked(String asOf) {
    return year.watched(asOf).stream()
        .filter(each -> each.term().name().startsWith("VERIFIED"))
        .map(each -> each.term() + " of " + each.party() + ": " + each.what())
        .toList();
  }

  private static RegisterBuilder ofAnotherEmployer() {
    return payroll("8.00", "8.00").employer("Harbor Textiles, Inc.");
  }

  static Stream<RegisterBuilder> held() {
    return Stream.of(ofALikeName(), ofAnotherEmployer(), withoutTheLastDay());
  }

  private static RegisterBuilder withoutTheLastDay() {
    return aRegister()
        .period("2026-06-28", "2026-07-11")
        .paidOn("2026-07-14")
        .day("2026-06-29", "REG", "8.00", "22.00");
  }

  private static RegisterBuilder ofALikeName() {
    return aRegister()
        .of("Dana Reyez")
        .period("2026-06-28", "2026-07-11")
        .paidOn("2026-07-14")
        .line("REG", "80.00", "22.00");
  }

  @ParameterizedTest
  @MethodSource("held")
  void payrollThatIsHeldIsAskedOfProgramsAndNotOfTheEmployer(RegisterBuilder payroll) {
    assertThat(asked("2026-07-31"))
        .containsExactly(
            "VERIFIED_PAYROLL of EMPLOYER: Payroll for the verified hours of invoice 1050");
    assertThat(night("2026-07-23", payroll.alone(ALONE, "2026-07-22")))
        .containsExactly(ALONE + " HELD 0.00");

    assertThat(paying.proposed("2026-07-31").waiting())
        .singleElement()
        .asString()
        .contains(
            "PAYROLL_LATE",
            "what may be their payroll is held: submission 4 \"" + ALONE + "\"",
            "it waits for Programs, not for the employer")
        .doesNotContain("asks the employer");
    assertThat(asked("2026-07-31"))
        .containsExactly(
            "VERIFIED_DECISION of PROGRAMS: The decision on the held submission 4, which may be the"
                + " payroll for the verified hours of invoice 1050");
  }

  /** What goes back is not on the board's desk any more. */
  @Test
  void payrollThatWasReturnedIsAskedOfTheEmployer() {
    Arrival totals =
        aRegister()
            .period("2026-06-28", "2026-07-11")
            .paidOn("2026-07-14")
            .line("REG", "80.00", "22.00")
            .alone(ALONE, "2026-07-22");
    assertThat(night("2026-07-23", totals)).containsExactly(ALONE + " RETURNED 0.00");

    assertThat(asked("2026-07-31")).singleElement().asString().contains("of EMPLOYER");
    assertThat(paying.proposed("2026-07-31").waiting())
        .singleElement()
        .asString()
        .contains("no payroll of them is approved", "asks the employer for it");
  }
}
