package org.ojtpay.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ojtpay.units.Money;

class PercentsTest {

  private static List<Long> of(String... parts) {
    return Percents.of(Stream.of(parts).map(Money::of).toList());
  }

  /** Each rounded by itself: 28 and 73, which is 101. */
  @Test
  void comeToAHundredWhereEachByItselfWouldBeRoundedUp() {
    assertThat(of("27.50", "0.00", "72.50")).containsExactly(28L, 0L, 72L);
  }

  /** Each rounded by itself: three times 33, which is 99. */
  @Test
  void comeToAHundredWhereEachByItselfWouldBeRoundedDown() {
    assertThat(of("10.00", "10.00", "10.00")).containsExactly(34L, 33L, 33L);
  }

  @Test
  void areWhatTheyAreWhereNothingIsRounded() {
    assertThat(of("1.00", "0.00", "3.00")).containsExactly(25L, 0L, 75L);
  }

  /** Corrections may leave a part below nothing. */
  @Test
  void comeToAHundredWithAPartBelowNothing() {
    assertThat(of("-5.00", "0.00", "35.00")).containsExactly(-17L, 0L, 117L);
  }

  @Test
  void areNoneOfNothing() {
    assertThat(of("0.00", "0.00", "0.00")).isEmpty();
    assertThat(of("-5.00", "0.00", "4.99")).isEmpty();
  }
}
