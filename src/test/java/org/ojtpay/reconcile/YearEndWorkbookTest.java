package org.ojtpay.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ojtpay.reconcile.WorkbookReading.assertEveryFormulaHolds;
import static org.ojtpay.reconcile.WorkbookReading.checklist;
import static org.ojtpay.reconcile.WorkbookReading.formulas;
import static org.ojtpay.reconcile.WorkbookReading.shown;

import com.github.pjfanning.xlsx.StreamingReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.ojtpay.units.Money;

class YearEndWorkbookTest {

  private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

  static byte[] written(YearEndReport report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    YearEndWorkbook.write(report, ZONE, out);
    return out.toByteArray();
  }

  private static XSSFWorkbook opened(YearEndReport report) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(written(report)));
  }

  private static YearEndReport sample() {
    return YearEndBuilder.sample().build();
  }

  private static YearEndReport with(List<RolledAgreement> agreements, List<FundSummary> funds) {
    return YearEndChange.agreements(sample(), agreements, funds);
  }

  private static RolledAgreement openAt(RolledAgreement each, Money open) {
    return new RolledAgreement(
        each.agreement(),
        each.fund(),
        each.opening(),
        each.obligated(),
        each.amended(),
        each.liquidated(),
        each.deobligated(),
        open);
  }

  @Test
  void hasTheFourteenSheetsInTheirOrder() throws IOException {
    try (XSSFWorkbook workbook = opened(sample())) {
      assertThat(IntStream.range(0, workbook.getNumberOfSheets()).mapToObj(workbook::getSheetName))
          .containsExactly(
              "1 Read me",
              "2 Sign-off checklist",
              "3 Summary by fund",
              "4 Agreement roll-forward",
              "5 Payment register",
              "6 Matched with finance ledger",
              "7 Unmatched ours",
              "8 Unmatched theirs",
              "9 Accruals",
              "10 Returns still open",
              "11 Adjustments and overrides",
              "12 Cap and rate exceptions",
              "13 Rule and rate history",
              "14 Control totals");
    }
  }

  @Test
  void everyFormulaHoldsWhatItComesTo() throws IOException {
    List<RolledAgreement> crooked = new ArrayList<>(sample().agreements());
    crooked.set(1, openAt(crooked.get(1), Money.of("5200.10")));
    for (YearEndReport report :
        List.of(
            sample(),
            YearEndBuilder.sample().withoutLedger().closed().build(),
            YearEndBuilder.sample().agreements(60).build(),
            YearEndBuilder.sample().withAPaymentOfTheNextYear().build(),
            with(crooked, sample().funds()),
            with(List.of(), List.of()))) {
      try (XSSFWorkbook workbook = opened(report)) {
        assertEveryFormulaHolds(workbook);
      }
    }
  }

  @Test
  void everyCheckOfTheSampleSaysOkAndStandsOnTheChecklist() throws IOException {
    try (XSSFWorkbook workbook = opened(sample())) {
      List<String> checks = checklist(workbook);
      assertThat(checks.get(0)).isEqualTo("Checks that do not say OK: 0.0");
      assertThat(checks.subList(1, checks.size()))
          .hasSizeGreaterThan(25)
          .allMatch(each -> each.endsWith(": OK"));
    }
  }

  @Test
  void anAgreementThatDoesNotFootShowsByHowMuch() throws IOException {
    List<RolledAgreement> crooked = new ArrayList<>(sample().agreements());
    crooked.set(1, openAt(crooked.get(1), Money.of("5200.01")));
    try (XSSFWorkbook workbook = opened(with(crooked, sample().funds()))) {
      assertThat(shown(workbook.getSheetAt(3).getRow(7).getCell(11))).isEqualTo("-0.01");
      assertThat(checklist(workbook))
          .contains("Foots, row by row: 0.01", "Booked as open: sum of the rows: 0.01")
          .contains("Open: sum of the rows: OK", "Checks that do not say OK: 2.0");
    }
  }

  @Test
  void aFundThatNoSummaryHasIsSeen() throws IOException {
    RolledAgreement first = sample().agreements().get(0);
    RolledAgreement stray =
        new RolledAgreement(
            first.agreement(),
            "-",
            Money.ZERO,
            Money.of("10.00"),
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            Money.of("10.00"));
    List<RolledAgreement> agreements = new ArrayList<>(sample().agreements());
    agreements.add(stray);
    try (XSSFWorkbook workbook = opened(with(agreements, sample().funds()))) {
      assertThat(checklist(workbook))
          .contains("Open of the roll-forward (4) is open of all funds (3): -10.0");
    }
  }

  @Test
  void theSumsAreTheReportsToAnotherReader() throws IOException {
    try (Workbook workbook =
        StreamingReader.builder().open(new ByteArrayInputStream(written(sample())))) {
      assertThat(sums(workbook, "4 Agreement roll-forward"))
          .contains("0.0", "10400.0", "240.0", "2600.0", "1040.0", "7000.0");
      assertThat(sums(workbook, "5 Payment register")).contains("2015.5");
      assertThat(sums(workbook, "6 Matched with finance ledger")).contains("1800.0", "1802.0");
      assertThat(sums(workbook, "9 Accruals")).contains("1900.0", "160.0");
      assertThat(sums(workbook, "11 Adjustments and overrides")).contains("120.0");
    }
  }

  /** Its line is listed with its year, and every check holds without it. */
  @Test
  void aPaymentOfTheNextYearStandsInColumnsOfItsOwnAndCountsForNothing() throws IOException {
    YearEndReport report = YearEndBuilder.sample().withAPaymentOfTheNextYear().build();
    try (XSSFWorkbook workbook = opened(report)) {
      Sheet matched = workbook.getSheet("6 Matched with finance ledger");
      assertThat(texts(matched.getRow(5)).subList(7, 13))
          .containsExactly(
              "Fiscal year",
              "Ours",
              "Theirs",
              "Difference",
              "Ours, other years",
              "Theirs, other years");
      assertThat(texts(matched.getRow(6)).subList(7, 13))
          .containsExactly("2026.0", "1200.0", "1200.0", "0.0", "", "");
      assertThat(texts(matched.getRow(8)).subList(7, 13))
          .containsExactly("2027.0", "", "", "", "704.0", "704.0");
      assertThat(texts(matched.getRow(2))).contains("1800.0", "1802.0", "704.0");
      assertThat(checklist(workbook)).contains("Checks that do not say OK: 0.0");
    }
  }

  private static List<String> texts(Row row) {
    return IntStream.range(0, row.getLastCellNum())
        .mapToObj(row::getCell)
        .map(cell -> cell == null ? "" : shown(cell))
        .toList();
  }

  /** Whoever reads the first sheet needs no other to know which agreement has changed. */
  @Test
  void theListOfChangesNamesAnAgreementAsPeopleDo() throws IOException {
    RolledAgreement first = sample().agreements().get(0);
    YearEndReport before = with(List.of(openAt(first, Money.of("1700.00"))), sample().funds());
    YearEndReport now = with(List.of(first), sample().funds());
    try (XSSFWorkbook workbook = opened(now.with(now.since(before)))) {
      assertThat(rows(workbook.getSheet("1 Read me")))
          .contains(
              "Agreements | MA-0407519 of Armando Dela Cruz, from Mar 2, 2026, fund A"
                  + " | liquidated 2600.00, open 1700.00 | liquidated 2600.00, open 1800.00");
    }
  }

  private static List<String> rows(Sheet sheet) {
    List<String> rows = new ArrayList<>();
    sheet.forEach(row -> rows.add(String.join(" | ", texts(row))));
    return rows;
  }

  private static List<String> sums(Workbook workbook, String name) {
    List<String> sums = new ArrayList<>();
    for (Row row : workbook.getSheet(name)) {
      if (row.getRowNum() == 2) {
        row.forEach(cell -> sums.add(shown(cell)));
      }
    }
    return sums;
  }

  @Test
  void noFormulaEverComesFromData() throws IOException {
    List<String> hostile =
        List.of("=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\uff1d1", " =cmd|' /C calc'!A0");
    List<RolledAgreement> agreements =
        hostile.stream()
            .map(name -> new AgreementName("k" + name, name, name, name, name))
            .map(
                name ->
                    new RolledAgreement(
                        name,
                        name.number(),
                        Money.ZERO,
                        Money.ZERO,
                        Money.ZERO,
                        Money.ZERO,
                        Money.ZERO,
                        Money.ZERO))
            .toList();
    Set<String> ours = new HashSet<>();
    try (XSSFWorkbook workbook = opened(sample())) {
      formulas(workbook).forEach(cell -> ours.add(shape(cell)));
    }
    try (XSSFWorkbook workbook = opened(with(agreements, sample().funds()))) {
      assertThat(formulas(workbook)).allMatch(cell -> ours.contains(shape(cell)));
      Sheet sheet = workbook.getSheetAt(3);
      for (int i = 0; i < hostile.size(); i++) {
        Cell cell = sheet.getRow(6 + i).getCell(0);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo(hostile.get(i).replace('\t', ' '));
        assertThat(cell.getCellStyle().getQuotePrefixed()).as(hostile.get(i)).isTrue();
      }
      assertThat(sheet.getRow(2).getCell(0).getCellStyle().getQuotePrefixed()).isFalse();
    }
  }

  /** The formula without its row numbers. */
  private static String shape(Cell cell) {
    return Pattern.compile("\\d+").matcher(cell.getCellFormula()).replaceAll("n");
  }

  @Test
  void amountsAreNumbersToTheCentAndDatesAreDates() throws IOException {
    try (XSSFWorkbook workbook = opened(sample())) {
      Row payment = workbook.getSheetAt(4).getRow(6);
      assertThat(payment.getCell(9).getLocalDateTimeCellValue().toLocalDate())
          .isEqualTo(LocalDate.of(2026, 6, 12));
      assertThat(payment.getCell(9).getCellStyle().getDataFormatString()).isEqualTo("mm/dd/yyyy");
      assertThat(workbook.getSheetAt(4).getRow(9).getCell(14).getNumericCellValue())
          .isEqualTo(95.50, within(0.0));
      assertThat(payment.getCell(14).getCellStyle().getDataFormatString()).contains("$");
    }
  }

  @Test
  void longListsKeepTheirHeadingsAndPrintAcross() throws IOException {
    try (XSSFWorkbook workbook = opened(sample())) {
      for (int i = 3; i < workbook.getNumberOfSheets(); i++) {
        XSSFSheet sheet = workbook.getSheetAt(i);
        assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 6);
        assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).startsWith("A6:");
        assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(5);
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
        assertThat(sheet.getPrintSetup().getFitHeight()).isEqualTo((short) 0);
        assertThat(sheet.getFooter().getRight()).isEqualTo("Page &P of &N");
      }
    }
  }

  @Test
  void marksEstimatesByAWordToo() throws IOException {
    try (XSSFWorkbook workbook = opened(sample())) {
      Sheet accruals = workbook.getSheetAt(8);
      assertThat(shown(accruals.getRow(8).getCell(5))).isEqualTo("ESTIMATE");
      assertThat(accruals.getRow(7).getCell(5)).isNull();
    }
  }

  @Test
  void saysThatTheLedgerWasNotSupplied() throws IOException {
    try (XSSFWorkbook workbook = opened(YearEndBuilder.sample().withoutLedger().build())) {
      for (int i = 5; i <= 7; i++) {
        assertThat(shown(workbook.getSheetAt(i).getRow(6).getCell(0))).startsWith("NOT SUPPLIED");
      }
      assertThat(checklist(workbook))
          .contains(
              "Theirs in the match (6, 8) are the whole export: not supplied",
              "Checks that do not say OK: 4.0");
    }
  }

  @Test
  void isTheSameBytesWhateverTheMachinesHabits() throws IOException {
    YearEndReport report = sample();
    byte[] once = written(report);
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      byte[] other = written(report);
      assertThat(parts(other)).isEqualTo(parts(once));
      assertThat(other).isEqualTo(once);
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }

  /** What is in it, for a difference that a reader understands. */
  private static Map<String, String> parts(byte[] workbook) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  @Test
  void bearsTheCutOffAndNotTheClock() throws IOException {
    try (XSSFWorkbook workbook = opened(sample())) {
      var about = workbook.getProperties().getCoreProperties();
      assertThat(about.getCreated().toInstant()).isEqualTo(sample().readMe().frozenAt());
      assertThat(about.getModified().toInstant()).isEqualTo(sample().readMe().frozenAt());
      assertThat(about.getCreator()).isEqualTo("Bay Cities Workforce Board");
    }
  }
}
