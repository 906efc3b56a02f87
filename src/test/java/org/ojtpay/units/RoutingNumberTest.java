package org.ojtpay.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingNumberTest {

  @ParameterizedTest
  @ValueSource(strings = {"122246920", "122253557", "091000019", "122000247", "111111118"})
  void takesNineDigitsWithTheirCheckDigit(String digits) {
    assertThat(new RoutingNumber(digits).digits()).isEqualTo(digits);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "122246921",
        "122246929",
        "212246920",
        "000000000",
        "12224692",
        "1222469200",
        "12224692O",
        " 22246920",
        "",
        "١٢٢٢٤٦٩٢٠"
      })
  void refusesEverythingElse(String digits) {
    assertThat(RoutingNumber.isValid(digits)).isFalse();
    assertThatThrownBy(() -> new RoutingNumber(digits))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void noticesEachSingleWrongDigit() {
    String good = "122253557";
    for (int place = 0; place < 9; place++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        String other = good.substring(0, place) + digit + good.substring(place + 1);
        assertThat(RoutingNumber.isValid(other)).as(other).isEqualTo(other.equals(good));
      }
    }
  }

  @Test
  void tellsTheBanksEightDigitsFromTheCheckDigit() {
    assertThat(new RoutingNumber("122253557").identification()).isEqualTo("12225355");
    assertThat(RoutingNumber.ofBank("12225355").digits()).isEqualTo("122253557");
    assertThat(RoutingNumber.ofBank("12224692").digits()).isEqualTo("122246920");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1222535", "122253557", "1222535X", "00000000"})
  void knowsNoBankOfOtherDigits(String digits) {
    assertThatThrownBy(() -> RoutingNumber.ofBank(digits))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
