package org.ojtpay.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {

  private static String rows(String... cells) {
    List<String> columns = List.of("one", "two");
    CsvRows rows = new CsvRows(columns);
    for (int i = 0; i < cells.length; i += 2) {
      rows.add(List.of(cells[i], cells[i + 1]));
    }
    return new String(rows.bytes(), StandardCharsets.UTF_8);
  }

  @Test
  void rowsEndAsTheStandardSays() {
    assertThat(rows("a", "b")).isEqualTo("one,two\r\na,b\r\n");
  }

  @Test
  void commasAndQuotesAreQuoted() {
    assertThat(rows("Smith, Jo", "the \"old\" one"))
        .endsWith("\r\n\"Smith, Jo\",\"the \"\"old\"\" one\"\r\n");
  }

  @Test
  void aLineBreakWithinACellBecomesABlank() {
    assertThat(rows("two\r\nlines", "x")).endsWith("\r\ntwo lines,x\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(1)",
        "+1",
        "-1",
        "@SUM(1)",
        "\t=1",
        " =1",
        "\u200b=1",
        "\uff1d1",
        "\r=1"
      })
  void nothingIsAFormula(String text) {
    assertThat(rows(text, "x")).startsWith("one,two\r\n'");
  }

  @Test
  void aSignWithinACellStays() {
    assertThat(rows("MA-0412", "2026-05-20")).endsWith("MA-0412,2026-05-20\r\n");
  }

  @Test
  void aRowOfAnotherLengthIsAMistake() {
    CsvRows rows = new CsvRows(List.of("one", "two"));
    assertThatThrownBy(() -> rows.add(List.of("a"))).isInstanceOf(IllegalArgumentException.class);
  }
}
