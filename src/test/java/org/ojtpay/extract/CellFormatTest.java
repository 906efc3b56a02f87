package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a format shows of a number without the library's formatter is what that one shows. */
class CellFormatTest {

  private final DataFormatter formatter = new DataFormatter(Locale.US);

  @ParameterizedTest
  @ValueSource(strings = {"General", "0.00"})
  void random_numbers_are_shown_as_the_formatter_shows_them(String format) throws IOException {
    CellFormat cells = format(format);
    Random random = new Random(11);
    int plain = 0;
    for (int i = 0; i < 300_000; i++) {
      double number =
          switch (i % 5) {
            case 0 -> random.nextInt(2_000_000) / 100.0;
            case 1 -> (random.nextInt(4_000_000) - 2_000_000) / 10_000.0;
            case 2 -> random.nextInt();
            case 3 -> Math.exp(random.nextDouble() * 60 - 30) * (random.nextBoolean() ? 1 : -1);
            default -> random.nextInt(1_000_000) / 8.0;
          };
      plain += isShownAlike(cells, number) ? 1 : 0;
    }
    assertThat(plain).isGreaterThan(50_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"General", "0.00"})
  void numbers_at_the_ends_are_shown_alike(String format) throws IOException {
    CellFormat cells = format(format);
    double[] ends = {
      0,
      -0.0,
      0.5,
      -0.5,
      0.005,
      -0.004,
      1e-9,
      1e-10,
      9_999_999_999.0,
      1e10,
      1e11,
      1e15,
      99_999.99999
    };
    for (double number : ends) {
      isShownAlike(cells, number);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "General, 9999999999, true",
    "General, 10000000000, false",
    "General, 0.000000001, true",
    "General, 0.0000000001, false",
    "0.00, 31.5, true",
    "0.00, 31.875, false",
    "'#,##0.00', 31.5, false",
    "mm/dd/yyyy, 46000, false"
  })
  void only_few_digits_of_plain_formats_need_no_formatter(
      String format, BigDecimal number, boolean plain) throws IOException {
    assertThat(format(format).plain(number).isPresent()).isEqualTo(plain);
  }

  @Test
  void a_price_under_two_places_has_both() throws IOException {
    assertThat(format("0.00").plain(new BigDecimal("18"))).contains("18.00");
  }

  private boolean isShownAlike(CellFormat cells, double number) {
    Optional<String> plain = cells.plain(new BigDecimal(NumberToTextConverter.toText(number)));
    plain.ifPresent(
        shown ->
            assertThat(shown)
                .isEqualTo(formatter.formatRawCellContents(number, cells.index(), cells.format())));
    return plain.isPresent();
  }

  private static CellFormat format(String format) throws IOException {
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      CellStyle style = book.createCellStyle();
      style.setDataFormat(book.createDataFormat().getFormat(format));
      return new CellFormat(style);
    }
  }
}
