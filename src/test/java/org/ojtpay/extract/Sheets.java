package org.ojtpay.extract;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.ojtpay.packet.Catalogue;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.FileReading;
import org.ojtpay.packet.PayrollPeople;
import org.ojtpay.packet.Problem;

/** Writes small registers and reads them, for the tests of this package. */
final class Sheets {

  private static final Extractor EXTRACTOR = new Extractor();

  private Sheets() {}

  /** A formula without a stored result. */
  record Formula(String text) {}

  static FileReading csv(Path folder, String text) throws IOException {
    return csv(folder, text.getBytes(StandardCharsets.UTF_8));
  }

  static FileReading csv(Path folder, byte[] bytes) throws IOException {
    return read(Files.write(folder.resolve("payroll.csv"), bytes));
  }

  static FileReading read(Path file) {
    return EXTRACTOR.read(file, String.valueOf(file.getFileName()), "sha");
  }

  static FileReading read(Path file, PayrollPeople people) {
    return EXTRACTOR.read(file, String.valueOf(file.getFileName()), "sha", people, false);
  }

  /** A sieve that keeps every row. */
  static RegisterSieve whole() {
    return new RegisterSieve(
        Vocabulary.load(), DocumentTitles.of(Catalogue.load()), PayrollPeople.of(List.of()));
  }

  /** The same cells as a zipped workbook: numbers, dates and formulas typed. */
  static FileReading xlsx(Path folder, Object[]... rows) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      fill(book, book.createSheet("Register"), rows);
      return read(save(book, folder.resolve("payroll.xlsx")));
    }
  }

  static FileReading xls(Path folder, Object[]... rows) throws IOException {
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      fill(book, book.createSheet("Register"), rows);
      return read(save(book, folder.resolve("payroll.xls")));
    }
  }

  static Path save(Workbook book, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      book.write(out);
    }
    return file;
  }

  static void fill(Workbook book, Sheet sheet, @Nullable Object[]... rows) {
    CellStyle dates = book.createCellStyle();
    dates.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
    for (int r = 0; r < rows.length; r++) {
      Row row = sheet.createRow(r);
      for (int c = 0; c < rows[r].length; c++) {
        Object value = rows[r][c];
        if (value instanceof LocalDate date) {
          row.createCell(c).setCellValue(date);
          row.getCell(c).setCellStyle(dates);
        } else if (value instanceof Number number) {
          row.createCell(c).setCellValue(number.doubleValue());
        } else if (value instanceof Formula formula) {
          row.createCell(c).setCellFormula(formula.text());
        } else if (value != null) {
          row.createCell(c).setCellValue(value.toString());
        }
      }
    }
  }

  static @Nullable Object[] row(@Nullable Object... cells) {
    return cells;
  }

  static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }

  static Document only(FileReading reading) {
    if (reading.documents().size() != 1) {
      throw new AssertionError(reading.toString());
    }
    return reading.documents().get(0);
  }

  /** Each row as "participant|from|to|code|hours|rate|amount", numbers without trailing zeros. */
  static List<String> lines(FileReading reading) {
    List<String> lines = new ArrayList<>();
    for (Fields row : only(reading).rows()) {
      lines.add(
          String.join(
              "|",
              row.text(FieldName.PARTICIPANT).orElse("-"),
              row.text(FieldName.PERIOD_FROM).orElse("-"),
              row.text(FieldName.PERIOD_TO).orElse("-"),
              row.text(FieldName.CODE).orElse("-"),
              number(row, FieldName.HOURS),
              number(row, FieldName.RATE_PAID),
              number(row, FieldName.AMOUNT)));
    }
    return lines;
  }

  static List<String> details(FileReading reading) {
    return reading.problems().stream().map(Problem::detail).toList();
  }

  private static String number(Fields row, FieldName name) {
    return row.number(name)
        .map(n -> n.signum() == 0 ? BigDecimal.ZERO : n.stripTrailingZeros())
        .map(BigDecimal::toPlainString)
        .orElse("-");
  }
}
