package org.ojtpay.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PaymentFileNameTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 8);

  @Test
  void holdsBoardBankDateAndModifier() {
    assertThat(PaymentFileName.of("sdwp", "harbor", DAY, 'A'))
        .isEqualTo("OJT_sdwp_harbor_20260308_A.ach");
  }

  @Test
  void keepsNothingThatAFolderOrAnUnderscoreCouldBeMadeOf() {
    assertThat(PaymentFileName.of("San_Diégo / WP.", "../b", DAY, '7'))
        .isEqualTo("OJT_San-Diego-WP_b_20260308_7.ach");
  }

  @Test
  void isRefusedWithoutABoardOrWithALowerCaseModifier() {
    assertThatThrownBy(() -> PaymentFileName.of("..", "harbor", DAY, 'A'))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PaymentFileName.of("sdwp", "harbor", DAY, 'a'))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
