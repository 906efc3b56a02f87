package org.ojtpay.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ojtpay.pay.ReversalRun.Reversal;
import org.ojtpay.policy.BankingDays;
import org.ojtpay.units.Money;

/** What takes a payment back is the payment's own entry, as a debit. */
class ReversalRunTest {

  private static final BankingDays DAYS = BankingDays.federalReserve();
  private static final PaymentFileIdentity IDENTITY =
      new PaymentFileIdentity(
          "1330012345", LocalDate.of(2026, 3, 20), LocalTime.of(21, 30), 'A', 1, 900);

  private final PaymentFile original =
      SamplePayments.run(
              SamplePayments.profile(),
              SamplePayments.third(),
              SamplePayments.first(),
              SamplePayments.second())
          .build(DAYS);

  @Test
  void isTheOriginalFieldByField() {
    ReversalRun run = run(SamplePayments.profile(), "P000000001", "P000000002", "P000000003");
    List<String> before = lines(original);
    List<String> after = lines(run.build(DAYS));

    assertThat(after.get(1).substring(4, 53))
        .as("company name, id and class")
        .isEqualTo(before.get(1).substring(4, 53));
    assertThat(after.get(1)).startsWith("5225").contains("CCDREVERSAL  ");
    sameButForCodeAddendaAndTrace(before.get(2), "27", after.get(2));
    sameButForCodeAddendaAndTrace(before.get(4), "37", after.get(3));
    assertThat(after.get(5)).startsWith("5225").contains("PPDREVERSAL  ");
    sameButForCodeAddendaAndTrace(before.get(8), "27", after.get(6));
    assertThat(after.stream().filter(line -> line.startsWith("7"))).isEmpty();
    assertThat(run.traces())
        .containsExactly(
            Map.entry("P000000001", 900),
            Map.entry("P000000002", 901),
            Map.entry("P000000003", 902));
  }

  private static void sameButForCodeAddendaAndTrace(String paid, String code, String takenBack) {
    assertThat(takenBack.substring(0, 3)).isEqualTo("6" + code);
    assertThat(takenBack.substring(3, 78)).isEqualTo(paid.substring(3, 78));
    assertThat(takenBack.charAt(78)).isEqualTo('0');
  }

  @Test
  void takesBackNothingButTheAmount() {
    PaymentFile file = run(SamplePayments.profile(), "P000000002").build(DAYS);

    assertThat(file.totals())
        .isEqualTo(new ControlTotals(0, 1, Money.ZERO, Money.of("100.00"), 12225355L, 1));
    assertThat(file.effectiveEntryDate()).isEqualTo("2026-03-23");
  }

  @Test
  void givesTheMoneyToTheBoardWhereTheBankWantsBalancedFiles() {
    ReversalRun run = run(SamplePayments.balancedProfile(), "P000000001", "P000000003");
    PaymentFile file = run.build(DAYS);

    assertThat(lines(file).get(1)).startsWith("5200");
    assertThat(lines(file).get(3)).startsWith("622").contains("0000222594OFFSET");
    assertThat(lines(file).get(7)).startsWith("622").contains("0000041250OFFSET");
    assertThat(file.totals().payments()).isZero();
    assertThat(file.totals().credits()).isEqualTo(file.totals().debits());
    assertThat(ReversalRun.traces(SamplePayments.balancedProfile(), run.reversals())).isEqualTo(4);
  }

  @Test
  void isOfTheBankAndCompanyThatPaid() {
    BankProfile good = SamplePayments.profile();
    BankProfile other =
        new BankProfile(
            good.name(),
            good.immediateDestination(),
            good.immediateDestinationName(),
            good.immediateOrigin(),
            good.immediateOriginName(),
            good.companyName(),
            "1330099999",
            good.odfiRouting(),
            good.entryDescription(),
            null,
            false,
            LineEnd.LF);
    Reversal reversal = new Reversal("P000000001", original);

    assertThat(ReversalRun.refusal(reversal, good)).isEmpty();
    assertThat(ReversalRun.refusal(reversal, other).orElseThrow()).contains("1330012345");
    assertThatThrownBy(() -> run(other, "P000000001")).hasMessageContaining("1330012345");
  }

  @Test
  void takesBackNoPaymentTwiceAndNoneThatTheFileDidNotPay() {
    assertThatThrownBy(() -> run(SamplePayments.profile(), "P000000001", "P000000001"))
        .hasMessageContaining("once");
    assertThatThrownBy(() -> run(SamplePayments.profile(), "P000000009"))
        .hasMessageContaining("P000000009 does not stand in");
    assertThatThrownBy(() -> run(SamplePayments.profile())).hasMessageContaining("at least one");
  }

  @Test
  void takesNoReversalBack() {
    PaymentFile takenBack = run(SamplePayments.profile(), "P000000001").build(DAYS);

    assertThatThrownBy(
            () ->
                new ReversalRun(
                    "san-diego",
                    SamplePayments.profile(),
                    IDENTITY,
                    List.of(new Reversal("P000000001", takenBack))))
        .hasMessageContaining("does not stand in");
  }

  private ReversalRun run(BankProfile profile, String... payments) {
    List<Reversal> reversals =
        List.of(payments).stream().map(each -> new Reversal(each, original)).toList();
    return new ReversalRun("san-diego", profile, IDENTITY, reversals);
  }

  private static List<String> lines(PaymentFile file) {
    return new String(file.bytes(), StandardCharsets.US_ASCII).lines().toList();
  }
}
