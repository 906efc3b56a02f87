package org.ojtpay.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ojtpay.desk.Ruling;
import org.ojtpay.desk.YearEnds;
import org.ojtpay.job.ExitStatus;
import org.ojtpay.job.JobRunner;
import org.ojtpay.reconcile.Blocker;
import org.ojtpay.reconcile.ReadMe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The end of a fiscal year: what stands in the way of closing it, and its closing. */
@Command(
    name = "year-end",
    description = {
      "What stands in the way of closing a fiscal year, and its closing.",
      "\"ojtpay run fiscal-year-end\" finds it; another person than the one who ran it closes."
    },
    mixinStandardHelpOptions = true)
final class YearEndCommand implements Runnable {

  private static final String YEAR = "the fiscal year, named by the year in which it ends";

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getErr());
  }

  @Command(
      name = "list",
      description = "Lists what stands in the way, each with its owner, as the last run found it.",
      mixinStandardHelpOptions = true)
  int list(
      @Parameters(
              paramLabel = "YEAR",
              arity = "0..1",
              description = YEAR + " (default: every year of which there is a run)")
          @Nullable Integer year,
      @Mixin DataOptions data) {
    List<YearEnds.Standing> years =
        data.with(
            office -> {
              YearEnds ends = office.yearEnds(data.board());
              return year == null ? ends.all() : List.of(ends.standing(year));
            });
    years.forEach(this::show);
    return years.stream().allMatch(each -> each.inTheWay().isEmpty())
        ? ExitStatus.DONE
        : ExitStatus.FOUND;
  }

  private void show(YearEnds.Standing standing) {
    PrintWriter out = spec.commandLine().getOut();
    ReadMe about = standing.report().readMe();
    ReadMe.Closing closing = about.closing();
    out.println(
        "FY%d  %s  run %s as of %s by %s"
            .formatted(
                about.fiscalYear(),
                closing == null ? "OPEN" : "CLOSED by " + closing.closedBy(),
                about.run(),
                about.asOf(),
                about.ranBy()));
    if (closing == null) {
      standing.inTheWay().forEach(each -> out.println(Shown.line("  " + line(each))));
      out.println("  " + standing.inTheWay().size() + " in the way of closing");
    }
  }

  /** A blocker as a line. */
  static String line(Blocker blocker) {
    String subject = blocker.subject().isEmpty() ? "" : " [" + blocker.subject() + "]";
    return "%-10s %s%s  %s"
        .formatted(blocker.owner().role(), blocker.kind(), subject, blocker.what());
  }

  @Command(
      name = "accept",
      description = "Lets pass what stands in the way, with a reason.",
      mixinStandardHelpOptions = true)
  int accept(
      @Parameters(index = "0", paramLabel = "YEAR", description = YEAR) int year,
      @Parameters(
              index = "1",
              paramLabel = "KIND",
              description =
                  "RETURN_OPEN, RECEIVABLE, UNMATCHED_OURS, UNMATCHED_THEIRS or AMOUNT_DIFFERS")
          Blocker.Kind kind,
      @Parameters(
              index = "2",
              paramLabel = "SUBJECT",
              description = "what it is about, as \"year-end list\" shows it in brackets")
          String subject,
      @Mixin Decision decision,
      @Mixin DataOptions data)
      throws IOException {
    Ruling by = decision.by(data, "finance", spec);
    String what =
        data.with(office -> office.yearEnds(data.board()).accept(year, kind, subject, by));
    spec.commandLine().getErr().println("Let pass: " + Shown.line(what));
    return ExitStatus.DONE;
  }

  @Command(
      name = "close",
      description = {
        "Closes a fiscal year, and every earlier one: nothing is booked in them any more.",
        "Another person does it than the one who ran it, and none who has let something pass."
      },
      mixinStandardHelpOptions = true)
  int close(
      @Parameters(paramLabel = "YEAR", description = YEAR) int year,
      @Mixin Decision decision,
      @Mixin DataOptions data)
      throws IOException {
    Ruling by = decision.by(data, "finance", spec);
    data.with(
        data.settings(JobRunner.FISCAL_YEAR_END),
        office -> {
          office.yearEnds(data.board()).close(year, by);
          return true;
        });
    spec.commandLine()
        .getErr()
        .println(
            "Fiscal year "
                + year
                + " is closed. \"ojtpay run fiscal-year-end --fiscal-year "
                + year
                + "\" prints its report as closed.");
    return ExitStatus.DONE;
  }
}
