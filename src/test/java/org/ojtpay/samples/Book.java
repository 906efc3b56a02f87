package org.ojtpay.samples;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A workbook written row by row; the same content gives the same bytes. */
final class Book implements AutoCloseable {
  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final Sheet sheet;
  private final CellStyle date;
  private final CellStyle money;
  private final CellStyle bold;
  private int row;

  Book(String sheetName) {
    sheet = workbook.createSheet(sheetName);
    var formats = workbook.getCreationHelper().createDataFormat();
    date = workbook.createCellStyle();
    date.setDataFormat(formats.getFormat("m/d/yyyy"));
    money = workbook.createCellStyle();
    money.setDataFormat(formats.getFormat("#,##0.00"));
    Font font = workbook.createFont();
    font.setBold(true);
    bold = workbook.createCellStyle();
    bold.setFont(font);
  }

  /** Column widths in characters. */
  void widths(int... characters) {
    for (int i = 0; i < characters.length; i++) {
      sheet.setColumnWidth(i, characters[i] * 256);
    }
  }

  void skip() {
    row++;
  }

  /** The number of the row to be written next, as a spreadsheet counts them. */
  int next() {
    return row + 1;
  }

  void heading(Object... cells) {
    write(bold, cells);
  }

  /** Strings, decimals, dates; a string that begins with an equals sign is a formula. */
  void row(Object... cells) {
    write(null, cells);
  }

  private void write(@Nullable CellStyle style, Object... cells) {
    Row target = sheet.createRow(row++);
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].equals("")) {
        Cell cell = target.createCell(i);
        fill(cell, cells[i]);
        if (style != null) {
          cell.setCellStyle(style);
        }
      }
    }
  }

  private void fill(Cell cell, Object value) {
    if (value instanceof LocalDate day) {
      cell.setCellValue(day);
      cell.setCellStyle(date);
    } else if (value instanceof BigDecimal number) {
      cell.setCellValue(Double.parseDouble(number.toPlainString()));
      cell.setCellStyle(money);
    } else if (value.toString().startsWith("=")) {
      cell.setCellFormula(value.toString().substring(1));
      cell.setCellStyle(money);
    } else {
      cell.setCellValue(value.toString());
    }
  }

  byte[] finish(String author, String day) throws IOException {
    workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
    var about = workbook.getProperties();
    about.getCoreProperties().setCreator(author);
    about.getCoreProperties().setCreated(Optional.of(Date.from(Instant.parse(day + "T16:40:00Z"))));
    about
        .getCoreProperties()
        .setModified(Optional.of(Date.from(Instant.parse(day + "T17:05:00Z"))));
    about.getExtendedProperties().setApplication("Microsoft Excel");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    workbook.write(bytes);
    return FixedZip.of(parts(bytes.toByteArray()));
  }

  static Map<String, byte[]> parts(byte[] zip) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    }
    return parts;
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
