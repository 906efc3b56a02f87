package org.ojtpay.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaperNameTest {

  @Test
  void keepsLettersAndDigitsOfAscii() {
    assertThat(PaperName.slug("2026-05-12 OB Bicycle invoice (sorry for delay)"))
        .isEqualTo("2026-05-12-ob-bicycle-invoice-sorry-for");
    assertThat(PaperName.slug("Téllez & Söhne")).isEqualTo("tellez-sohne");
  }

  @Test
  void leadsOutOfNoFolder() {
    assertThat(PaperName.slug("../../etc/passwd")).isEqualTo("etc-passwd");
    assertThat(PaperName.slug("日本")).isEqualTo("submission");
  }

  @Test
  void takesFortyCharactersAtTheMost() {
    assertThat(PaperName.slug("a".repeat(39))).hasSize(39);
    assertThat(PaperName.slug("a".repeat(40))).hasSize(40);
    assertThat(PaperName.slug("a".repeat(41))).hasSize(40);
  }

  @Test
  void sortsByPlace() {
    assertThat(PaperName.of(7, "x", "0123abcd")).isEqualTo("007-x-0123abcd");
    assertThat(PaperName.of(1234, "x", "0123abcd")).isEqualTo("1234-x-0123abcd");
  }
}
