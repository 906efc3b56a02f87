package org.ojtpay.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ojtpay.policy.BankingDays;
import org.ojtpay.units.Money;

class ConfirmedTotalsTest {

  private static final PaymentFile FILE =
      new PaymentRun(
              "SDW",
              SamplePayments.balancedProfile(),
              SamplePayments.identity(),
              List.of(SamplePayments.first()))
          .build(BankingDays.federalReserve());

  @Test
  void areThoseOfTheFilesControlRecord() {
    assertThat(ConfirmedTotals.of(FILE.bytes()))
        .isEqualTo(
            new ConfirmedTotals(
                FILE.totals().entriesAndAddenda(),
                FILE.totals().credits(),
                FILE.totals().debits(),
                FILE.totals().entryHash()));
  }

  @Test
  void doNotDependOnHowTheLinesEnd() {
    byte[] lines =
        new String(FILE.bytes(), StandardCharsets.US_ASCII)
            .replace("\r\n", "\n")
            .getBytes(StandardCharsets.US_ASCII);
    assertThat(ConfirmedTotals.of(lines)).isEqualTo(ConfirmedTotals.of(FILE.bytes()));
  }

  @Test
  void nameEachFigureThatDiffersByAsLittleAsOne() {
    ConfirmedTotals here = ConfirmedTotals.of(FILE.bytes());
    Money cent = Money.of("0.01");
    assertThat(here.differences(here)).isEmpty();
    assertThat(
            here.differences(
                new ConfirmedTotals(
                    here.entries() + 1, here.credits(), here.debits(), here.hash())))
        .singleElement()
        .asString()
        .startsWith("entries and addenda: the file has 3, and you said 4.");
    assertThat(
            here.differences(
                new ConfirmedTotals(
                    here.entries(),
                    here.credits().plus(cent),
                    here.debits().minus(cent),
                    here.hash() - 1)))
        .hasSize(3);
  }
}
