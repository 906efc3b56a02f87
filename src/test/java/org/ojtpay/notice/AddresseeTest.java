package org.ojtpay.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ojtpay.validate.Disposition;
import org.ojtpay.validate.Kind;

class AddresseeTest {

  private static Addressee of(Kind kind, @Nullable String number, String coordinator) {
    Reported reported =
        new Reported(
            SampleNight.verdict("x", kind, Disposition.RETURNED)
                .numbers(number, null, null)
                .build(),
            false,
            List.of(),
            new Submitted(null, null, null, null, "", coordinator, null, Set.of()));
    return Addressee.of(reported, SampleNight.REFERENCE, SampleNight.BOARD);
  }

  @Test
  void agreementGoesToItsCoordinator() {
    assertThat(of(Kind.AGREEMENT, "MA-0412-003", "co@ajcc.example"))
        .isEqualTo(new Addressee("co@ajcc.example", true));
  }

  @Test
  void agreementWithoutOneGoesToTheProviderOfItsRegion() {
    assertThat(of(Kind.AGREEMENT, "ma0412003", ""))
        .isEqualTo(new Addressee("dokoro@metroharbor.example", true));
  }

  @Test
  void invoiceGoesToTheProviderOfItsRegion() {
    assertThat(of(Kind.INVOICE, "MA-0412-003", "co@ajcc.example").address())
        .isEqualTo("dokoro@metroharbor.example");
  }

  @Test
  void comesBackToTheBoardWhereNobodyIsKnown() {
    for (String number : new String[] {"ZA-0412-003", "", null}) {
      assertThat(of(Kind.INVOICE, number, ""))
          .isEqualTo(new Addressee(SampleNight.BOARD.returnAddress(), false));
    }
  }

  @Test
  void takesNoAddressThatCarriesMore() {
    for (String unsound :
        List.of(
            "co@ajcc.example\r\nBcc: all@evil.example",
            "co@ajcc.example, other@evil.example",
            "Co <co@ajcc.example>",
            "co@localhost",
            "co@@ajcc.example",
            "co..co@ajcc.example",
            ".co@ajcc.example",
            "co.@ajcc.example",
            "co@-ajcc.example",
            "co@ajcc..example",
            "ask Dana")) {
      assertThat(of(Kind.AGREEMENT, "MA-0412-003", unsound).address())
          .as(unsound)
          .isEqualTo("dokoro@metroharbor.example");
    }
  }
}
