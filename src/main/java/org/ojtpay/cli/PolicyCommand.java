package org.ojtpay.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ojtpay.job.ExitStatus;
import org.ojtpay.job.Packs;
import org.ojtpay.job.Today;
import org.ojtpay.policy.PackDiff;
import org.ojtpay.policy.PackProblem;
import org.ojtpay.policy.PolicyCheck;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.policy.PolicyText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The policy packs. */
@Command(
    name = "policy",
    description = "Shows, compares and checks policy packs.",
    mixinStandardHelpOptions = true)
final class PolicyCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getErr());
  }

  @Command(
      name = "show",
      description = "Prints every parameter as it is on a date, with unit, basis and citation.",
      mixinStandardHelpOptions = true)
  int show(
      @Parameters(
              paramLabel = "PACK",
              arity = "0..1",
              defaultValue = "sdwp-ojt",
              description = "a policy pack, or its folder (default: ${DEFAULT-VALUE})")
          String pack,
      @Option(names = "--as-of", paramLabel = "DATE", description = "the date (default: today)")
          @Nullable LocalDate asOf) {
    LocalDate day = asOf == null ? Today.inZone(Today.clock()) : asOf;
    PolicyText.lines(Packs.load(pack), day).forEach(spec.commandLine().getOut()::println);
    return ExitStatus.DONE;
  }

  @Command(
      name = "check",
      description = "Checks a pack: names file, key, what was found and what is expected.",
      mixinStandardHelpOptions = true)
  int check(
      @Parameters(
              paramLabel = "PACK",
              arity = "0..1",
              defaultValue = "sdwp-ojt",
              description = "a policy pack, or its folder (default: ${DEFAULT-VALUE})")
          String pack) {
    Path folder = Path.of(pack);
    List<PackProblem> problems =
        pack.contains("/") || Files.isDirectory(folder)
            ? PolicyCheck.check(folder)
            : PolicyCheck.check(pack);
    problems.forEach(spec.commandLine().getOut()::println);
    spec.commandLine()
        .getErr()
        .println(
            problems.isEmpty()
                ? "The pack is sound."
                : problems.size() + " problems. Correct each where it stands.");
    return problems.isEmpty() ? ExitStatus.DONE : ExitStatus.FOUND;
  }

  @Command(
      name = "diff",
      description = {
        "Prints what differs between two packs, or between two days of one, with the clause.",
        "Exit code 1 where something does."
      },
      mixinStandardHelpOptions = true)
  int diff(
      @Parameters(paramLabel = "PACK", description = "a policy pack, or its folder") String pack,
      @Parameters(
              paramLabel = "OTHER",
              arity = "0..1",
              description = "the pack that it is compared with (default: itself)")
          @Nullable String other,
      @Option(names = "--as-of", paramLabel = "DATE", description = "the day (default: today)")
          @Nullable LocalDate asOf,
      @Option(
              names = "--with",
              paramLabel = "DATE",
              description = "the day of the other (default: the same)")
          @Nullable LocalDate with) {
    LocalDate day = asOf == null ? Today.inZone(Today.clock()) : asOf;
    PolicyPack one = Packs.load(pack);
    List<PackDiff.Change> changes =
        PackDiff.of(one, day, other == null ? one : Packs.load(other), with == null ? day : with);
    changes.forEach(spec.commandLine().getOut()::println);
    spec.commandLine()
        .getErr()
        .println(changes.isEmpty() ? "Nothing differs." : changes.size() + " entries differ.");
    return changes.isEmpty() ? ExitStatus.DONE : ExitStatus.FOUND;
  }
}
