package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.extract.Sheets.row;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.FileReading;

/** Payrolls of public works: the days across, straight time and overtime under each other. */
class CertifiedPayrollTest {

  private static final @Nullable Object[] OF_DAYS = {
    null, null, null, null, "S", "M", "T", "W", "T", "F", "S"
  };

  @TempDir Path folder;

  private FileReading read(List<@Nullable Object[]> rows) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Sheets.fill(book, book.createSheet("WH-347"), rows.toArray(new Object[0][]));
      return Sheets.read(Sheets.save(book, folder.resolve("certified.xlsx")));
    }
  }

  private static List<@Nullable Object[]> head() {
    List<@Nullable Object[]> rows = new ArrayList<>();
    rows.add(row("U.S. Department of Labor", null, null, null, "PAYROLL"));
    rows.add(row("Name of Contractor [ ] or Subcontractor [X]", null, null, null, "Address"));
    rows.add(row("Larkspur Framing", null, null, null, "18 Dock St, Eureka CA 95501"));
    rows.add(row("Payroll No.", 4, "For Week Ending", Sheets.day("2026-06-13"), "Project No.", 81));
    rows.add(
        row(
            "(1) Name, address and last four of SSN of worker",
            "(2) Ex.",
            "(3) Work classification",
            "OT. or ST.",
            "(4) Day and date",
            null,
            null,
            null,
            null,
            null,
            null,
            "(5) Total hours",
            "(6) Rate of pay",
            "(7) Gross amount earned",
            "(9) Net wages"));
    return rows;
  }

  private static List<@Nullable Object[]> dated(@Nullable Object[] days) {
    List<@Nullable Object[]> rows = head();
    rows.add(days);
    return rows;
  }

  private static @Nullable Object[] numbered(Object[] dates) {
    return concat(row(null, null, null, null), dates);
  }

  private static @Nullable Object[] concat(@Nullable Object[] left, @Nullable Object[] right) {
    @Nullable Object[] all = Arrays.copyOf(left, left.length + right.length);
    System.arraycopy(right, 0, all, left.length, right.length);
    return all;
  }

  private static List<String> days(FileReading reading) {
    Document register = Sheets.only(reading);
    return register.rows().stream().map(CertifiedPayrollTest::day).toList();
  }

  private static String day(Fields row) {
    return String.join(
        "|",
        row.text(FieldName.PARTICIPANT).orElse("-"),
        row.text(FieldName.DATE_WORKED).orElse("-"),
        row.text(FieldName.CODE).orElse("-"),
        row.text(FieldName.HOURS).orElse("-"),
        row.text(FieldName.RATE_PAID).orElse("-"));
  }

  private static void addRuth(List<@Nullable Object[]> rows, double total) {
    rows.add(
        row(
            "Ruth Amsel",
            1,
            "Trainee",
            "O",
            null,
            null,
            null,
            1.5,
            null,
            null,
            null,
            1.5,
            33,
            489.5,
            400));
    rows.add(row("XXX-XX-4410", null, null, "S", null, 8, 8, 4, null, null, null, total, 22));
  }

  private static void addBen(List<@Nullable Object[]> rows) {
    rows.add(row("Ben Sorrel", 0, "Framer", "O"));
    rows.add(row("9 Quay St 8812", null, null, "S", null, null, 8, null, null, null, null, 8, 30));
  }

  private static void addDates(List<@Nullable Object[]> rows) {
    Object[] dates = new Object[7];
    for (int i = 0; i < dates.length; i++) {
      dates[i] = LocalDate.of(2026, 6, 7).plusDays(i);
    }
    rows.add(numbered(dates));
  }

  @Test
  void readsEachDayOfEachPersonWithTheRateOfItsLine() throws IOException {
    List<@Nullable Object[]> rows = dated(OF_DAYS);
    addDates(rows);
    addRuth(rows, 20);
    addBen(rows);
    rows.add(row("I, Ada Stroud, do hereby state that I pay or supervise the payment of these."));
    FileReading reading = read(rows);
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(days(reading))
        .containsExactly(
            "Ruth Amsel|2026-06-10|OT|1.5|33.00",
            "Ruth Amsel|2026-06-08|REG|8|22.00",
            "Ruth Amsel|2026-06-09|REG|8|22.00",
            "Ruth Amsel|2026-06-10|REG|4|22.00",
            "Ben Sorrel|2026-06-09|REG|8|30.00");
    Fields fields = Sheets.only(reading).fields();
    assertThat(fields.text(FieldName.EMPLOYER_NAME)).contains("Larkspur Framing");
    assertThat(fields.text(FieldName.PERIOD_FROM)).contains("2026-06-07");
    assertThat(fields.text(FieldName.PERIOD_TO)).contains("2026-06-13");
  }

  @ParameterizedTest
  @ValueSource(strings = {"7,8,9,10,11,12,13", "6/7,6/8,6/9,6/10,6/11,6/12,6/13"})
  void takesTheYearFromTheWeekThatIsAnnounced(String dates) throws IOException {
    List<@Nullable Object[]> rows = dated(OF_DAYS);
    rows.add(numbered(dates.split(",", -1)));
    addRuth(rows, 20);
    addBen(rows);
    FileReading reading = read(rows);
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(days(reading)).contains("Ruth Amsel|2026-06-08|REG|8|22.00").hasSize(5);
  }

  @Test
  void isHeldWhereTheDaysAreNotThoseOfTheWeek() throws IOException {
    List<@Nullable Object[]> rows = dated(OF_DAYS);
    rows.add(numbered(new Object[] {"6/8", "6/9", "6/10", "6/11", "6/12", "6/13", "6/14"}));
    addRuth(rows, 20);
    addBen(rows);
    assertThat(Sheets.details(read(rows))).anyMatch(said -> said.startsWith("a certified payroll"));
  }

  @ParameterizedTest
  @CsvSource({"20.5,total of their line", "21,total of their line"})
  void isHeldWhereTheDaysDoNotComeToTheTotal(double total, String said) throws IOException {
    List<@Nullable Object[]> rows = dated(OF_DAYS);
    addRuth(rows, total);
    addBen(rows);
    assertThat(Sheets.details(read(rows))).singleElement().asString().contains(said);
  }

  @Test
  void isHeldWhereTheGrossIsNotThatOfTheHours() throws IOException {
    List<@Nullable Object[]> rows = dated(OF_DAYS);
    addRuth(rows, 20);
    rows.get(rows.size() - 2)[13] = 500;
    addBen(rows);
    assertThat(Sheets.details(read(rows))).singleElement().asString().contains("the gross");
  }

  @Test
  void isHeldWhereALineMayBeOfEitherNeighbour() throws IOException {
    List<@Nullable Object[]> rows = dated(OF_DAYS);
    rows.add(row("Ruth Amsel", 1, "Trainee", "S", null, 8, 8, 8, null, null, null, 24, 22));
    rows.add(row(null, null, null, "O", null, null, null, 2, null, null, null, 2, 45));
    rows.add(row("Ben Sorrel", 1, "Framer", "S", null, 8, 8, 8, null, null, null, 24, 30));
    assertThat(Sheets.details(read(rows))).anyMatch(said -> said.startsWith("a certified payroll"));
  }

  @Test
  void isHeldWhereLinesHaveNoName() throws IOException {
    List<@Nullable Object[]> rows = dated(OF_DAYS);
    addRuth(rows, 20);
    addBen(rows);
    rows.get(rows.size() - 2)[0] = null;
    assertThat(Sheets.details(read(rows))).anyMatch(said -> said.startsWith("a certified payroll"));
  }

  @Test
  void leavesBlankLinesAndSumsAside() throws IOException {
    List<@Nullable Object[]> rows = dated(OF_DAYS);
    addRuth(rows, 20);
    addBen(rows);
    rows.add(row(null, null, null, "O"));
    rows.add(row(null, null, null, "S"));
    rows.add(row("Totals", null, null, "O", null, null, null, 1.5, null, null, null, 1.5));
    rows.add(row(null, null, null, "S", null, 8, 16, 4, null, null, null, 28));
    FileReading reading = read(rows);
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(days(reading)).hasSize(5);
  }

  @Test
  void readsHoursInFractions() throws IOException {
    List<@Nullable Object[]> rows = dated(OF_DAYS);
    rows.add(row("Ruth Amsel", 1, "Trainee", "ST", null, "7 1/2", "8\u00bc", 8, null, null, null));
    rows.add(row(null, null, null, "OT", null, null, null, "1/2"));
    rows.get(rows.size() - 2)[10] = null;
    FileReading reading = read(rows);
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(days(reading))
        .containsExactly(
            "Ruth Amsel|2026-06-08|REG|7.5|-",
            "Ruth Amsel|2026-06-09|REG|8.25|-",
            "Ruth Amsel|2026-06-10|REG|8|-",
            "Ruth Amsel|2026-06-10|OT|0.5|-");
  }

  @Test
  void readsHeadingsInAFrameWithoutLinesBetweenThem() throws IOException {
    try (PdfSheets sheets = new PdfSheets()) {
      sheets.font(PdfSheets.BOLD, 12).text(40, 40, "Weekly Payroll Statement");
      sheets.font(PdfSheets.PLAIN, 7);
      sheets.box(40, 50, 530, 30);
      sheets.text(44, 60, "NAME OF CONTRACTOR [X] OR SUBCONTRACTOR [ ]");
      sheets.text(44, 72, "Larkspur Framing");
      sheets.text(300, 60, "FOR WEEK ENDING 06/13/2026");
      sheets.box(40, 80, 530, 40);
      sheets.text(44, 92, "(1) Name").text(134, 92, "O/S");
      sheets.text(160, 92, "(4) Day and date, hours each day");
      sheets.text(424, 92, "(5) Total").text(424, 104, "hours").text(474, 92, "(6) Rate");
      sheets.text(524, 92, "(7) Gross");
      String[] letters = {"S", "M", "T", "W", "T", "F", "S"};
      for (int i = 0; i < letters.length; i++) {
        sheets.text(170 + 38 * i, 106, letters[i]).text(166 + 38 * i, 116, "6/" + (7 + i));
      }
      line(sheets, 120, "Ruth Amsel", "O", "33.00", "489.50", 0, 0, 0, 1.5, 0);
      line(sheets, 136, "", "S", "22.00", "", 0, 8, 8, 4, 0);
      line(sheets, 152, "Ben Sorrel", "O", "", "240.00", 0, 0, 0, 0, 0);
      line(sheets, 168, "", "S", "30.00", "", 0, 0, 8, 0, 0);
      Path file = folder.resolve("certified.pdf");
      sheets.document().save(file.toFile());
      FileReading reading = Sheets.read(file);
      assertThat(Sheets.details(reading)).isEmpty();
      assertThat(days(reading))
          .containsExactly(
              "Ruth Amsel|2026-06-10|OT|1.5|33.00",
              "Ruth Amsel|2026-06-08|REG|8|22.00",
              "Ruth Amsel|2026-06-09|REG|8|22.00",
              "Ruth Amsel|2026-06-10|REG|4|22.00",
              "Ben Sorrel|2026-06-09|REG|8|30.00");
    }
  }

  private static void line(
      PdfSheets sheets, float y, String name, String mark, String rate, String gross, double... h) {
    double total = Arrays.stream(h).sum();
    List<Integer> widths = List.of(90, 26, 38, 38, 38, 38, 38, 38, 38, 50, 50, 48);
    float left = 40;
    String[] texts = new String[widths.size()];
    Arrays.fill(texts, "");
    texts[0] = name;
    texts[1] = mark;
    for (int i = 0; i < h.length; i++) {
      texts[2 + i] = h[i] == 0 ? "" : String.valueOf(h[i]).replace(".0", "");
    }
    texts[9] = total == 0 ? "" : total + "0";
    texts[10] = rate;
    texts[11] = gross;
    for (int i = 0; i < texts.length; i++) {
      sheets.box(left, y, widths.get(i), 16);
      sheets.text(left + 6, y + 11, texts[i]);
      left += widths.get(i);
    }
  }
}
