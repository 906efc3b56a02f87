package org.ojtpay.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ojtpay.policy.BankingDays;
import org.ojtpay.units.Money;
import org.ojtpay.units.RoutingNumber;

class PaymentRunTest {

  /** Written by hand from Nacha's layouts, not by the program. */
  private static final List<String> EXPECTED =
      List.of(
          "101 12224692013300123452603182130A094101"
              + "HARBOR BANK            SAN DIEGO WORKFORCE            ",
          "5220SAN DIEGO WORKFO                    1330012345CCDOJT REIMB "
              + "      260319   1122246920000001",
          "6221222469204030668588       0000222594P000000001     "
              + "HARBOR CABINET WORKS C  1122246920000041",
          "705RMR*IV*INV-1001**2225.94*2225.94\\"
              + "                                               00010000041",
          "63212225355747-032           0000010000P000000002     "
              + "CASTANEDA DENTAL LAB O  1122246920000042",
          "705RMR*IV*20260318-7**100.00*150.00\\"
              + "                                               00010000042",
          "82200000040024450047000000000000000000232594"
              + "1330012345                         122246920000001",
          "9000001000001000000040024450047000000000000000000232594"
              + "                                       ",
          "9".repeat(94),
          "9".repeat(94));

  private final BankingDays days = BankingDays.federalReserve();

  @Test
  void writesTheFileThatIsWrittenByHand() {
    PaymentFile file = twoPayments().build(days);

    String expected = EXPECTED.stream().map(line -> line + "\r\n").collect(Collectors.joining());
    assertThat(new String(file.bytes(), StandardCharsets.US_ASCII)).isEqualTo(expected);
  }

  @Test
  void endsLinesAsTheBankAsks() {
    BankProfile profile = SamplePayments.profile(false, LineEnd.LF, null);

    byte[] bytes = SamplePayments.run(profile, SamplePayments.first()).build(days).bytes();

    assertThat(bytes).hasSize(95 * 10).doesNotContain('\r');
  }

  @Test
  void statesWhatTheFileComesTo() {
    PaymentFile file = twoPayments().build(days);

    assertThat(file.totals())
        .isEqualTo(
            new ControlTotals(2, 4, Money.of("2325.94"), Money.ZERO, 12224692L + 12225355L, 1));
    assertThat(file.name()).isEqualTo("OJT_san-diego_harbor_20260318_A.ach");
    assertThat(file.effectiveEntryDate()).isEqualTo("2026-03-19");
    assertThat(file.identity()).isEqualTo(SamplePayments.identity());
    assertThat(file.sha256()).matches("[0-9a-f]{64}");
  }

  @Test
  void knowsWhichAccountEachPaymentGoesTo() {
    PaymentFile file = twoPayments().build(days);
    Payment first = SamplePayments.first();

    assertThat(file.paidElsewhere(List.of(first, SamplePayments.second()))).isEmpty();
    for (Payment other :
        List.of(
            to(first, SamplePayments.HARBOR, "4030668589", AccountType.CHECKING),
            to(first, SamplePayments.HARBOR, "4030668588", AccountType.SAVINGS),
            to(first, SamplePayments.MESA, "4030668588", AccountType.CHECKING))) {
      assertThat(file.paidElsewhere(List.of(SamplePayments.second(), other))).contains(other);
    }
  }

  private static Payment to(
      Payment payment, RoutingNumber routing, String account, AccountType type) {
    return new Payment(
        payment.id(),
        payment.invoiceNumber(),
        payment.agreementNumber(),
        payment.participant(),
        payment.employerId(),
        payment.payeeName(),
        payment.amount(),
        payment.gross(),
        routing,
        new AccountNumber(account),
        type,
        payment.receiver());
  }

  @Test
  void givesTheSameBytesAgain() {
    assertThat(twoPayments().build(days)).isEqualTo(twoPayments().build(days));
  }

  @Test
  void givesOtherBytesUnderAnotherModifier() {
    PaymentFileIdentity other =
        new PaymentFileIdentity(
            "1330012345", LocalDate.of(2026, 3, 18), LocalTime.of(21, 30), 'B', 1, 41);
    PaymentRun run =
        new PaymentRun("san-diego", SamplePayments.profile(), other, twoPayments().payments());

    assertThat(run.build(days)).isNotEqualTo(twoPayments().build(days));
  }

  @Test
  void settlesOnTheNextBankingDay() {
    PaymentFileIdentity beforeTheFourth =
        new PaymentFileIdentity(
            "1330012345", LocalDate.of(2026, 7, 2), LocalTime.of(21, 30), 'A', 1, 41);
    PaymentFileIdentity friday =
        new PaymentFileIdentity(
            "1330012345", LocalDate.of(2026, 5, 22), LocalTime.of(21, 30), 'A', 1, 41);

    assertThat(on(beforeTheFourth).build(days).effectiveEntryDate()).isEqualTo("2026-07-03");
    assertThat(on(friday).build(days).effectiveEntryDate()).isEqualTo("2026-05-26");
  }

  @Test
  void balancesTheCreditsWithOneDebitWhereTheBankAsks() {
    BankProfile profile = SamplePayments.balancedProfile();
    PaymentFile file =
        SamplePayments.run(profile, SamplePayments.first(), SamplePayments.second()).build(days);
    List<String> lines = lines(file);

    assertThat(lines.get(1)).startsWith("5200");
    assertThat(lines.get(6))
        .isEqualTo(
            "62712224692055501            0000232594OFFSET         "
                + "SAN DIEGO WORKFORCE PA  0122246920000043");
    assertThat(lines.get(7)).startsWith("8200000005003667473900000023259400000023259");
    assertThat(file.totals())
        .isEqualTo(new ControlTotals(2, 5, Money.of("2325.94"), Money.of("2325.94"), 36674739L, 1));
    List<Payment> payments = List.of(SamplePayments.first(), SamplePayments.second());
    assertThat(PaymentRun.traces(profile, payments)).isEqualTo(3);
    assertThat(PaymentRun.traces(SamplePayments.profile(), payments)).isEqualTo(2);
  }

  @Test
  void paysSoleProprietorsInABatchOfTheirOwn() {
    PaymentRun run =
        SamplePayments.run(
            SamplePayments.profile(),
            SamplePayments.third(),
            SamplePayments.first(),
            SamplePayments.second());
    PaymentFile file = run.build(days);
    List<String> lines = lines(file);

    assertThat(lines.get(1)).startsWith("5220").contains("1330012345CCDOJT REIMB").endsWith("0001");
    assertThat(lines.get(6)).startsWith("8220000004").endsWith("0000001");
    assertThat(lines.get(7)).startsWith("5220").contains("1330012345PPDOJT REIMB").endsWith("0002");
    assertThat(lines.get(8)).contains("IGNACIO PENA DBA PENA ").endsWith("1122246920000043");
    assertThat(lines.get(9)).startsWith("705RMR*IV*INV 12**412.50*412.50\\");
    assertThat(lines.get(10)).startsWith("8220000002").endsWith("0000002");
    assertThat(lines.get(11)).startsWith("9000002" + "000002" + "00000006");
    assertThat(run.traces())
        .containsExactly(
            Map.entry("P000000001", 41), Map.entry("P000000002", 42), Map.entry("P000000003", 43));
    assertThat(file.totals().payments()).isEqualTo(3);
    assertThat(file.totals().credits()).isEqualTo(Money.of("2738.44"));
  }

  @Test
  void paysSoleProprietorsAloneInOneBatch() {
    PaymentRun run = SamplePayments.run(SamplePayments.profile(), SamplePayments.third());

    assertThat(lines(run.build(days)).get(1)).contains("PPD").endsWith("0000001");
    assertThat(run.traces()).containsExactly(Map.entry("P000000003", 41));
  }

  @Test
  void balancesEachBatchWithADebitOfItsOwn() {
    PaymentRun run =
        SamplePayments.run(
            SamplePayments.balancedProfile(), SamplePayments.third(), SamplePayments.first());
    PaymentFile file = run.build(days);
    List<String> lines = lines(file);

    assertThat(lines.get(4)).startsWith("627").contains("0000222594OFFSET").endsWith("0000042");
    assertThat(lines.get(9)).startsWith("627").contains("0000041250OFFSET").endsWith("0000044");
    assertThat(lines.stream().filter(line -> line.startsWith("5200"))).hasSize(2);
    assertThat(run.traces())
        .containsExactly(Map.entry("P000000001", 41), Map.entry("P000000003", 43));
    assertThat(PaymentRun.traces(SamplePayments.balancedProfile(), run.payments())).isEqualTo(4);
    assertThat(file.totals().payments()).isEqualTo(2);
    assertThat(file.totals().debits()).isEqualTo(Money.of("2638.44"));
  }

  private static List<String> lines(PaymentFile file) {
    return new String(file.bytes(), StandardCharsets.US_ASCII).lines().toList();
  }

  @Test
  void handsOutNoFileInWhichTheValidatorFindsADefect() {
    BankProfile good = SamplePayments.profile();
    BankProfile zeros =
        new BankProfile(
            good.name(),
            good.immediateDestination(),
            good.immediateDestinationName(),
            good.immediateOrigin(),
            good.immediateOriginName(),
            "0000",
            good.companyId(),
            good.odfiRouting(),
            good.entryDescription(),
            null,
            false,
            LineEnd.LF);

    assertThatThrownBy(() -> SamplePayments.run(zeros, SamplePayments.first()).build(days))
        .isInstanceOf(PaymentRunException.class)
        .hasMessageContaining("COMPANY-NAME-BLANK")
        .hasMessageNotContaining("4030668588");
  }

  @Test
  void handsOutNoFileThatPaysSomethingElseThanWasAsked() {
    byte[] both = twoPayments().build(days).bytes();
    PaymentRun one = SamplePayments.run(SamplePayments.profile(), SamplePayments.first());
    PaymentRun turned =
        SamplePayments.run(
            SamplePayments.profile(), SamplePayments.second(), SamplePayments.first());

    assertThat(twoPayments().requireAsAsked(both).payments()).isEqualTo(2);
    assertThatThrownBy(() -> one.requireAsAsked(both)).isInstanceOf(PaymentRunException.class);
    assertThatThrownBy(() -> turned.requireAsAsked(both)).isInstanceOf(PaymentRunException.class);
    assertThatThrownBy(() -> twoPayments().requireAsAsked(replaced(both, "CCD", "PPD")))
        .isInstanceOf(PaymentRunException.class);
    assertThatThrownBy(
            () -> twoPayments().requireAsAsked(replaced(both, "HARBOR CAB", "HARBOR COB")))
        .isInstanceOf(PaymentRunException.class);
  }

  private static byte[] replaced(byte[] file, String text, String by) {
    return new String(file, StandardCharsets.US_ASCII)
        .replace(text, by)
        .getBytes(StandardCharsets.US_ASCII);
  }

  @Test
  void handsOutNoFileThatIsBalancedAgainstTheProfile() {
    byte[] unbalanced = twoPayments().build(days).bytes();
    PaymentRun balanced =
        SamplePayments.run(
            SamplePayments.balancedProfile(), SamplePayments.first(), SamplePayments.second());

    assertThatThrownBy(() -> balanced.requireAsAsked(unbalanced))
        .isInstanceOf(PaymentRunException.class)
        .hasMessageContaining("not the payments");
    assertThatThrownBy(() -> twoPayments().requireAsAsked(balanced.build(days).bytes()))
        .isInstanceOf(PaymentRunException.class)
        .hasMessageContaining("not the payments");
  }

  @Test
  void refusesAProfileWhoseValuesDoNotFitWhenItIsRead() {
    assertThatThrownBy(() -> profile("122246921", "OJT REIMB"))
        .hasMessageContaining("immediate destination");
    assertThatThrownBy(() -> profile("122246920", "OJT REIMBURSE"))
        .hasMessageContaining("entry description");
    assertThatThrownBy(() -> profile("122246920", "PAYROLL")).hasMessageContaining("PAYROLL");
    assertThatThrownBy(() -> SamplePayments.profile(true, LineEnd.LF, null))
        .hasMessageContaining("funding account");
    assertThat(profile("0122246920", "OJT REIMB").immediateDestination()).startsWith("0");
  }

  private static BankProfile profile(String destination, String description) {
    return new BankProfile(
        "harbor",
        destination,
        "Harbor Bank",
        "1330012345",
        "Board",
        "Board",
        "1330012345",
        SamplePayments.HARBOR,
        description,
        null,
        false,
        LineEnd.LF);
  }

  @Test
  void refusesAnEmptyRun() {
    assertThatThrownBy(() -> SamplePayments.run(SamplePayments.profile()))
        .hasMessageContaining("at least one payment");
  }

  @Test
  void refusesThePaymentThatStandsTwice() {
    assertThatThrownBy(
            () ->
                SamplePayments.run(
                    SamplePayments.profile(), SamplePayments.first(), SamplePayments.first()))
        .hasMessageContaining("P000000001");
  }

  @Test
  void refusesTheInvoiceThatStandsTwiceUnderTwoPayments() {
    Payment again = withId(SamplePayments.first(), "P000000009");

    assertThatThrownBy(
            () -> SamplePayments.run(SamplePayments.profile(), SamplePayments.first(), again))
        .hasMessageContaining("P000000009");
  }

  @Test
  void refusesAnIdentityOfAnotherOrigin() {
    PaymentFileIdentity other =
        new PaymentFileIdentity(
            "1330012346", LocalDate.of(2026, 3, 18), LocalTime.of(21, 30), 'A', 1, 41);

    assertThatThrownBy(() -> on(other)).hasMessageContaining("1330012346");
  }

  @Test
  void refusesTracesBeyondTheLast() {
    PaymentFileIdentity last =
        new PaymentFileIdentity(
            "1330012345", LocalDate.of(2026, 3, 18), LocalTime.of(21, 30), 'A', 1, 9_999_999);

    assertThat(on(last).build(days).totals().payments()).isEqualTo(1);
    PaymentRun two =
        new PaymentRun(
            "san-diego",
            SamplePayments.profile(),
            last,
            List.of(SamplePayments.first(), SamplePayments.second()));
    assertThatThrownBy(() -> two.build(days)).hasMessageContaining("10000000");
  }

  @Test
  void saysWhichPaymentDoesNotFitBeforeTheRun() {
    Payment unfit = withId(SamplePayments.first(), "MUCH-TOO-LONG-AN-ID");

    assertThat(PaymentRun.refusal(SamplePayments.first(), SamplePayments.profile())).isEmpty();
    assertThat(PaymentRun.refusal(unfit, SamplePayments.profile()))
        .hasValueSatisfying(
            reason ->
                assertThat(reason).contains("MUCH-TOO-LONG-AN-ID").doesNotContain("4030668588"));
  }

  @Test
  void refusesAPaymentOfNothingOrOfMoreThanTheInvoice() {
    assertThatThrownBy(() -> of("0.00", "1.00")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> of("1.01", "1.00")).isInstanceOf(IllegalArgumentException.class);
    assertThat(of("1.00", "1.00").amount()).isEqualTo(Money.of("1.00"));
  }

  @Test
  void noticesAStoredFileThatIsNotTheOneThatWasBuilt() {
    PaymentFile file = twoPayments().build(days);
    byte[] tampered = file.bytes();
    tampered[200]++;

    assertThat(stored(file, file.bytes())).isEqualTo(file);
    assertThatThrownBy(() -> stored(file, tampered)).hasMessageContaining(file.sha256());
  }

  private static PaymentFile stored(PaymentFile file, byte[] bytes) {
    return PaymentFile.stored(
        file.identity(),
        file.name(),
        file.effectiveEntryDate(),
        file.totals(),
        bytes,
        file.sha256());
  }

  private static PaymentRun twoPayments() {
    return SamplePayments.run(
        SamplePayments.profile(), SamplePayments.first(), SamplePayments.second());
  }

  private static PaymentRun on(PaymentFileIdentity identity) {
    return new PaymentRun(
        "san-diego", SamplePayments.profile(), identity, List.of(SamplePayments.first()));
  }

  private static Payment withId(Payment payment, String id) {
    return new Payment(
        id,
        payment.invoiceNumber(),
        payment.agreementNumber(),
        payment.participant(),
        payment.employerId(),
        payment.payeeName(),
        payment.amount(),
        payment.gross(),
        payment.routing(),
        payment.account(),
        payment.accountType(),
        payment.receiver());
  }

  private static Payment of(String amount, String gross) {
    return new Payment(
        "P1",
        "I1",
        "A1",
        null,
        "E1",
        "Harbor",
        Money.of(amount),
        Money.of(gross),
        SamplePayments.HARBOR,
        new AccountNumber("12345"),
        AccountType.CHECKING,
        Receiver.COMPANY);
  }
}
