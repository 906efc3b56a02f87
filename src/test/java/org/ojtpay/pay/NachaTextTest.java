package org.ojtpay.pay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NachaTextTest {

  @ParameterizedTest
  @CsvSource({
    "Castañeda, CASTANEDA",
    "Víctor Rivera, VICTOR RIVERA",
    "Łódź Straße Ærø, LODZ STRASSE AERO",
    "O’Malley – Sons, O'MALLEY - SONS",
    "'Tab\there\u0007and\r\nthere', TAB HERE AND THERE",
    "'  two   blanks ', TWO BLANKS",
    "Ｆｕｌｌ width, FULL WIDTH",
    "東京 Sushi, SUSHI",
    "istanbul, ISTANBUL"
  })
  void isFoldedToUpperCaseAscii(String given, String folded) {
    assertThat(NachaText.fold(given)).isEqualTo(folded);
  }
}
