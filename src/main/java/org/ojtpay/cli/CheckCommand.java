package org.ojtpay.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ojtpay.job.Check;
import org.ojtpay.job.Check.Foreseen;
import org.ojtpay.job.Check.Outcome;
import org.ojtpay.job.ExitStatus;
import org.ojtpay.job.JobFiles;
import org.ojtpay.job.JobRunner;
import org.ojtpay.job.JobSettings;
import org.ojtpay.job.Packs;
import org.ojtpay.job.Today;
import org.ojtpay.onfile.ReferenceFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What would be returned, before anything is sent. */
@Command(
    name = "check",
    description = {
      "Says what would be returned, and why, before anything is sent. No database is asked.",
      "A folder, an .eml and a .zip are each one submission; all other files together are one.",
      "Give the agreement packet too, so that an invoice's hours and amount can be checked."
    },
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "documents, or their folders")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--policy", paramLabel = "NAME", description = "a policy pack, or its folder")
  private @Nullable String policy;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "the day on which it would be sent; today where it is not given")
  private @Nullable LocalDate asOf;

  @Option(names = "--reference", paramLabel = "DIR", description = "the board's reference files")
  private @Nullable Path reference;

  @Option(names = "--json", description = "print one JSON object a submission")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    for (Path file : files) {
      if (!Files.exists(file)) {
        throw new ParameterException(
            spec.commandLine(), "There is no file " + file + ". Check the path.");
      }
    }
    JobFiles jobs = new JobFiles(Home.path(), Home.jobs());
    Clock clock = Today.clock();
    JobSettings settings = jobs.settings(JobRunner.NIGHTLY, given(), clock);
    Check check =
        new Check(
            Packs.load(settings.policy()),
            new ReferenceFiles(settings.reference()).read(),
            jobs.board().zone());
    List<Foreseen> all =
        check.of(files.stream().map(Path::toAbsolutePath).toList(), settings.asOf());
    PrintWriter out = spec.commandLine().getOut();
    for (Foreseen each : all) {
      out.println(json ? ForeseenLines.json(each) : ForeseenLines.text(each));
    }
    boolean clear = all.stream().allMatch(each -> each.outcome() == Outcome.CLEAR);
    return clear ? ExitStatus.DONE : ExitStatus.FOUND;
  }

  private Map<String, String> given() {
    Map<String, String> given = new java.util.TreeMap<>();
    if (policy != null) {
      given.put("policy", policy);
    }
    if (asOf != null) {
      given.put("as-of", asOf.toString());
    }
    if (reference != null) {
      given.put("reference", reference.toString());
    }
    return given;
  }
}
