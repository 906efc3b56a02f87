package org.ojtpay.cli;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ojtpay.job.JobRunner;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** What a run at the end of a fiscal year is told beside the others. */
final class YearEndOptions {

  @Option(
      names = "--fiscal-year",
      paramLabel = "YEAR",
      description = "with fiscal-year-end: the year in which the fiscal year ends, such as 2026")
  private @Nullable Integer fiscalYear;

  @Option(
      names = "--ledger",
      paramLabel = "FILE",
      description = "with fiscal-year-end: Finance's ledger export, a CSV file")
  private @Nullable Path ledger;

  @Mixin private AsOption as = new AsOption();

  /** Adds what was said. The year's end is run by a person of Finance; another closes it. */
  void putInto(Map<String, String> given, String job, DataOptions data, CommandSpec spec) {
    boolean yearEnd = job.equals(JobRunner.FISCAL_YEAR_END);
    if (!yearEnd && (fiscalYear != null || ledger != null)) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "--fiscal-year and --ledger belong to " + JobRunner.FISCAL_YEAR_END + ".");
    }
    if (!yearEnd) {
      return;
    }
    if (fiscalYear == null || fiscalYear < 2000 || fiscalYear > 2200) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "Name the fiscal year by the year in which it ends: --fiscal-year 2026.");
    }
    given.put("fiscal-year", fiscalYear.toString());
    if (ledger != null) {
      given.put("ledger", InputFile.existing(ledger, spec).toString());
    }
    given.put("user", as.person(data, "finance").user());
  }
}
