package org.ojtpay.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojtpay.policy.BankingDays;
import org.ojtpay.units.Money;

/** An entry of zero says of the account what a payment would say, and moves nothing. */
class PrenoteRunTest {

  private static final BankingDays DAYS = BankingDays.federalReserve();

  @Test
  void isThePaymentFieldByFieldButForCodeAmountAddendaAndOurNumber() {
    PrenoteRun run = run(SamplePayments.profile(), checking(), savings(), personal());
    List<String> tried = lines(run.build(DAYS));
    List<String> paid =
        lines(
            SamplePayments.run(
                    SamplePayments.profile(),
                    SamplePayments.first(),
                    SamplePayments.second(),
                    SamplePayments.third())
                .build(DAYS));

    assertThat(tried.get(0)).as("file header").isEqualTo(paid.get(0));
    assertThat(tried.get(1)).as("batch of companies").isEqualTo(paid.get(1)).startsWith("5220");
    isOf(paid.get(2), "623", "N00000001", tried.get(2));
    isOf(paid.get(4), "633", "N00000002", tried.get(3));
    assertThat(tried.get(5)).as("batch of persons").isEqualTo(paid.get(7)).contains("PPDOJT REIMB");
    isOf(paid.get(8), "623", "N00000003", tried.get(6));
    assertThat(tried).hasSize(10).noneMatch(line -> line.startsWith("7"));
    assertThat(run.traces())
        .containsExactly(
            Map.entry("N00000001", 41), Map.entry("N00000002", 42), Map.entry("N00000003", 43));
  }

  private static void isOf(String paid, String code, String id, String tried) {
    assertThat(tried.substring(0, 3)).isEqualTo(code);
    assertThat(tried.substring(3, 29)).as("bank and account").isEqualTo(paid.substring(3, 29));
    assertThat(tried.substring(29, 54)).isEqualTo("0000000000" + id + "      ");
    assertThat(tried.substring(54, 78)).as("name").isEqualTo(paid.substring(54, 78));
    assertThat(tried.charAt(78)).as("addenda").isEqualTo('0');
  }

  @Test
  void comesToNothingAlsoWhereTheBankWantsBalancedFiles() {
    for (BankProfile profile :
        List.of(SamplePayments.profile(), SamplePayments.balancedProfile())) {
      PaymentFile file = run(profile, checking(), savings()).build(DAYS);

      assertThat(file.totals())
          .isEqualTo(new ControlTotals(0, 2, Money.ZERO, Money.ZERO, 24450047L, 1));
      assertThat(PrenoteRun.traces(profile, List.of(checking(), savings()))).isEqualTo(2);
      assertThat(lines(file)).noneMatch(line -> line.contains("OFFSET"));
    }
  }

  @Test
  void isReadBackAndHasNoDefect() {
    PaymentFile file = run(SamplePayments.profile(), checking(), savings()).build(DAYS);

    assertThat(NachaValidator.validate(file.bytes(), DAYS)).isEmpty();
    assertThat(EntriesRead.of(file.bytes()).entries())
        .extracting(each -> each.code() + " " + each.identification() + " " + each.amount())
        .containsExactly("23 N00000001 0.00", "33 N00000002 0.00");
    assertThat(EntriesRead.of(file.bytes()).entries()).noneMatch(each -> each.isLiveCredit());
    assertThat(file.totals().payments()).isZero();
  }

  @Test
  void namesAnAmountOnAPrenoteAndAPrenoteThatClaimsToBeLive() {
    String file = String.join("\r\n", lines(run(SamplePayments.profile(), checking()).build(DAYS)));

    assertThat(kinds(file.replace("0000000000N", "0000000001N"))).contains("PRENOTE-AMOUNT");
    assertThat(kinds(file.replace("623122246920", "622122246920"))).containsOnly("AMOUNT-ZERO");
  }

  private static List<String> kinds(String file) {
    return NachaValidator.validate(file.getBytes(StandardCharsets.US_ASCII), DAYS).stream()
        .map(Defect::kind)
        .toList();
  }

  @Test
  void writesNoAmountOnAPrenoteAndNoLiveEntryWithoutOne() {
    assertThatThrownBy(() -> entry(TransactionCode.CHECKING_PRENOTE, "0.01"))
        .hasMessageContaining("prenote N1 of 0.01 is not of zero");
    assertThatThrownBy(() -> entry(TransactionCode.SAVINGS_PRENOTE, "1.00"))
        .hasMessageContaining("is not of zero");
    assertThatThrownBy(() -> entry(TransactionCode.CHECKING_CREDIT, "0.00"))
        .hasMessageContaining("is not more than zero");
    assertThat(entry(TransactionCode.SAVINGS_PRENOTE, "0.00").line()).startsWith("633");
  }

  private static EntryDetail entry(TransactionCode code, String amount) {
    return new EntryDetail(
        code,
        SamplePayments.HARBOR,
        new AccountNumber("1"),
        Money.of(amount),
        "N1",
        "Payee",
        new TraceNumber(SamplePayments.HARBOR, 1),
        null);
  }

  /**
   * May 25, 2026 is Memorial Day, June 19 a Friday; on July 3 banks are open, since a Saturday's
   * holiday leaves the Friday open.
   */
  @ParameterizedTest
  @CsvSource({
    "2026-05-18, 2026-05-15, 2026-05-21",
    "2026-05-21, 2026-05-20, 2026-05-27",
    "2026-05-21, 2026-05-21, 2026-05-27",
    "2026-05-21, 2026-05-22, 2026-05-29",
    "2026-05-22, 2026-05-23, 2026-05-29",
    "2026-06-17, 2026-06-16, 2026-06-23",
    "2026-07-01, 2026-06-30, 2026-07-06",
  })
  void mayBeFollowedByMoneyOnTheThirdBankingDay(LocalDate effective, LocalDate had, LocalDate day) {
    assertThat(PrenoteRun.firstDay(effective, had)).isEqualTo(day);
  }

  @Test
  void triesNothingTwiceAndNotNothing() {
    assertThatThrownBy(() -> run(SamplePayments.profile())).hasMessageContaining("at least one");
    assertThatThrownBy(() -> run(SamplePayments.profile(), checking(), checking()))
        .hasMessageContaining("once");
  }

  @Test
  void saysBeforehandWhatDoesNotFit() {
    Prenote nameless =
        new Prenote(
            "N00000001",
            "",
            SamplePayments.HARBOR,
            new AccountNumber("1"),
            AccountType.CHECKING,
            Receiver.COMPANY);

    assertThat(PrenoteRun.refusal(checking(), SamplePayments.profile())).isEmpty();
    assertThat(PrenoteRun.refusal(nameless, SamplePayments.profile()).orElseThrow())
        .contains("receiver name");
  }

  private static Prenote checking() {
    return of("N00000001", SamplePayments.first());
  }

  private static Prenote savings() {
    return of("N00000002", SamplePayments.second());
  }

  private static Prenote personal() {
    return of("N00000003", SamplePayments.third());
  }

  private static Prenote of(String id, Payment payment) {
    return new Prenote(
        id,
        payment.payeeName(),
        payment.routing(),
        payment.account(),
        payment.accountType(),
        payment.receiver());
  }

  private static PrenoteRun run(BankProfile profile, Prenote... prenotes) {
    return new PrenoteRun("san-diego", profile, SamplePayments.identity(), List.of(prenotes));
  }

  private static List<String> lines(PaymentFile file) {
    return new String(file.bytes(), StandardCharsets.US_ASCII).lines().toList();
  }
}
