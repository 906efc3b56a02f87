package org.ojtpay.onfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.onfile.Watch.training;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojtpay.onfile.Deadline.Party;
import org.ojtpay.onfile.Deadline.Term;

/** Payroll for verified hours is due 21 days after the last of them. */
class VerifiedTermsTest {

  private static final Watch WATCH = training("2026-02-02", "2026-07-31").verified("2026-06-30");

  @ParameterizedTest
  @CsvSource({
    "2026-07-15, ''",
    "2026-07-16, SOON 2026-07-21",
    "2026-07-21, SOON 2026-07-21",
    "2026-07-22, LATE 2026-07-21"
  })
  void payrollForVerifiedHoursIsDueOnTheTwentyFirstDay(String asOf, String listed) {
    assertThat(WATCH.listed(asOf, Term.VERIFIED_PAYROLL)).isEqualTo(listed);
  }

  @Test
  void theEmployerIsAskedAndTheMailNamesTheInvoiceAlone() {
    Deadline asked = Objects.requireNonNull(WATCH.only("2026-07-22", Term.VERIFIED_PAYROLL));
    assertThat(asked.party()).isEqualTo(Party.EMPLOYER);
    assertThat(asked.addresses()).contains("ap@example.org");
    assertThat(asked.what()).isEqualTo("Payroll for the verified hours of invoice 1050");
    assertThat(asked.stage().isReminded()).isTrue();
  }

  /** Of the same day, asked of Programs: nobody asks the employer for what lies with the board. */
  @Test
  void theBoardIsAskedWherePayrollIsHeldThatMayBeIt() {
    Watch held =
        training("2026-02-02", "2026-07-31").verified("2026-06-30").payrollHeld(Watch.VERIFIED);

    assertThat(held.listed("2026-07-22", Term.VERIFIED_PAYROLL)).isEmpty();
    Deadline asked = Objects.requireNonNull(held.only("2026-07-22", Term.VERIFIED_DECISION));
    assertThat(asked.party()).isEqualTo(Party.PROGRAMS);
    assertThat(asked.addresses()).isEmpty();
    assertThat(asked.stage() + " " + asked.due()).isEqualTo("LATE 2026-07-21");
    assertThat(asked.subject().submission()).isEqualTo("2026 submission of Reyes");
    assertThat(asked.what())
        .isEqualTo(
            "The decision on the held submission 40, which may be the payroll for the verified"
                + " hours of invoice 1050");
  }

  @Test
  void theEmployerIsAskedWhereWhatIsHeldIsOfAnotherInvoice() {
    Watch other =
        training("2026-02-02", "2026-07-31").verified("2026-06-30").payrollHeld(Watch.VERIFIED + 1);

    assertThat(other.listed("2026-07-22", Term.VERIFIED_PAYROLL)).isEqualTo("LATE 2026-07-21");
    assertThat(other.listed("2026-07-22", Term.VERIFIED_DECISION)).isEmpty();
  }

  @Test
  void itIsDueAlsoWhereTheTrainingIsClosed() {
    assertThat(
            training("2026-02-02", "2026-06-30")
                .verified("2026-06-30")
                .state(State.CLOSED)
                .listed("2026-07-22", Term.VERIFIED_PAYROLL))
        .isEqualTo("LATE 2026-07-21");
  }

  @Test
  void anInvoiceWithItsPayrollAsksForNone() {
    assertThat(
            training("2026-02-02", "2026-07-31")
                .invoiced("FISCAL_YEAR_END", "2026-06-01", "2026-06-30")
                .listed("2026-07-22", Term.VERIFIED_PAYROLL))
        .isEmpty();
  }
}
