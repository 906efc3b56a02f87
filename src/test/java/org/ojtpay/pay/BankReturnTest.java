package org.ojtpay.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BankReturnTest {

  @ParameterizedTest
  @CsvSource({
    "R02, RETURNED_PAYMENT, EMPLOYER",
    "R03, RETURNED_PAYMENT, EMPLOYER",
    "R04, RETURNED_PAYMENT, EMPLOYER",
    "R16, RETURNED_PAYMENT, EMPLOYER",
    "R20, RETURNED_PAYMENT, EMPLOYER",
    "R17, FRAUD_REVIEW, EMPLOYER",
    "R23, DUPLICATE_SUSPECT, SUBMISSION",
    "R24, DUPLICATE_SUSPECT, SUBMISSION",
    "R31, DUPLICATE_SUSPECT, SUBMISSION",
    "R99, RETURNED_PAYMENT, EMPLOYER"
  })
  void holdsWhatItsCodePutsInDoubt(String code, HoldReason reason, HoldScope scope) {
    BankReturn back = new BankReturn(code);

    assertThat(back.hold()).isEqualTo(reason);
    assertThat(back.scope()).isEqualTo(scope);
    assertThat(back.meaning()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {" r03 ", "R03"})
  void takesACodeHoweverItIsTyped(String typed) {
    assertThat(new BankReturn(typed).code()).isEqualTo("R03");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "3", "R3", "R003", "C01", "RO3"})
  void refusesWhatIsNoCode(String typed) {
    assertThatThrownBy(() -> new BankReturn(typed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("R and two digits");
  }
}
