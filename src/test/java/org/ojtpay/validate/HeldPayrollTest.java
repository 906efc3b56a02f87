package org.ojtpay.validate;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.job.JunePackets.july;
import static org.ojtpay.validate.AgreementPacketBuilder.anAgreement;
import static org.ojtpay.validate.RegisterBuilder.aRegister;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.FileReading;
import org.ojtpay.packet.Packet;
import org.ojtpay.packet.Problem;
import org.ojtpay.packet.SourceRef;

/** Which held submission may be the payroll that Dana Reyes' 29 and 30 June 2026 wait for. */
class HeldPayrollTest {

  private static final Set<LocalDate> DAYS =
      Set.of(LocalDate.parse("2026-06-29"), LocalDate.parse("2026-06-30"));

  private final Board board = Board.withApprovedAgreement().asOf("2026-07-16");

  private AgreementOnFile agreement() {
    return board.onFile().agreements().get(0);
  }

  private boolean mayBe(RegisterBuilder payroll) {
    return mayBe(payroll.alone("2026-07-15 payroll", "2026-07-15"));
  }

  private boolean mayBe(Arrival arrival) {
    Verdict verdict = board.decide(arrival).get(0);
    return new HeldPayroll(new FiledVerdict(1, 1, verdict, true), arrival.packet())
        .mayShow(DAYS, agreement());
  }

  private static RegisterBuilder of(String name) {
    return aRegister().of(name).period("2026-06-28", "2026-07-11").line("REG", "80.00", "22.00");
  }

  @ParameterizedTest(name = "payroll of {0}: {1}")
  @CsvSource({
    "Dana Reyes, true",
    "'Reyes, Dana M.', true",
    "Dana Reyez, true",
    "'', true",
    "Bettina Okonjo, false"
  })
  void payrollOfThePersonOrALikeNameOrOfNobodyMayBeIt(String name, boolean may) {
    assertThat(mayBe(of(name))).isEqualTo(may);
  }

  @ParameterizedTest(name = "pay period {0} to {1}: {2}")
  @CsvSource({
    "2026-06-14, 2026-06-28, false",
    "2026-06-14, 2026-06-29, true",
    "2026-06-30, 2026-07-11, true",
    "2026-07-01, 2026-07-11, false",
    "'', 2026-07-11, true"
  })
  void itsPayPeriodHoldsAVerifiedDayOrIsNotKnown(String from, String to, boolean may) {
    assertThat(mayBe(aRegister().period(from, to).line("REG", "80.00", "22.00"))).isEqualTo(may);
  }

  @ParameterizedTest(name = "a line of {0} without a pay period: {1}")
  @CsvSource({"2026-06-30, true", "2026-07-01, false"})
  void withoutAPayPeriodItsDaysTell(String day, boolean may) {
    assertThat(mayBe(aRegister().period("", "").day(day, "REG", "8.00"))).isEqualTo(may);
  }

  @ParameterizedTest(name = "nobody''s payroll of {0}, ID {1}: {2}")
  @CsvSource({
    "Anchor Point Marine LLC, '', true",
    "'', '', true",
    "Harbor Light Bakery Inc, '', false",
    "Anchor Point Marine LLC, 7700123, false"
  })
  void payrollThatNamesNobodyMayBeItUnlessItNamesAnotherEmployerOrNumber(
      String employer, String id, boolean may) {
    RegisterBuilder nobodys =
        aRegister()
            .of("")
            .withId(id)
            .employer(employer)
            .period("2026-06-28", "2026-07-11")
            .line("REG", "80.00", "22.00");

    assertThat(mayBe(nobodys)).isEqualTo(may);
  }

  @ParameterizedTest(name = "received on {0}: {1}")
  @CsvSource({"2026-06-28, false", "2026-06-29, false", "2026-06-30, true"})
  void itCameAfterTheFirstVerifiedDay(String received, boolean may) {
    assertThat(mayBe(of("Dana Reyes").alone(received + " payroll", received))).isEqualTo(may);
  }

  @Test
  void aPictureOfNobodysPayrollOfOtherDaysIsNotIt() {
    RegisterBuilder scanned =
        aRegister().of("").period("2026-07-01", "2026-07-11").line("REG", "80.00", "22.00");
    scanned.form().scanned();

    assertThat(mayBe(scanned)).isFalse();
  }

  /** What stands under another agreement is of this one only where it names the participant. */
  @ParameterizedTest(name = "beside the invoice of another agreement, payroll of {0}: {1}")
  @CsvSource({"Dana Reyes, true", "Dana Reyez, false", "'', false", "D. Kowalski, false"})
  void underAnotherAgreementOnlyTheNameItselfMayBeIt(String name, boolean may) {
    Arrival arrival = july("8.00", "8.00").payroll(of(name)).arrival();
    AgreementOnFile own = agreement();
    Verdict verdict = board.decide(arrival).get(0);
    AgreementOnFile other =
        Board.aBoard()
            .having(
                anAgreement()
                    .from("2026-05-04", "2026-10-02")
                    .with(FieldName.MIDPOINT, "2026-07-17")
                    .signedOn("2026-04-20")
                    .receivedOn("2026-04-21")
                    .hours("320"))
            .onFile()
            .agreements()
            .get(0);
    HeldPayroll held = new HeldPayroll(new FiledVerdict(1, 1, verdict, true), arrival.packet());

    assertThat(requireNonNull(verdict.agreement()).key()).isEqualTo(own.key());
    assertThat(held.mayShow(DAYS, other)).isEqualTo(may);
  }

  @Test
  void payrollOfSeveralPeopleMayBeIt() {
    assertThat(mayBe(of("Bettina Okonjo").of("Dana Reyes").line("REG", "80.00", "22.00"))).isTrue();
  }

  @Test
  void aRegisterWithoutAnyLineMayBeIt() {
    assertThat(mayBe(aRegister())).isTrue();
  }

  @Test
  void whatWasRecognisedFromAPictureMayBeItWhateverPeriodWasRead() {
    RegisterBuilder scanned =
        aRegister().period("2026-07-01", "2026-07-11").line("REG", "80.00", "22.00");
    scanned.form().scanned();

    assertThat(mayBe(scanned)).isTrue();
  }

  @Test
  void underTheAgreementPayrollOfAnyNameMayBeIt() {
    assertThat(mayBe(july("8.00", "8.00").payroll(of("D. Kowalski")).arrival())).isTrue();
  }

  @Test
  void underTheAgreementPayrollOfOtherDaysIsNotIt() {
    InvoiceBuilder july =
        july("8.00", "8.00")
            .payroll(aRegister().period("2026-07-01", "2026-07-11").line("REG", "64.00", "22.00"));

    assertThat(mayBe(july.arrival())).isFalse();
  }

  /** A file that could not be read is nobody's, unless what it came with says whose. */
  @Test
  void underTheAgreementAFileThatWasNotReadMayBeIt() {
    assertThat(mayBe(july("8.00", "8.00").payroll().withProblem("DOC-BROKEN", "cut").arrival()))
        .isTrue();
    Problem broken = new Problem("DOC-BROKEN", "cut", new SourceRef.InFile("scan.pdf"));
    FileReading scan = new FileReading("scan.pdf", "", List.of(), List.of(broken));
    assertThat(
            mayBe(
                new ArrivalBuilder("2026-07-15 scan", "2026-07-15").of(new Packet(List.of(scan)))))
        .isFalse();
  }
}
