package org.ojtpay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ojtpay.job.BadConfiguration;
import org.ojtpay.job.ExitStatus;
import org.ojtpay.job.Packs;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.reimburse.BadCase;
import org.ojtpay.reimburse.Calculate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Worked cases to results, without a database. */
@Command(
    name = "calculate",
    description = {
      "Computes worked cases: JSON files that hold one object, an array, or one object a line.",
      "Prints one JSON object a line, in order."
    },
    mixinStandardHelpOptions = true)
final class CalculateCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "worked cases")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--policy",
      paramLabel = "NAME",
      description = "a policy pack, or its folder, whose rules count where a case names none")
  private @Nullable String policy;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PolicyPack pack = Packs.load(policy == null ? "sdwp-ojt" : policy);
    Calculate calculate =
        policy == null ? new Calculate(pack.codes(), pack.reasons()) : Calculate.under(pack);
    for (Path file : files) {
      try {
        calculate
            .run(Files.readString(InputFile.existing(file, spec)))
            .forEach(spec.commandLine().getOut()::println);
      } catch (BadCase bad) {
        throw new BadConfiguration(file + ": " + bad.getMessage());
      }
    }
    return ExitStatus.DONE;
  }
}
