package org.ojtpay.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursTest {

  @Test
  void threeTimesAThirdIsWhole() {
    Hours third = Hours.ofMinutes(20);

    assertThat(third.plus(third).plus(third)).isEqualTo(Hours.of(1));
    assertThat(Hours.of(8).minus(third)).isEqualTo(Hours.ofMinutes(7 * 60 + 40));
  }

  @Test
  void minutesAndHundredthsTogetherAreExact() {
    Hours hours = Hours.ofMinutes(7 * 60 + 20).plus(Hours.of("0.01")).plus(Hours.ofMinutes(10));

    assertThat(hours).isEqualTo(Hours.of("7.51"));
  }

  @Test
  void aWholeYearOfThirdsIsExact() {
    Hours sum = Hours.ZERO;
    for (int day = 0; day < 366; day++) {
      sum = sum.plus(Hours.ofMinutes(7 * 60 + 20));
    }

    assertThat(sum).isEqualTo(Hours.of(2684));
  }

  @ParameterizedTest
  @CsvSource({
    // 7 1/12 hours at 16.50 are 116.875, which is rounded up.
    "425, 16.50, 116.88",
    "440, 17.25, 126.50",
    "20, 15.00, 5.00",
    "20, 15.01, 5.00",
    "20, 15.02, 5.01",
    "485, 18.3333, 148.19"
  })
  void aThirdIsPaidAsTheFractionItIs(long minutes, String rate, String pay) {
    assertThat(new WageRate(new BigDecimal(rate)).times(Hours.ofMinutes(minutes))).hasToString(pay);
  }

  @Test
  void countersNeverPassACap() {
    BigDecimal each = Hours.ofMinutes(346 * 60 + 40).counted();

    assertThat(each.multiply(new BigDecimal(3))).isLessThanOrEqualTo(new BigDecimal("1040"));
    assertThat(Hours.of("80.25").counted()).isEqualByComparingTo("80.25");
    assertThat(Hours.of(80).counted()).isEqualByComparingTo("80");
  }

  @Test
  void aThirdIsWrittenWithTwoPlaces() {
    assertThat(Hours.ofMinutes(440).printsAs(Hours.of("7.33"))).isTrue();
    assertThat(Hours.ofMinutes(440).printsAs(Hours.of("7.34"))).isFalse();
    assertThat(Hours.of("8").printsAs(Hours.of("8.01"))).isFalse();
  }

  @Test
  void printsTwoPlaces() {
    assertThat(Hours.ofMinutes(440)).hasToString("7.33");
    assertThat(Hours.of("80")).hasToString("80.00");
  }
}
