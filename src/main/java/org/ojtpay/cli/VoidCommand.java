package org.ojtpay.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.ojtpay.desk.Ruling;
import org.ojtpay.job.ExitStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Withdraws the approval of an invoice, by two people. */
@Command(
    name = "void",
    description = {
      "Withdraws the approval of an invoice on which nothing is paid.",
      "One person asks; it stands until another gives the command with --confirm."
    },
    mixinStandardHelpOptions = true)
final class VoidCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "ID", description = "the submission's ID or name")
  private String id = "";

  @Option(names = "--confirm", description = "withdraws it, as another person has asked")
  private boolean confirmed;

  @Mixin private Decision decision = new Decision();

  @Mixin private DataOptions data = new DataOptions();

  @Override
  public Integer call() throws IOException {
    Ruling by = decision.by(data, spec);
    String submission =
        data.with(
            office ->
                confirmed
                    ? office.withdrawals().confirm(id, by)
                    : office.withdrawals().ask(id, by));
    spec.commandLine()
        .getErr()
        .println(
            Shown.line(submission)
                + (confirmed
                    ? " is void: its days, its number and its hours are free again."
                    : ": recorded. It stands until another person confirms."));
    return ExitStatus.DONE;
  }
}
