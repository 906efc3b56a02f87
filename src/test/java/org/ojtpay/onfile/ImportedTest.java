package org.ojtpay.onfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ojtpay.onfile.TakenOver.agreements;
import static org.ojtpay.onfile.TakenOver.payments;
import static org.ojtpay.onfile.TakenOver.vendors;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;

/** Which rows are taken over from elsewhere, and which are refused. */
class ImportedTest {

  // Agreements.

  @Test
  void takesAnAgreementWithItsTerms() {
    Imported file = agreements().judge();

    assertThat(file.total()).isEqualTo(Money.of("7040.00"));
    AgreementOnFile taken = Objects.requireNonNull(file.accepted().get(0).agreement());
    assertThat(taken.key())
        .isEqualTo(AgreementKey.of("MA-0412-003", "Dana Reyes", LocalDate.parse("2026-02-02")));
    assertThat(taken.region() + taken.fund()).isEqualTo("MA");
    assertThat(taken.terms().amountCap()).isEqualTo(Money.of("7040.00"));
    assertThat(taken.terms().hoursCap()).isEqualTo(Hours.of(640));
    assertThat(taken.submission()).isEqualTo("import of file.csv, row 2");
  }

  @Test
  void readsAmountsAndSharesAsPeopleWriteThem() {
    Imported file =
        agreements()
            .with("maximum_reimbursement", "$7,040.00", "reimbursement_rate", "50%")
            .judge();

    assertThat(file.total()).isEqualTo(Money.of("7040.00"));
    assertThat(file.accepted()).hasSize(1);
  }

  @Test
  void readsRaises() {
    AgreementOnFile taken =
        agreements()
            .with("raise_from", "2026-04-01; 2026-06-01", "raise_wage", "23.00; 24.50")
            .judge()
            .rows()
            .get(0)
            .agreement();

    assertThat(Objects.requireNonNull(taken).terms().agreedOn(LocalDate.parse("2026-05-31")))
        .hasToString("23.00");
    assertThat(taken.terms().agreedOn(LocalDate.parse("2026-06-01"))).hasToString("24.50");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          agreement_number      |              | is empty
          agreement_number      | XA-0412-003  | expected a region letter
          agreement_number      | MA-0412      | expected a region letter
          employer_id           | 0412-004     | is not the employer of number
          participant           |              | is empty
          employer_name         |              | is empty
          start                 | 2.2.2026     | expected a date written YYYY-MM-DD
          start                 | 2026-08-01   | lies before start
          end                   |              | is empty
          signed                | 2026-01-32   | expected a date written YYYY-MM-DD
          midpoint              | 2026-08-01   | is no day of the agreement
          hours_per_week        | forty        | expected hours
          total_hours           | 0            | is 0
          total_hours           | -640         | expected hours
          wage                  | 0.00         | expected dollars an hour
          wage                  | twenty       | expected dollars an hour
          raise_wage            | 23.00        | holds 1 wages, and raise_from 0 days
          workweek_starts       | SUN          | expected a day of the week
          reimbursement_rate    | 50           | expected a share
          reimbursement_rate    | 0            | expected a share
          maximum_reimbursement | 7040.001     | expected an amount of dollars and cents
          maximum_reimbursement | 7.040,00     | expected an amount of dollars and cents
          """)
  void refusesAnAgreementAndSaysWhy(String column, String cell, String says) {
    assertThat(agreements().with(column, cell == null ? "" : cell).faults())
        .anyMatch(fault -> fault.startsWith("column ") && fault.contains(says));
  }

  @Test
  void saysEverythingThatIsWrongWithARowAndTakesTheNext() {
    Imported file = agreements().with("wage", "", "end", "soon").agreement().judge();

    assertThat(file.rows().get(0).faults()).extracting(ImportFault::column).contains("wage", "end");
    assertThat(file.rows().get(1).isAccepted()).isTrue();
    assertThat(file.total()).as("of refused rows too").isEqualTo(Money.of("14080.00"));
  }

  @Test
  void refusesAnAgreementThatStandsTwice() {
    assertThat(agreements().agreement().faults(1)).isEmpty();
    assertThat(agreements().agreement().with("agreement_number", "MA0412003").faults(2))
        .containsExactly(
            "column agreement_number: number, participant and start stand in row 2 already. Take"
                + " one of them out.");
  }

  @Test
  void refusesAnAgreementThatIsOnFileUnlessItWentBack() {
    AgreementOnFile known = Objects.requireNonNull(agreements().judge().rows().get(0).agreement());

    assertThat(agreements().having(known).faults()).hasSize(1);
    assertThat(agreements().having(known.withState(State.HELD)).faults()).hasSize(1);
    assertThat(agreements().having(known.withState(State.RETURNED)).faults()).isEmpty();
  }

  // What was paid.

  @Test
  void takesWhatWasPaidAsAnApprovedInvoice() {
    Opening taken = Objects.requireNonNull(payments().judge().accepted().get(0).opening());

    InvoiceOnFile invoice = taken.invoice().orElseThrow();
    assertThat(invoice.isOpening()).isTrue();
    assertThat(invoice.state()).isEqualTo(State.APPROVED);
    assertThat(invoice.reimbursement()).isEqualTo(Money.of("880.00"));
    assertThat(invoice.paidDays().keySet())
        .as("weekends too: nobody here knows which days were worked")
        .hasSize(13);
  }

  @Test
  void takesThatNothingWasPaid() {
    Imported file =
        payments().with("period_from", "", "period_to", "", "hours", "0", "amount", "0.00").judge();

    assertThat(file.rows().get(0).faults()).isEmpty();
    assertThat(Objects.requireNonNull(file.rows().get(0).opening()).invoice()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          agreement_number | SA-0412-003 | no approved agreement
          participant      | Dan Reyes   | no approved agreement
          start            | 2026-02-03  | no approved agreement
          start            |             | is empty
          fund             | D           | the agreement's is A
          fund             |             | is empty
          as_of            | 2026-04-02  | is still to come
          as_of            |             | is empty
          as_of            | 2026-02-13  | lies after as_of
          period_from      | 2026-02-01  | lies outside of the agreement
          period_to        | 2026-02-01  | lies before period_from
          period_from      |             | is empty
          hours            | 80 h        | expected hours
          hours            |             | is empty
          hours            | 640.01      | and the agreement allows 640.00
          amount           | 7040.01     | and the agreement allows $7040.00
          amount           | -880.00     | expected an amount
          amount           |             | is empty
          """)
  void refusesAPaymentAndSaysWhy(String column, String cell, String says) {
    assertThat(payments().with(column, cell == null ? "" : cell).faults())
        .anyMatch(fault -> fault.contains(says));
  }

  @ParameterizedTest
  @ValueSource(strings = {"639.99", "640.00"})
  void takesHoursBelowAndAtTheCap(String hours) {
    assertThat(payments().with("hours", hours, "amount", "7040.00").faults()).isEmpty();
  }

  @Test
  void refusesHoursThatPassTheCapWithTheRowsBefore() {
    TakenOver second =
        payments().payment().with("period_from", "2026-02-15", "period_to", "2026-02-28");

    assertThat(second.with("hours", "560.00").faults()).isEmpty();
    assertThat(second.with("hours", "560.01").faults())
        .anyMatch(each -> each.contains("comes to 640.01 hours"));
  }

  @Test
  void refusesADayThatStandsTwiceInTheFile() {
    TakenOver second = payments().payment();

    assertThat(second.with("period_from", "2026-02-15", "period_to", "2026-02-20").faults())
        .isEmpty();
    assertThat(second.with("period_from", "2026-02-14").faults())
        .anyMatch(each -> each.contains("stands in row 2 already. No day is paid twice."));
  }

  @Test
  void refusesADayThatIsPaidAlready() {
    InvoiceOnFile paid =
        Objects.requireNonNull(payments().judge().rows().get(0).opening()).invoice().orElseThrow();

    assertThat(payments().having(paid).faults())
        .anyMatch(each -> each.contains("is on file as paid or claimed already"));
  }

  @Test
  void takesWhatWasPaidUnderAnAgreementWholeOrNotAtAll() {
    TakenOver second = payments().payment().with("period_from", "2026-02-15", "period_to", "soon");

    assertThat(second.faults(2)).hasSize(1).first().asString().contains("column period_to");
    assertThat(second.faults(1)).hasSize(1).first().asString().contains("another row");
  }

  @Test
  void takesNoRowOfANumberOrPersonOfWhichARowFitsNoAgreement() {
    TakenOver second =
        payments().payment().with("period_from", "2026-02-15", "period_to", "2026-02-20");

    assertThat(second.with("participant", "Dana Rayes").faults(1))
        .first()
        .asString()
        .contains("another row");
    assertThat(
            second.with("participant", "Dana Reyes", "agreement_number", "MA-0412-009").faults(1))
        .first()
        .asString()
        .contains("another row");
  }

  @Test
  void wantsOneDayForTheWholeFile() {
    assertThat(
            payments()
                .payment()
                .with("period_from", "2026-02-15", "period_to", "2026-02-20")
                .with("as_of", "2026-02-27")
                .faults())
        .anyMatch(each -> each.contains("One file has one day"));
  }

  // Vendors.

  @Test
  void takesAVendorWithoutAnAccount() {
    Vendor vendor = Objects.requireNonNull(vendors().judge().accepted().get(0).vendor());

    assertThat(vendor.bank()).isNull();
  }

  @Test
  void refusesAVendorWithoutATaxNumberAndShowsNoneThatMayBeAPersonsOwn() {
    assertThat(vendors().with("fein", "").faults())
        .containsExactly("column fein: is empty. Fill it in.");
    assertThat(vendors().with("fein", "123-45-6789").faults())
        .hasSize(1)
        .first()
        .asString()
        .contains("is no FEIN")
        .doesNotContain("45-6789");
  }

  @ParameterizedTest
  @ValueSource(strings = {"account_number", "Routing Number", "bank", "ABA", "acct"})
  void refusesAFileThatHoldsBankAccounts(String column) {
    assertThatThrownBy(() -> vendors().with(column, "000123456").judge())
        .isInstanceOf(BadReference.class)
        .hasMessageContaining("bank accounts are not taken over")
        .hasMessageContaining("Take the column out")
        .hasMessageNotContaining("123456");
  }

  // The file.

  @Test
  void refusesAFileOfOtherColumns() {
    assertThatThrownBy(() -> payments().without("hours").judge())
        .hasMessageContaining("Column \"hours\" is missing");
    assertThatThrownBy(() -> payments().with("note", "").judge())
        .hasMessageContaining("There is no column \"note\"");
  }

  @ParameterizedTest
  @CsvSource({"1, 7040.00, 0", "2, 7040.00, 1", "0, 7040.00, 1", "1, 7040.01, 1", "1, 7039.99, 1"})
  void comparesRowsAndTotalExactly(int rows, String total, int differences) {
    assertThat(agreements().judge().differences(rows, Money.of(total))).hasSize(differences);
  }
}
