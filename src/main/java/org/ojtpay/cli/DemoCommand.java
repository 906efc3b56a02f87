package org.ojtpay.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.ojtpay.desk.Demonstration;
import org.ojtpay.job.ExitStatus;
import org.ojtpay.job.JobFiles;
import org.ojtpay.job.Today;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A whole night over the sample inbox, into an empty database, and the way of its money. */
@Command(
    name = "demo",
    description = {
      "Runs the nightly invoice run over inbox-samples/night, on an embedded database of its own"
          + " that",
      "is emptied first, into outbox/demo; then proposes the payment file, lets two invented"
          + " people",
      "approve and release it, and hands it over into outbox/demo-bank, which stands for the bank."
    },
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "STORY",
      arity = "0..1",
      defaultValue = "night",
      description = "night (the default)")
  private String story = "night";

  @Mixin private WatchOptions watch = new WatchOptions();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (!story.equals("night")) {
      throw new picocli.CommandLine.ParameterException(
          spec.commandLine(), "There is no demo \"" + story + "\". There is: night.");
    }
    PrintWriter out = spec.commandLine().getOut();
    new Demonstration(
            new JobFiles(Home.path(), Home.jobs().resolve("demo")),
            Today.clock(),
            watch.watch(spec.commandLine().getErr()))
        .run(new DemoLines(out));
    out.println("What each story is stands in inbox-samples/README.md.");
    return ExitStatus.DONE;
  }
}
