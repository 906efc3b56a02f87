package org.ojtpay.packet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldNameTest {

  @ParameterizedTest
  @CsvSource({
    "agreementNumber,agreement number",
    "socCode,SOC code",
    "fein,FEIN",
    "employerId,employer ID",
    "ajccSignatureDate,AJCC signature date",
    "wage,wage"
  })
  void saysAFieldInWords(String key, String words) {
    assertThat(FieldName.ofKey(key).orElseThrow().words()).isEqualTo(words);
  }
}
