package org.ojtpay.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The number that a new agreement gets: region, fund, employer ID of five to eight digits. */
class ProposedNumberTest {

  private final AgreementNumbers numbers =
      PolicyPack.load("sdwp-ojt").agreementNumbers(LocalDate.parse("2026-03-02"));

  @ParameterizedTest
  @CsvSource({
    "M, A, 0234-001, MA-0234-001",
    "N, D, 12345, ND-12345",
    "N, D, 12345678, ND-12345678",
    "N, D, 1234, ",
    "N, D, 123456789, ",
    "X, D, 12345, ",
    "N, X, 12345, ",
    "N, D, '', ",
    "'', '', 12345, ",
  })
  void isMadeOfPartsThatMakeOne(String region, String fund, String employerId, String number) {
    assertThat(numbers.propose(region, fund, employerId).orElse(null)).isEqualTo(number);
  }
}
