package org.ojtpay.cli;

import java.util.concurrent.Callable;
import org.ojtpay.desk.Office;
import org.ojtpay.job.ExitStatus;
import org.ojtpay.onfile.Run;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What ran. */
@Command(
    name = "runs",
    description = "Lists the runs, the newest first.",
    mixinStandardHelpOptions = true)
final class RunsCommand implements Callable<Integer> {

  @Mixin private DataOptions data = new DataOptions();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    for (Run run : data.with(Office::runs)) {
      spec.commandLine()
          .getOut()
          .println(
              "%s  %-20s  %s  #%d  %-7s  %s"
                  .formatted(
                      run.id(), run.job(), run.asOf(), run.sequence(), run.status(), run.outbox()));
    }
    return ExitStatus.DONE;
  }
}
