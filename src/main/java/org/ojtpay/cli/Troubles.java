package org.ojtpay.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.Set;
import org.ojtpay.desk.NotAllowed;
import org.ojtpay.desk.NotFound;
import org.ojtpay.desk.NotPossible;
import org.ojtpay.desk.WrongPassphrase;
import org.ojtpay.job.ExitStatus;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns a trouble into its sentence and its exit status; only the unexpected shows a trace. */
final class Troubles implements IExecutionExceptionHandler {

  private static final Set<Integer> GOES_ON = Set.of(ExitStatus.FAILED, ExitStatus.INTERRUPTED);

  @Override
  public int handleExecutionException(Exception trouble, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    Optional<ExitStatus.Known> known = known(trouble);
    if (known.isEmpty()) {
      err.println("ojtpay: something unexpected happened. Nothing was lost; please report this:");
      trouble.printStackTrace(err);
      return ExitStatus.UNEXPECTED;
    }
    err.println("ojtpay: " + known.get().message());
    if (GOES_ON.contains(known.get().status())) {
      err.println("What was done is kept. The same command goes on from there.");
    }
    return known.get().status();
  }

  private static Optional<ExitStatus.Known> known(Exception trouble) {
    if (trouble instanceof NotFound || trouble instanceof NotPossible) {
      return Optional.of(
          new ExitStatus.Known(String.valueOf(trouble.getMessage()), ExitStatus.USAGE));
    }
    if (trouble instanceof NotAllowed || trouble instanceof WrongPassphrase) {
      return Optional.of(
          new ExitStatus.Known(String.valueOf(trouble.getMessage()), ExitStatus.REFUSED));
    }
    return ExitStatus.of(trouble);
  }
}
