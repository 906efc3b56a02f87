package org.ojtpay.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.reconcile.LedgerProfile;
import org.ojtpay.reconcile.WorkbookReading;
import org.ojtpay.units.Sha256;
import tools.jackson.databind.json.JsonMapper;

/** The job of the fiscal year's end as a whole, and the files that it leaves. */
class YearEndRunIT {

  private static final LedgerProfile PROFILE =
      new LedgerProfile(
          ',',
          "uuuu-MM-dd",
          Map.of(
              LedgerProfile.Column.PAYMENT, "Payment",
              LedgerProfile.Column.DATE, "Date",
              LedgerProfile.Column.REFERENCE, "Voucher",
              LedgerProfile.Column.AMOUNT, "Amount"));

  @TempDir private Path folder;

  @Test
  void leavesTheWorkbookAndTheSummaryInItsFolderAndManifest() throws IOException {
    JobSettings settings =
        new SampleNight(folder)
            .settings(JobRunner.FISCAL_YEAR_END)
            .ending(new YearEndSettings(2026, null, PROFILE, "hvandermeer"));
    RunResult run = new JobRunner(SampleNight.board(), SampleNight.CLOCK).run(settings);

    byte[] workbook = Files.readAllBytes(run.folder().resolve("FY2026.xlsx"));
    byte[] summary = Files.readAllBytes(run.folder().resolve("FY2026.pdf"));
    assertThat(listed(run.folder()))
        .containsEntry("FY2026.xlsx", Sha256.of(workbook))
        .containsEntry("FY2026.pdf", Sha256.of(summary));
    assertThat(summary).startsWith('%', 'P', 'D', 'F');
    try (XSSFWorkbook opened =
        new XSSFWorkbook(Files.newInputStream(run.folder().resolve("FY2026.xlsx")))) {
      WorkbookReading.assertEveryFormulaHolds(opened);
      assertThat(opened.getNumberOfSheets()).isEqualTo(14);
    }
  }

  private static Map<String, String> listed(Path folder) throws IOException {
    Map<String, String> listed = new TreeMap<>();
    JsonMapper.builder()
        .build()
        .readTree(Files.readString(folder.resolve("manifest.json")))
        .path("files")
        .forEach(each -> listed.put(each.path("path").asString(), each.path("sha256").asString()));
    return listed;
  }
}
