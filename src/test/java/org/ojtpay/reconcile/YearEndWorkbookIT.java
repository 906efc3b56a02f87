package org.ojtpay.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.pjfanning.xlsx.StreamingReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.units.Money;

/**
 * The workbook opened and counted anew by LibreOffice, and read again by a streaming reader: what
 * the formulas say there, not what the program wrote beside them.
 */
class YearEndWorkbookIT {

  private static final String PROGRAM = "soffice";

  /** Makes LibreOffice count every formula when it opens a workbook. */
  private static final String ALWAYS_COUNT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <oor:items xmlns:oor="http://openoffice.org/2001/registry">
      <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
      <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
      </item>
      </oor:items>
      """;

  @TempDir static Path folder;

  @BeforeAll
  static void needsLibreOffice() throws Exception {
    boolean there = isThere();
    if (!there) {
      String missing = "The workbook is not opened here: install libreoffice-calc-nogui";
      System.out.println(missing);
      assertThat(System.getenv("CI")).as(missing).isNotEqualTo("true");
    }
    Assumptions.assumeTrue(there);
    Path profile = Files.createDirectories(folder.resolve("profile/user"));
    Files.writeString(profile.resolve("registrymodifications.xcu"), ALWAYS_COUNT);
  }

  private static boolean isThere() {
    String path = System.getenv("PATH");
    return path != null
        && List.of(path.split(":")).stream()
            .anyMatch(each -> Files.isExecutable(Path.of(each, PROGRAM)));
  }

  /** What LibreOffice saves of it once it has opened it and counted. */
  private static Path counted(byte[] workbook, String name) throws Exception {
    Path file = Files.write(folder.resolve(name + ".xlsx"), workbook);
    Path said = folder.resolve(name + ".log");
    Process program =
        new ProcessBuilder(
                PROGRAM,
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "xlsx",
                "--outdir",
                folder.resolve("counted").toString(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    try {
      assertThat(program.waitFor(4, TimeUnit.MINUTES)).as("soffice ended").isTrue();
    } finally {
      program.descendants().forEach(ProcessHandle::destroyForcibly);
      program.destroyForcibly();
    }
    assertThat(program.exitValue()).as(Files.readString(said)).isZero();
    return folder.resolve("counted").resolve(name + ".xlsx");
  }

  /** What the sign-off checklist says of each check, by sheet and words. */
  private static Map<String, String> checks(Path workbook) throws IOException {
    Map<String, String> checks = new TreeMap<>();
    try (Workbook opened = StreamingReader.builder().open(workbook.toFile())) {
      boolean listed = false;
      for (Row row : opened.getSheet(BookTab.SIGN_OFF.tab())) {
        String what = shown(row.getCell(0));
        listed = (listed || what.startsWith("Checks that")) && !what.startsWith("In the way");
        if (listed) {
          checks.put(shown(row.getCell(1)) + ": " + what, shown(row.getCell(2)));
        }
      }
    }
    return checks;
  }

  private static String shown(Cell cell) {
    return cell == null
        ? ""
        : switch (cell.getCellType()) {
          case FORMULA ->
              switch (cell.getCachedFormulaResultType()) {
                case NUMERIC -> Double.toString(cell.getNumericCellValue());
                default -> cell.getStringCellValue();
              };
          case NUMERIC -> Double.toString(cell.getNumericCellValue());
          default -> cell.getStringCellValue();
        };
  }

  /** The workbook with another number in a cell, and what formulas came to left as it was. */
  private static byte[] planted(byte[] workbook, int sheet, String cell, String from, String to)
      throws IOException {
    String part = "xl/worksheets/sheet" + sheet + ".xml";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(entry.getName().equals(part) ? changed(content, cell, from, to) : content);
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] changed(byte[] sheet, String cell, String from, String to) {
    String xml = new String(sheet, StandardCharsets.UTF_8);
    int at = xml.indexOf("<c r=\"" + cell + "\"");
    String value = "<v>" + from + "</v>";
    assertThat(xml.substring(at, xml.indexOf("</c>", at))).contains(value).doesNotContain("<f>");
    int begins = xml.indexOf(value, at);
    return (xml.substring(0, begins) + "<v>" + to + "</v>" + xml.substring(begins + value.length()))
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void countedAnewEveryCheckIsOk() throws Exception {
    byte[] workbook = YearEndWorkbookTest.written(YearEndBuilder.sample().build());

    Map<String, String> checks = checks(counted(workbook, "sample"));

    assertThat(checks.remove(": Checks that do not say OK")).isEqualTo("0.0");
    assertThat(checks).hasSizeGreaterThan(25);
    assertThat(checks.values()).containsOnly("OK");
  }

  @Test
  void countedAnewAPlantedDifferenceShowsItsAmount() throws Exception {
    byte[] workbook = YearEndWorkbookTest.written(YearEndBuilder.sample().build());

    Map<String, String> checks =
        checks(counted(planted(workbook, 5, "O7", "1200.0", "1212.34"), "planted"));

    assertThat(checks.remove(": Checks that do not say OK")).isEqualTo("5.0");
    assertThat(checks)
        .containsEntry("3 Summary by fund: Fund A, every figure", "12.34")
        .containsEntry("3 Summary by fund: All funds together, every figure", "12.34")
        .containsEntry(
            "14 Control totals: Released, settled or being taken back in the register (5) are"
                + " ours (6, 7)",
            "-12.34")
        .containsEntry(
            "14 Control totals: Liquidated and receivable are payable, in transit and paid (3)",
            "12.34")
        .containsEntry("14 Control totals: Check, row by row", "24.68")
        .containsEntry("4 Agreement roll-forward: Foots, row by row", "OK");
  }

  @Test
  void countedAnewTheSumsAreTheReports() throws Exception {
    byte[] workbook = YearEndWorkbookTest.written(YearEndBuilder.sample().build());

    try (Workbook opened = StreamingReader.builder().open(counted(workbook, "sums").toFile())) {
      assertThat(row(opened.getSheet(BookTab.ROLL_FORWARD.tab()), 3))
          .contains("0.0", "10400.0", "240.0", "2600.0", "1040.0", "7000.0");
      assertThat(row(opened.getSheet(BookTab.FUNDS.tab()), 4))
          .containsExactly(
              "A",
              "from the sheets",
              "0.0",
              "10400.0",
              "240.0",
              "10640.0",
              "2600.0",
              "1040.0",
              "7000.0",
              "800.0",
              "600.0",
              "1320.0",
              "120.0",
              "160.0",
              "1900.0");
    }
  }

  @Test
  void fundsOfEverySignAreSummedByThemselves() throws Exception {
    YearEndReport sample = YearEndBuilder.sample().build();
    List<String> funds = List.of("-", "01", "1", "=A", ">0", "A");
    List<RolledAgreement> agreements =
        IntStream.range(0, funds.size())
            .mapToObj(i -> opening(sample, funds.get(i), Money.ofCents(100L + i)))
            .toList();
    byte[] workbook =
        YearEndWorkbookTest.written(
            YearEndChange.agreements(
                sample, agreements, funds.stream().map(YearEndWorkbookIT::fund).toList()));

    try (Workbook opened = StreamingReader.builder().open(counted(workbook, "funds").toFile())) {
      for (int i = 0; i < funds.size(); i++) {
        assertThat(row(opened.getSheet(BookTab.FUNDS.tab()), 4 + 3 * i))
            .as(funds.get(i))
            .startsWith(funds.get(i), "from the sheets", "1.0" + (i == 0 ? "" : i));
      }
    }
  }

  private static RolledAgreement opening(YearEndReport sample, String fund, Money opening) {
    return new RolledAgreement(
        sample.agreements().get(0).agreement(),
        fund,
        opening,
        Money.ZERO,
        Money.ZERO,
        Money.ZERO,
        Money.ZERO,
        opening);
  }

  private static FundSummary fund(String fund) {
    Money none = Money.ZERO;
    return new FundSummary(
        fund, none, none, none, none, none, none, none, none, none, none, none, none);
  }

  private static List<String> row(Sheet sheet, int line) {
    for (Row row : sheet) {
      if (row.getRowNum() == line - 1) {
        List<String> shown = new ArrayList<>();
        row.forEach(cell -> shown.add(shown(cell)));
        return shown;
      }
    }
    return List.of();
  }
}
