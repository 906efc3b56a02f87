package org.ojtpay.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.validate.AgreementPacketBuilder.anAgreement;
import static org.ojtpay.validate.InvoiceBuilder.anInvoice;

import com.github.pjfanning.xlsx.StreamingReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.notice.YearEndPapers;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.reconcile.ControlTotal;
import org.ojtpay.reconcile.YearEndReport;
import org.ojtpay.store.LargeYear;
import org.ojtpay.store.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The end of a fiscal year with as many agreements as a large board has; it says how long each part
 * took.
 */
class LargeYearIT {

  private static final int AGREEMENTS = Integer.getInteger("agreements", 200);
  private static final AgreementKey KEY =
      AgreementKey.of("MA-0412-003", "Dana Reyes", LocalDate.parse("2026-02-02"));

  @TempDir private Path folder;

  @Test
  void isReportedAndItsWorkbookComesToTheLedger() throws Exception {
    try (Year year = new Year(KEY)) {
      year.night("2026-01-23", anAgreement().arrival());
      year.night("2026-03-18", anInvoice().arrival());
      Paying paying = new Paying(year).proposed("2026-03-19").released().published();
      YearEnding ending = new YearEnding(year);
      ending.settled(ending.last(), "2026-03-23");
      String amount = paying.amounts().get(0);
      LargeYear.copy(year.database(), AGREEMENTS);

      Path ledger =
          YearEnding.ledger(
              folder,
              ending.payments().stream()
                  .map(each -> each + ",2026-03-23,V," + amount)
                  .toArray(String[]::new));

      RunContext run = year.ending("2026-07-20", 2026, ledger, "hvandermeer");
      Map<String, byte[]> papers = new HashMap<>();
      YearEndReport report = ended(year, run, papers);

      assertThat(report.agreements()).hasSize(AGREEMENTS + 1);
      assertThat(report.payments()).hasSize(2 * AGREEMENTS + 1);
      assertThat(report.match().pairs()).hasSize(2 * AGREEMENTS + 1);
      assertThat(report.controls()).isNotEmpty().allMatch(ControlTotal::agrees);
      foots(Objects.requireNonNull(papers.get("FY2026.xlsx")), year.database());
    }
  }

  /** All that the job does, in its order. Invariants are asked; copied rows break some. */
  private static YearEndReport ended(Year year, RunContext run, Map<String, byte[]> papers) {
    long began = System.nanoTime();
    for (Step step : List.of(new FreezeStep(), new YearReportStep())) {
      year.shelves().inOneTransaction(() -> step.run(run));
    }
    Duration reported = Duration.ofNanos(System.nanoTime() - began);
    year.broken();
    Duration asked = Duration.ofNanos(System.nanoTime() - began);
    YearEndReport report = TellYearEndStep.report(run);
    YearEndPapers.write(
        Telling.run(run, Instant.EPOCH), report, Telling.board(run), null, papers::put);
    Duration told = Duration.ofNanos(System.nanoTime() - began);
    // What closing looks at: the report as it stands, and whether the books say the same now.
    TellYearEndStep.report(run);
    year.shelves().inOneTransaction(() -> YearReportStep.foreseen(run));
    Duration compared = Duration.ofNanos(System.nanoTime() - began);
    System.out.printf(
        "%d agreements, %d payments: frozen and reported after %s, invariants asked after %s,"
            + " workbook and summary written after %s, looked at once more for closing after %s,"
            + " heap %d MB%n",
        report.agreements().size(),
        report.payments().size(),
        reported,
        asked,
        told,
        compared,
        (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
    return report;
  }

  /** The sums of the workbook, as another reader finds them, are those of the ledger. */
  private static void foots(byte[] workbook, TestDatabase database) throws IOException {
    JdbcClient ledger = JdbcClient.create(database.app());
    try (Workbook book = StreamingReader.builder().open(new ByteArrayInputStream(workbook))) {
      assertThat(sum(book, "4 Agreement roll-forward", "Obligated"))
          .isEqualByComparingTo(booked(ledger, "OBLIGATION", "encumbered").negate());
      assertThat(sum(book, "4 Agreement roll-forward", "Liquidated"))
          .isEqualByComparingTo(booked(ledger, "EXPENSE", ""));
      assertThat(sum(book, "4 Agreement roll-forward", "Open"))
          .isEqualByComparingTo(booked(ledger, "ENCUMBERED", ""));
      assertThat(sum(book, "5 Payment register", "Part of this year and fund"))
          .isEqualByComparingTo(booked(ledger, "CASH", "").negate())
          .isPositive();
    }
  }

  private static BigDecimal booked(JdbcClient ledger, String account, String word) {
    return ledger
        .sql(
            "SELECT sum(p.amount) FROM posting p JOIN journal j ON j.id = p.journal_id"
                + " WHERE p.fiscal_year = 2026 AND p.account = ? AND j.idem_key LIKE ? || '%'")
        .params(account, word)
        .query(BigDecimal.class)
        .single();
  }

  /** The rows under a heading; the sums that the sheet shows stand above it. */
  private static BigDecimal sum(Workbook book, String sheet, String heading) {
    BigDecimal sum = BigDecimal.ZERO;
    int column = -1;
    for (Row row : book.getSheet(sheet)) {
      Cell cell = column < 0 ? null : row.getCell(column);
      if (cell != null) {
        sum = sum.add(new BigDecimal(NumberToTextConverter.toText(cell.getNumericCellValue())));
      }
      for (Cell each : row) {
        if (column < 0
            && each.getCellType() == CellType.STRING
            && each.getStringCellValue().equals(heading)) {
          column = each.getColumnIndex();
        }
      }
    }
    return sum;
  }
}
