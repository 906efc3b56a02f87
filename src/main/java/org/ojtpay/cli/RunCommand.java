package org.ojtpay.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ojtpay.job.DryRun;
import org.ojtpay.job.ExitStatus;
import org.ojtpay.job.JobFiles;
import org.ojtpay.job.JobRunner;
import org.ojtpay.job.JobSettings;
import org.ojtpay.job.Nearest;
import org.ojtpay.job.RunResult;
import org.ojtpay.job.RunWatch;
import org.ojtpay.job.Today;
import org.ojtpay.job.WhatIf;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs one job. */
@Command(
    name = "run",
    description = "Runs one job. What is not given comes from jobs/JOB.yaml.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "JOB",
      description = "nightly-invoice-run, payment-file, deadline-watch or fiscal-year-end")
  private String job = "";

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "the day for which it decides (default: today, in the board's time zone)")
  private @Nullable LocalDate asOf;

  @Option(names = "--inbox", paramLabel = "DIR", description = "what was sent")
  private @Nullable Path inbox;

  @Option(names = "--outbox", paramLabel = "DIR", description = "where the run's folder is made")
  private @Nullable Path outbox;

  @Option(names = "--reference", paramLabel = "DIR", description = "vendors, exclusions, holidays")
  private @Nullable Path reference;

  @Option(names = "--policy", paramLabel = "NAME", description = "a policy pack, or its folder")
  private @Nullable String policy;

  @Option(
      names = "--dry-run",
      description = "do the whole work, but keep, pay and send nothing; write its papers alone")
  private boolean dryRun;

  @Option(
      names = "--what-if",
      paramLabel = "PACK",
      description =
          "decide a past night (--as-of or --run) again under this pack, print what differs, keep"
              + " nothing; exit code 1 where something does")
  private @Nullable String whatIf;

  @Option(names = "--run", paramLabel = "ID", description = "the run that --what-if is about")
  private @Nullable String run;

  @Option(
      names = "--with",
      paramLabel = "DATE",
      description =
          "with --what-if: the day whose figures of the pack count, whatever day is asked")
  private @Nullable LocalDate with;

  @Mixin private YearEndOptions yearEnd = new YearEndOptions();

  @Option(names = "--json", description = "print what the run came to as JSON")
  private boolean json;

  @Mixin private DataOptions data = new DataOptions();

  @Mixin private WatchOptions watch = new WatchOptions();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (!JobRunner.JOBS.contains(job)) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "There is no job \""
              + job
              + "\". The jobs are "
              + String.join(", ", JobRunner.JOBS)
              + "."
              + Nearest.of(job, JobRunner.JOBS)
                  .map(near -> " Did you mean " + near + "?")
                  .orElse(""));
    }
    requirePlainQuestion();
    JobFiles files = new JobFiles(Home.path(), Home.jobs());
    Clock clock = Today.clock();
    JobSettings settings = files.settings(job, given(), clock);
    RunWatch looksOn = watch.watch(spec.commandLine().getErr());
    if (isQuestion()) {
      return answer(new WhatIf(files.board(), clock, looksOn).ask(settings, question()));
    }
    RunResult result =
        dryRun
            ? new DryRun(files.board(), clock, looksOn).run(settings)
            : new JobRunner(files.board(), clock, looksOn).run(settings);
    Summary summary = new Summary(result);
    spec.commandLine().getOut().println(json ? summary.json() : summary.text());
    if (dryRun && !json) {
      spec.commandLine().getOut().println();
      spec.commandLine().getOut().println("Nothing was changed. To do it: " + forReal());
    }
    return ExitStatus.DONE;
  }

  private boolean isQuestion() {
    return whatIf != null;
  }

  private void requirePlainQuestion() {
    String wrong = null;
    if (!isQuestion() && (run != null || with != null)) {
      wrong = "--run and --with belong to --what-if PACK.";
    } else if (isQuestion() && !job.equals(JobRunner.NIGHTLY)) {
      wrong = "--what-if decides a night again: give it with " + JobRunner.NIGHTLY + ".";
    } else if (isQuestion() && dryRun) {
      wrong = "--what-if keeps nothing in any case: give it without --dry-run.";
    } else if (isQuestion() && (run == null) == (asOf == null)) {
      wrong = "--what-if needs one past night: --as-of DATE, or --run ID of \"ojtpay runs\".";
    }
    if (wrong != null) {
      throw new CommandLine.ParameterException(spec.commandLine(), wrong);
    }
  }

  private WhatIf.Question question() {
    return new WhatIf.Question(run, Objects.requireNonNull(whatIf), with);
  }

  private int answer(WhatIf.Answer answer) {
    WhatIfLines lines = new WhatIfLines(answer);
    spec.commandLine().getOut().println(json ? lines.json() : lines.text());
    return answer.differences().isEmpty() ? ExitStatus.DONE : ExitStatus.FOUND;
  }

  /** The same command without the option, as a shell reads it. */
  private String forReal() {
    return spec.root().commandLine().getParseResult().originalArgs().stream()
        .filter(each -> !each.equals("--dry-run"))
        .map(each -> each.matches("[\\w./:=,+-]+") ? each : "'" + each.replace("'", "'\\''") + "'")
        .collect(Collectors.joining(" ", "./ojtpay ", ""));
  }

  private Map<String, String> given() {
    Map<String, String> given = data.given();
    yearEnd.putInto(given, job, data, spec);
    put(given, "as-of", asOf);
    put(given, "inbox", inbox);
    put(given, "outbox", outbox);
    put(given, "reference", reference);
    put(given, "policy", policy);
    return given;
  }

  private static void put(Map<String, String> given, String name, @Nullable Object value) {
    if (value != null) {
      given.put(name, value.toString());
    }
  }
}
