package org.ojtpay.packet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Marisol Okafor | Okafor, Marisol",
        "MARISOL OKAFOR | marisol okafor",
        "Yusuf O'Malley | OMALLEY, YUSUF",
        "Yusuf O'Malley | Yusuf O\u2019Malley",
        "Yusuf O Malley | O'Malley, Yusuf",
        "Joanne Casta\u00f1eda | CASTANEDA, JOANNE",
        "Maria de la Cruz | De La Cruz, Maria",
        "Maria de la Cruz | DELACRUZ, MARIA",
        "Maria Elena de la Cruz | de la Cruz, Maria",
        "Lena Delgado-Ruiz | Delgado Ruiz, Lena",
        "Lena Delgado-Ruiz | DelgadoRuiz, Lena",
        "John Smith Jr. | Smith, John",
        "Smith, John, Jr. | John Smith",
        "Smith Jr., John | John Smith III",
        "Smith, John A. | John Smith",
        "John A. Smith | John B. Smith",
        "Mary-Ann Lee | Lee, Mary Ann",
        "Ms. Mei Tanaka | Tanaka, Mei",
        "Castaneda Lopez, Joanne | Joanne Casta\u00f1eda L\u00f3pez",
        "Okafor, Marisol (4410) | Marisol Okafor",
        "S\u00f8ren Stra\u00dfe | Strasse, Soren"
      })
  void isTheSamePersonHoweverTheNameIsPrinted(String one, String other) {
    assertThat(PersonName.of(one).isSame(PersonName.of(other))).isTrue();
    assertThat(PersonName.of(other).isSame(PersonName.of(one))).isTrue();
    assertThat(PersonName.of(one).isNear(PersonName.of(other))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Marisol Okafor | Okafer, Marisol",
        "Marisol Okafor | Marisol Okaofr",
        "Marisol Okafor | Okafer, Marisal",
        "M. Okafor | Okafor, Marisol",
        "Okafor Marisol | Marisol Okafor",
        "Joanne Casta\u00f1eda Lopez | Casta\u00f1eda, Joanne",
        "Maria Cruz | de la Cruz, Maria",
        "Sam Lund | Lind, Sam"
      })
  void isNearAfterASlip(String one, String other) {
    assertThat(PersonName.of(one).isSame(PersonName.of(other))).isFalse();
    assertThat(PersonName.of(one).isNear(PersonName.of(other))).isTrue();
    assertThat(PersonName.of(other).isNear(PersonName.of(one))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Marisol Okafor | Okafor, Martin",
        "Sam Lund | Pat Lund",
        "Dana Stone | Dana Moreau",
        "Maria de la Cruz | Ana de la Vega",
        "Maria de la Cruz | Maria de la Vega",
        "Sam Lund | Lynd, Som",
        "Okafor | Marisol Okafor",
        "'' | Marisol Okafor"
      })
  void isSomebodyElse(String one, String other) {
    assertThat(PersonName.of(one).isSame(PersonName.of(other))).isFalse();
    assertThat(PersonName.of(one).isNear(PersonName.of(other))).isFalse();
  }

  @Test
  void countsSlipsUpToTheLimit() {
    assertThat(PersonName.edits("okafor", "okafor")).isZero();
    assertThat(PersonName.edits("okafor", "okfaor")).isEqualTo(1);
    assertThat(PersonName.edits("okafor", "okaf")).isEqualTo(2);
  }

  @Test
  void allowsOneSlipInAShortNameAndTwoInALongOne() {
    PersonName nine = PersonName.of("Abcd Efghi");
    assertThat(nine.isNear(PersonName.of("Abcd Efghj"))).isTrue();
    assertThat(nine.isNear(PersonName.of("Abcd Efgjj"))).isFalse();
    PersonName ten = PersonName.of("Abcde Fghij");
    assertThat(ten.isNear(PersonName.of("Abcde Fghkk"))).isTrue();
    assertThat(ten.isNear(PersonName.of("Abcde Fgkkk"))).isFalse();
  }
}
