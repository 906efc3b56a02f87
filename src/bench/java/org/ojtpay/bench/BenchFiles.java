package org.ojtpay.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Registers of any length, the same at every call. */
final class BenchFiles {

  static final String PARTICIPANT = "Marisol Tellez";

  static final int ROWS_A_PAGE = 40;
  static final float ROW = 11;
  static final float TOP = 90;
  static final float[] EDGES = {36, 90, 210, 275, 340, 385, 440, 495, 556};

  private static final String[] HEADINGS = {
    "Employee ID",
    "Employee Name",
    "Department",
    "Pay Period Start",
    "Pay Period End",
    "Check Date",
    "Earning Code",
    "Description",
    "Hours",
    "Rate",
    "Amount"
  };
  private static final String[] PAGE_HEADINGS = {
    "Emp ID", "Employee Name", "Period Begin", "Period End", "Code", "Hours", "Rate", "Amount"
  };
  private static final String[] FIRST = {
    "Ana", "Theo", "Mia", "June", "Hal", "Ines", "Noor", "Gus", "Lena", "Omar", "Pia", "Rolf"
  };
  private static final String[] LAST = {
    "Ruiz",
    "Bell",
    "Orr",
    "Castle",
    "Dupree",
    "Lindqvist",
    "Haddad",
    "Brandt",
    "Okonjo",
    "Hale",
    "Vasquez",
    "Raman",
    "Kearny",
    "Achterberg",
    "Wickliffe",
    "Ferreira",
    "Hollins"
  };

  private BenchFiles() {}

  /** One earning of one employee in one pay period. */
  private record Line(
      int id, String name, LocalDate from, String code, BigDecimal hours, BigDecimal rate) {
    BigDecimal amount() {
      return hours.multiply(rate).setScale(2, RoundingMode.HALF_UP);
    }
  }

  /** Thirteen periods of two lines for each employee; one in the middle is the participant. */
  private static Line line(int number, int of, Random random) {
    int employee = number / 26;
    boolean wanted = employee == of / 52;
    String name =
        wanted
            ? "Tellez, Marisol"
            : LAST[employee % LAST.length] + ", " + FIRST[employee / 7 % FIRST.length];
    boolean regular = number % 2 == 0;
    BigDecimal hours = new BigDecimal(regular ? 288 + random.nextInt(32) : random.nextInt(16));
    BigDecimal rate = new BigDecimal(1500 + employee * 37 % 2000).movePointLeft(2);
    return new Line(
        10_000 + employee,
        name,
        LocalDate.of(2026, 1, 5).plusDays(14L * (number / 2 % 13)),
        regular ? "REG" : "OT",
        hours.divide(new BigDecimal(4)),
        regular ? rate : rate.multiply(new BigDecimal("1.5")).setScale(2, RoundingMode.HALF_UP));
  }

  /** A register of one sheet and eleven columns. */
  static Path workbook(Path file, int rows) throws IOException {
    Random random = new Random(5);
    try (SXSSFWorkbook book = new SXSSFWorkbook(null, 100, true, true);
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = book.createSheet("Register");
      CellStyle dates = book.createCellStyle();
      dates.setDataFormat(book.createDataFormat().getFormat("mm/dd/yyyy"));
      Row head = sheet.createRow(0);
      for (int i = 0; i < HEADINGS.length; i++) {
        head.createCell(i).setCellValue(HEADINGS[i]);
      }
      for (int i = 0; i < rows; i++) {
        put(sheet.createRow(i + 1), line(i, rows, random), dates);
      }
      book.write(out);
    }
    return file;
  }

  private static void put(Row row, Line line, CellStyle dates) {
    row.createCell(0).setCellValue(line.id());
    row.createCell(1).setCellValue(line.name());
    row.createCell(2).setCellValue("Dept " + line.id() % 40);
    int column = 3;
    for (int days : new int[] {0, 13, 18}) {
      row.createCell(column).setCellValue(line.from().plusDays(days));
      row.getCell(column++).setCellStyle(dates);
    }
    row.createCell(6).setCellValue(line.code());
    row.createCell(7).setCellValue(line.code().equals("OT") ? "Overtime" : "Regular");
    row.createCell(8).setCellValue(line.hours().doubleValue());
    row.createCell(9).setCellValue(line.rate().doubleValue());
    row.createCell(10).setCellValue(line.amount().doubleValue());
  }

  /**
   * A register as pages.
   *
   * @param ruled with lines around every cell
   */
  static Path pages(Path file, int pages, boolean ruled) throws IOException {
    Random random = new Random(7);
    PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    try (PDDocument document = new PDDocument()) {
      for (int page = 0; page < pages; page++) {
        PDPage sheet = new PDPage(PDRectangle.LETTER);
        document.addPage(sheet);
        try (PDPageContentStream out = new PDPageContentStream(document, sheet)) {
          text(out, font, EDGES[0], 50, "Payroll Register - Anchor Point Marine LLC");
          row(out, font, 0, PAGE_HEADINGS);
          for (int i = 0; i < ROWS_A_PAGE; i++) {
            row(out, font, i + 1, texts(line(page * ROWS_A_PAGE + i, pages * 40, random)));
          }
          if (ruled) {
            rule(out);
          }
        }
      }
      document.save(file.toFile());
    }
    return file;
  }

  private static String[] texts(Line line) {
    return new String[] {
      String.valueOf(line.id()),
      line.name(),
      day(line.from()),
      day(line.from().plusDays(13)),
      line.code(),
      line.hours().setScale(2, RoundingMode.UNNECESSARY).toPlainString(),
      line.rate().toPlainString(),
      String.format(Locale.US, "%,.2f", line.amount())
    };
  }

  private static String day(LocalDate day) {
    return String.format(
        Locale.US, "%02d/%02d/%04d", day.getMonthValue(), day.getDayOfMonth(), day.getYear());
  }

  private static void row(PDPageContentStream out, PDFont font, int row, String[] cells)
      throws IOException {
    for (int i = 0; i < cells.length; i++) {
      text(out, font, EDGES[i] + 3, TOP + row * ROW + 8, cells[i]);
    }
  }

  private static void text(PDPageContentStream out, PDFont font, float x, float down, String text)
      throws IOException {
    out.beginText();
    out.setFont(font, 7.5f);
    out.newLineAtOffset(x, PDRectangle.LETTER.getHeight() - down);
    out.showText(text);
    out.endText();
  }

  private static void rule(PDPageContentStream out) throws IOException {
    float height = PDRectangle.LETTER.getHeight();
    float bottom = TOP + (ROWS_A_PAGE + 1) * ROW;
    for (int i = 0; i <= ROWS_A_PAGE + 1; i++) {
      out.moveTo(EDGES[0], height - TOP - i * ROW);
      out.lineTo(EDGES[EDGES.length - 1], height - TOP - i * ROW);
    }
    for (float edge : EDGES) {
      out.moveTo(edge, height - TOP);
      out.lineTo(edge, height - bottom);
    }
    out.stroke();
  }

  static List<Path> packet() {
    Path corpus = Path.of("src/test/resources/corpus");
    return List.of(
        corpus.resolve("forms/packet-three-exhibits.pdf"),
        corpus.resolve("forms/invoice-fillable.pdf"),
        corpus.resolve("payroll/register-shaded-many-pages.pdf"));
  }
}
