package org.ojtpay.job;

import java.util.List;
import javax.sql.DataSource;
import org.ojtpay.reconcile.YearEndReport;

/**
 * The end of a fiscal year: freezes a cut-off, reports what stands in the way of closing and what
 * rolls forward. It books, pays and closes nothing.
 */
final class YearEndPlan implements JobPlan {

  @Override
  public String job() {
    return JobRunner.FISCAL_YEAR_END;
  }

  @Override
  public boolean readsInbox() {
    return false;
  }

  /**
   * Refuses settings of this job that it cannot work with, before anything begins.
   *
   * @throws BadConfiguration where no year is named, or the ledger's file is not there
   * @throws org.ojtpay.onfile.BadReference where a row of the ledger cannot be read
   */
  static void require(JobSettings settings) {
    YearEndSettings year = settings.yearEnd();
    if (year == null) {
      return;
    }
    if (year.fiscalYear() == 0) {
      throw new BadConfiguration(
          "No fiscal year was named. Name it by the year in which it ends: --fiscal-year 2026.");
    }
    Finances.read(year);
  }

  @Override
  public void go(RunContext run, DataSource database) {
    BatchSteps.launch(
        run,
        database,
        steps ->
            steps.inOrder(
                steps.of(new FreezeStep()),
                steps.of(new YearReportStep()),
                steps.of(new BalanceStep()),
                steps.of(new TellYearEndStep())));
  }

  @Override
  public RunResult rehearse(RunContext run) {
    YearEndReport report = YearReportStep.foreseen(run);
    TellYearEndStep.papers(run, report, run.clock().instant());
    return new RunResult(run.run(), run.folder(), List.of(), List.of()).with(report);
  }
}
