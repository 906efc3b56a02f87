package org.ojtpay.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojtpay.units.Money;

class AccountNumberTest {

  @ParameterizedTest
  @ValueSource(strings = {"1", "0001", "4030668588", "47-032", "AB12345678", "12345678901234567"})
  void isTakenExactlyAsTheBankWritesIt(String account) {
    assertThat(new AccountNumber(account).value()).isEqualTo(account);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "123456789012345678", "12 34", " 1234", "12é4", "0000", "0-0"})
  void isRefusedWhereItDoesNotFitItsField(String account) {
    assertThatThrownBy(() -> new AccountNumber(account))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void printsItsLastFourCharactersOnly() {
    assertThat(new AccountNumber("4030668588")).hasToString("****8588");
    assertThat(new AccountNumber("12345")).hasToString("****2345");
    assertThat(new AccountNumber("1234")).hasToString("****");
    assertThat(SamplePayments.first().toString()).contains("****8588").doesNotContain("4030668588");
    assertThat(SamplePayments.balancedProfile().toString()).doesNotContain("55501");
  }

  @Test
  void isNotGivenAwayByARefusal() {
    assertThatThrownBy(() -> new AccountNumber("4030 668588"))
        .hasMessageContaining("****8588")
        .hasMessageNotContaining("4030");
  }

  @Test
  void isNotGivenAwayByAnEntry() {
    EntryDetail entry =
        new EntryDetail(
            TransactionCode.CHECKING_CREDIT,
            SamplePayments.HARBOR,
            new AccountNumber("4030668588"),
            Money.of("1.00"),
            "P1",
            "Harbor",
            new TraceNumber(SamplePayments.HARBOR, 1),
            null);

    assertThat(entry.toString()).doesNotContain("4030668588");
    assertThat(entry.line()).contains("4030668588");
  }
}
