package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.extract.Sheets.row;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.FileReading;
import org.ojtpay.packet.Problem;
import org.ojtpay.packet.Value;
import org.ojtpay.units.Hours;

class WorkbooksTest {

  @TempDir Path folder;

  /** The library's own place for encrypted parts is one for all users of a machine. */
  @BeforeEach
  void encryptsIntoAFolderOfItsOwn() {
    TempFile.setThreadLocalTempFileCreationStrategy(
        new DefaultTempFileCreationStrategy(folder.toFile()));
  }

  @AfterEach
  void leavesTheLibraryAsItWas() {
    TempFile.setThreadLocalTempFileCreationStrategy(null);
  }

  private Cell cell(double stored, String format) throws IOException, UnreadableFile {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      return cell(book, stored, format);
    }
  }

  private Cell cell(Workbook book, double stored, String format)
      throws IOException, UnreadableFile {
    org.apache.poi.ss.usermodel.Cell cell = book.createSheet("S").createRow(6).createCell(1);
    cell.setCellValue(stored);
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    cell.setCellStyle(style);
    Path file = Sheets.save(book, folder.resolve("one.xlsx"));
    List<SortedMap<Integer, Cell>> rows =
        Workbooks.zipped(file, "one.xlsx", Sheets::whole).get(0).rows();
    return java.util.Objects.requireNonNull(rows.get(rows.size() - 1).get(2));
  }

  @ParameterizedTest
  @CsvSource({
    "0.30000000000000004,General,0.3",
    "80,0.00,80",
    "31.875,'$#,##0.00',31.875",
    "7.333333333333333,0.00,7.33",
    "7.333333333333333,General,7.3333",
    "78.25,0,78.25",
    "-8,'0.00;(0.00)',-8",
    "1000000,General,1000000"
  })
  void keepsNumbersExact(double stored, String format, String exact) throws Exception {
    assertThat(cell(stored, format).number()).isEqualByComparingTo(new BigDecimal(exact));
  }

  @ParameterizedTest
  @CsvSource({
    "3.3541666666666665,[h]:mm,80.5",
    "0.3229166666666667,h:mm,7.75",
    "0.3229166666666667,hh:mm:ss,7.75"
  })
  void readsDurationsAsHours(double stored, String format, String hours) throws Exception {
    assertThat(cell(stored, format).number()).isEqualByComparingTo(new BigDecimal(hours));
  }

  @Test
  void readsMinutesThatAreNoFiniteDecimalExactly() throws Exception {
    Cell cell = cell(0.3055555555555556, "h:mm");
    assertThat(cell.text()).isEqualTo("7:20");
    assertThat(cell.number()).isEqualByComparingTo(Hours.ofMinutes(440).value());
    assertThat(CellValues.of(FieldName.HOURS, cell).isCertain()).isTrue();
  }

  @Test
  void doesNotRoundSeconds() throws Exception {
    Cell cell = cell((440 * 60 + 45) / 86_400.0, "[h]:mm");
    assertThat(cell.text()).isEqualTo("7:20:45");
    assertThat(cell.number()).isNull();
    assertThat(CellValues.of(FieldName.HOURS, cell).isCertain()).isFalse();
  }

  @Test
  void readsDatesOfBothCalendars() throws Exception {
    assertThat(cell(46055, "m/d/yy").date()).isEqualTo(LocalDate.of(2026, 2, 2));
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      book.getCTWorkbook().getWorkbookPr().setDate1904(true);
      assertThat(cell(book, 46055 - 1462, "m/d/yy").date()).isEqualTo(LocalDate.of(2026, 2, 2));
    }
  }

  @Test
  void readsADayThatIsNoMoreThanANumberWhereADayIsExpected() throws Exception {
    Value value = CellValues.of(FieldName.PAY_DATE, cell(46055, "General"));
    assertThat(value.text()).isEqualTo("2026-02-02");
    assertThat(value.seen()).isEqualTo("46055");
  }

  @Test
  void keepsTheZerosOfANumberThatIsAName() throws Exception {
    assertThat(CellValues.of(FieldName.PARTICIPANT_ID, cell(42, "000000")).text())
        .isEqualTo("000042");
  }

  @Test
  void doubtsWhatStandsInHiddenRowsAndSheets() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Sheet sheet = book.createSheet("Shown");
      Sheets.fill(
          book,
          sheet,
          row("Employee", "Code", "Hours"),
          row("Ana Ruiz", "REG", 80),
          row("Theo Bell", "REG", 70));
      sheet.getRow(2).setZeroHeight(true);
      Sheets.fill(
          book,
          book.createSheet("Away"),
          row("Employee", "Code", "Hours"),
          row("Mia Orr", "REG", 9));
      book.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
      FileReading reading = Sheets.read(Sheets.save(book, folder.resolve("hidden.xlsx")));
      assertThat(Sheets.only(reading).rows())
          .extracting(row -> row.value(FieldName.HOURS).orElseThrow().isCertain())
          .containsExactly(true, false, false);
    }
  }

  @Test
  void asksForTheFileWithoutItsPassword() throws Exception {
    Path file = folder.resolve("locked.xlsx");
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (XSSFWorkbook book = new XSSFWorkbook();
          OutputStream out = encryptor.getDataStream(container)) {
        book.createSheet();
        book.write(out);
      }
      try (OutputStream out = Files.newOutputStream(file)) {
        container.writeFilesystem(out);
      }
    }
    assertThat(Sheets.read(file).problems())
        .extracting(Problem::code)
        .containsExactly("DOC-PROTECTED");
  }

  @Test
  void reportsAWorkbookThatUnpacksToFarMoreThanItHolds() throws IOException {
    Path file = folder.resolve("bomb.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Sheets.fill(book, book.createSheet("S"), row("Employee", "Code", "Hours"));
      ByteArrayOutputStream plain = new ByteArrayOutputStream();
      book.write(plain);
      Files.write(file, swollen(plain.toByteArray()));
    }
    assertThat(Sheets.read(file).problems()).extracting(Problem::code).containsExactly("DOC-LIMIT");
  }

  /** What offices save where whole columns were given a border: rows that hold nothing. */
  @Test
  void readsASheetOfVeryManyEmptyRows() throws IOException {
    try (SXSSFWorkbook book = new SXSSFWorkbook(100)) {
      Sheet sheet = book.createSheet("Register");
      CellStyle style = book.createCellStyle();
      for (int i = 0; i < 120_000; i++) {
        Row row = sheet.createRow(i);
        for (int column = 0; column < 3; column++) {
          row.createCell(column).setCellStyle(style);
        }
        if (i < 2 || i == 119_999) {
          row.getCell(0).setCellValue(i == 0 ? "Employee" : "Ruiz, Ana");
          row.getCell(1).setCellValue(i == 0 ? "Code" : "REG");
          if (i == 0) {
            row.getCell(2).setCellValue("Hours");
          } else {
            row.getCell(2).setCellValue(i == 1 ? 72 : 8);
          }
        }
      }
      Path file = Sheets.save(book, folder.resolve("bordered.xlsx"));
      assertThat(Sheets.lines(Sheets.read(file)))
          .containsExactly("Ruiz, Ana|-|-|REG|72|-|-", "Ruiz, Ana|-|-|REG|8|-|-");
    }
  }

  /** The same workbook with forty megabytes of blanks inside its sheet. */
  private static byte[] swollen(byte[] workbook) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(workbook));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        out.putNextEntry(new ZipEntry(entry.getName()));
        boolean sheet = entry.getName().endsWith("sheet1.xml");
        String more =
            sheet ? text.replace("<sheetData>", "<sheetData>" + " ".repeat(40_000_000)) : text;
        out.write(more.getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
