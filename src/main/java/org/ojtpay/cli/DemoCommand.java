package org.ojtpay.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ojtpay.desk.Demonstration;
import org.ojtpay.desk.YearEndDemonstration;
import org.ojtpay.job.ExitStatus;
import org.ojtpay.job.JobFiles;
import org.ojtpay.job.RunWatch;
import org.ojtpay.job.Today;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
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
      "approve and release it, and hands it over into outbox/demo-bank, which stands for the bank.",
      "\"demo year-end\" plays the end of a fiscal year over inbox-samples/year-end in the same"
          + " way:",
      "three nights, two looks at the year, and its closing. It has a database of its own, too."
    },
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "STORY",
      arity = "0..1",
      defaultValue = "night",
      description = "night (the default) or year-end")
  private String story = "night";

  @Mixin private WatchOptions watch = new WatchOptions();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Path jobs = Home.jobs().resolve("demo");
    switch (story) {
      case "night" ->
          new Demonstration(files(jobs), Today.clock(), watch()).run(new DemoLines(out));
      case "year-end" ->
          new YearEndDemonstration(files(jobs.resolve(story)), Today.clock(), watch())
              .run(new YearEndDemoLines(out));
      default ->
          throw new ParameterException(
              spec.commandLine(),
              "There is no demo \"" + story + "\". There are: night, year-end.");
    }
    out.println("What each story is stands in inbox-samples/README.md.");
    return ExitStatus.DONE;
  }

  private static JobFiles files(Path folder) {
    return new JobFiles(Home.path(), folder);
  }

  private RunWatch watch() {
    return watch.watch(spec.commandLine().getErr());
  }
}
