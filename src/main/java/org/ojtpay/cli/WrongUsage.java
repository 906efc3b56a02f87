package org.ojtpay.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.ojtpay.job.ExitStatus;
import org.ojtpay.job.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, and what would be right, in a few lines. */
final class WrongUsage implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException wrong, String[] args) {
    CommandLine command = wrong.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("ojtpay: " + wrong.getMessage());
    Optional<String> meant = command(wrong);
    if (meant.isPresent()) {
      err.println("Did you mean: " + meant.get() + "?");
    } else {
      UnmatchedArgumentException.printSuggestions(wrong, err);
    }
    err.println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitStatus.USAGE;
  }

  /** A command that was mistyped. */
  private static Optional<String> command(ParameterException wrong) {
    CommandSpec at = wrong.getCommandLine().getCommandSpec();
    List<String> commands =
        at.subcommands().values().stream()
            .map(CommandLine::getCommandSpec)
            .filter(each -> !each.usageMessage().hidden())
            .map(CommandSpec::name)
            .toList();
    return wrong instanceof UnmatchedArgumentException unmatched
        ? Nearest.of(unmatched.getUnmatched().get(0), commands)
            .map(each -> at.qualifiedName() + " " + each)
        : Optional.empty();
  }
}
