package org.ojtpay.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.validate.Board.aBoard;
import static org.ojtpay.validate.Board.withApprovedAgreement;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojtpay.onfile.AgreementEvent;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Packet;

/** The employer's monthly report (part II H): which month of which agreement it is about. */
class ProgressReportTest {

  private static Arrival report(String number, String month) {
    FormBuilder form =
        FormBuilder.aForm(DocumentType.PROGRESS_REPORT, "report.pdf")
            .with(FieldName.AGREEMENT_NUMBER, number)
            .with(FieldName.PARTICIPANT, "Dana Reyes")
            .with(FieldName.MONTH, month);
    return new Arrival(
        1,
        "March report",
        LocalDate.parse("2026-04-09"),
        "contents",
        new Packet(List.of(form.inItsFile())),
        false);
  }

  private static List<String> events(Board board, Arrival arrival) {
    Verdict verdict = board.decide(arrival).get(0);
    assertThat(verdict.disposition()).isEqualTo(Disposition.APPROVED);
    return verdict.events().stream().map(ProgressReportTest::words).toList();
  }

  private static String words(AgreementEvent event) {
    return event.what() + " " + event.effective() + " " + event.clause();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "March 2026",
        "2026 March",
        "MAR. 2026",
        "Mar 2 - Mar 31, 2026",
        "03/2026",
        "3-2026",
        "2026-03",
        "3/1/2026 to 3/31/2026",
        "2026-03-02 to 2026-03-31",
        "March",
        "month of march"
      })
  void standsOnFileUnderItsMonth(String printed) {
    assertThat(events(withApprovedAgreement(), report("MA-0412-003", printed)))
        .containsExactly("PROGRESS_REPORTED 2026-03-01 SDWP OJT Policy, II.H");
  }

  @Test
  void takesAMonthWithoutAYearForTheLastOneThatHadBegun() {
    assertThat(events(withApprovedAgreement(), report("MA-0412-003", "April")))
        .containsExactly("PROGRESS_REPORTED 2026-04-01 SDWP OJT Policy, II.H");
    assertThat(events(withApprovedAgreement(), report("MA-0412-003", "May")))
        .containsExactly("PROGRESS_REPORTED 2025-05-01 SDWP OJT Policy, II.H");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"the third", "February and March 2026", "13/2026", "May 2026", "first report"})
  void isAcceptedButStandsForNoMonthWhereNoneIsCertain(String printed) {
    assertThat(events(withApprovedAgreement(), report("MA-0412-003", printed))).isEmpty();
  }

  @Test
  void isAcceptedWithoutAnAgreementThatIsApproved() {
    assertThat(events(aBoard(), report("MA-0412-003", "March 2026"))).isEmpty();
    assertThat(events(withApprovedAgreement(), report("MA-0412-004", "March 2026"))).isEmpty();
  }
}
