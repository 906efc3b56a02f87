package org.ojtpay.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ojtpay.job.ExitStatus;
import org.ojtpay.job.RunResult;
import org.ojtpay.job.ServeEvent;
import org.ojtpay.job.Serving;
import org.ojtpay.job.Today;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The jobs by their times, in one process. */
@Command(
    name = "serve",
    description = {
      "Starts the jobs by the times in their files, one after the other, until it is stopped by",
      "Ctrl-C or the system. A due time that nobody attended is made up for at the start."
    },
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

  @Option(
      names = "--jobs",
      paramLabel = "DIR",
      description = "the folder with the jobs' files (default: jobs)")
  private @Nullable Path folder;

  @Option(names = "--json", description = "print one JSON object a line for all that happens")
  private boolean json;

  @Mixin private WatchOptions watch = new WatchOptions();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    new Serving(JobsCommand.files(folder), Today.clock(), watch.watch(spec.commandLine().getErr()))
        .run(this::tell);
    return ExitStatus.DONE;
  }

  private void tell(ServeEvent event) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(line(event));
      return;
    }
    spec.commandLine()
        .getErr()
        .println("ojtpay: " + event.job() + " for " + event.asOf() + ": " + event.message());
    RunResult result = event.result();
    if (result != null) {
      out.println(new Summary(result).text());
      out.println();
    }
  }

  private static String line(ServeEvent event) {
    ObjectNode node = JsonMapper.builder().build().createObjectNode();
    node.put("event", event.kind().name()).put("job", event.job());
    node.put("asOf", event.asOf().toString()).put("message", event.message());
    RunResult result = event.result();
    if (result != null) {
      node.put("run", result.run().id()).put("folder", result.folder().toString());
    }
    if (event.kind() == ServeEvent.Kind.DONE || event.kind() == ServeEvent.Kind.FAILED) {
      node.put("status", event.status());
    }
    return node.toString();
  }
}
