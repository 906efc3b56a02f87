package org.ojtpay.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.ojtpay.desk.Office;
import org.ojtpay.desk.Ruling;
import org.ojtpay.job.ExitStatus;
import picocli.CommandLine.ArgGroup;
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
      "One person asks; it stands until another gives the command with --confirm,",
      "or somebody gives it with --cancel."
    },
    mixinStandardHelpOptions = true)
final class VoidCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "ID", description = "the submission's ID or name")
  private String id = "";

  @ArgGroup private Answer answer = new Answer();

  /** What becomes of it once it was asked: one of these, or neither where it is to be asked. */
  static final class Answer {

    @Option(names = "--confirm", description = "withdraws it, as another person has asked")
    private boolean confirmed;

    @Option(names = "--cancel", description = "ends what was asked: nobody can confirm it any more")
    private boolean cancelled;
  }

  @Mixin private Decision decision = new Decision();

  @Mixin private DataOptions data = new DataOptions();

  @Override
  public Integer call() throws IOException {
    Ruling by = decision.by(data, spec);
    spec.commandLine().getErr().println(Shown.line(data.with(office -> done(office, by))));
    return ExitStatus.DONE;
  }

  private String done(Office office, Ruling by) {
    if (answer.confirmed) {
      return office.withdrawals().confirm(id, by)
          + " is void: its days, its number and its hours are free again.";
    }
    return answer.cancelled
        ? office.withdrawals().cancel(id, by)
            + ": what was asked is cancelled. The approval stands."
        : office.withdrawals().ask(id, by)
            + ": recorded. It stands until another person confirms it, or somebody cancels it.";
  }
}
