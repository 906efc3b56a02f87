package org.ojtpay.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ojtpay.job.Due;
import org.ojtpay.job.ExitStatus;
import org.ojtpay.job.JobFiles;
import org.ojtpay.job.JobsCheck;
import org.ojtpay.job.Today;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The configuration of the jobs. */
@Command(
    name = "jobs",
    description = "Checks the jobs' configuration.",
    mixinStandardHelpOptions = true)
final class JobsCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getErr());
  }

  @Command(
      name = "check",
      description = {
        "Checks every job's file and board.yaml: prints one line a fault, then when each job is",
        "due next."
      },
      mixinStandardHelpOptions = true)
  int check(
      @Option(
              names = "--jobs",
              paramLabel = "DIR",
              description = "the folder with the jobs' files (default: jobs)")
          @Nullable Path folder) {
    Clock clock = Today.clock();
    JobsCheck.Result found = JobsCheck.check(files(folder), clock);
    found.faults().forEach(spec.commandLine().getOut()::println);
    found.warnings().forEach(each -> spec.commandLine().getErr().println("Note: " + each));
    List<Due> next = found.next(clock);
    next.forEach(
        each ->
            spec.commandLine().getOut().println("%-20s  %s".formatted(each.job(), each.shown())));
    spec.commandLine()
        .getErr()
        .println(
            found.faults().isEmpty()
                ? "The configuration is sound."
                : found.faults().size() + " faults. Correct each where it stands.");
    return found.faults().isEmpty() ? ExitStatus.DONE : ExitStatus.FOUND;
  }

  static JobFiles files(@Nullable Path folder) {
    return new JobFiles(Home.path(), folder == null ? Home.jobs() : folder.toAbsolutePath());
  }
}
