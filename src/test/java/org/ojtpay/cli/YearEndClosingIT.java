package org.ojtpay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.desk.Office;
import org.ojtpay.desk.Ruling;
import org.ojtpay.desk.YearEnds;
import org.ojtpay.job.BoardFile;
import org.ojtpay.job.JobFiles;
import org.ojtpay.job.JobRunner;
import org.ojtpay.job.JobSettings;
import org.ojtpay.job.RunRefused;
import org.ojtpay.job.RunWatch;

/** A fiscal year is closed when it is over on the board's clock, whatever day its run was about. */
class YearEndClosingIT {

  @TempDir Path home;

  private static Clock at(String instant, BoardFile board) {
    return Clock.fixed(Instant.parse(instant), board.zone());
  }

  private static void close(JobSettings settings, BoardFile board, String instant) {
    try (Office office = Office.open(settings, at(instant, board))) {
      YearEnds ends = office.yearEnds(board);
      assertThat(ends.standing(2026).inTheWay()).isEmpty();
      ends.close(2026, Ruling.of("mlindqvist", "agreed"));
    }
  }

  /** San Diego is seven hours behind in summer. */
  @Test
  void isRefusedUntilTheBoardsClockHasPassedTheLastDay() throws IOException {
    NightCommand.copy(Path.of("jobs"), home.resolve("jobs"));
    JobFiles files = new JobFiles(home, home.resolve("jobs/demo/year-end"));
    BoardFile board = files.board();
    Path ledger = home.resolve("ledger.csv");
    Files.writeString(
        ledger,
        "Payment ID,Trace Number,Voucher,Vendor Number,Vendor Name,Account,Fund,Posting Date,"
            + "Amount\n,,V-1,,Bank fee,,A,06/30/2026,1.00\n");
    Clock june = at("2026-06-30T19:00:00Z", board);
    JobSettings settings =
        files.settings(
            JobRunner.FISCAL_YEAR_END,
            Map.of(
                "as-of", "2026-07-31",
                "fiscal-year", "2026",
                "ledger", ledger.toString(),
                "user", "hvandermeer"),
            june);
    new JobRunner(board, june, RunWatch.none()).run(settings);
    try (Office office = Office.open(settings, june)) {
      YearEnds ends = office.yearEnds(board);
      ends.standing(2026)
          .inTheWay()
          .forEach(
              each -> ends.accept(2026, each.kind(), each.subject(), Ruling.of("izuberi", "fee")));
    }

    for (String early : new String[] {"2026-06-29T19:00:00Z", "2026-07-01T06:59:59Z"}) {
      assertThatThrownBy(() -> close(settings, board, early))
          .isInstanceOf(RunRefused.class)
          .hasMessageContaining("Fiscal year 2026 is not closed: it ends on 2026-06-30")
          .hasMessageContaining("Close it from 2026-07-01 on");
    }
    close(settings, board, "2026-07-01T07:00:00Z");
    try (Office office = Office.open(settings, june)) {
      assertThat(office.yearEnds(board).standing(2026).report().readMe().isClosed()).isTrue();
    }
  }
}
