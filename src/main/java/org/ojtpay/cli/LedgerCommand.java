package org.ojtpay.cli;

import java.util.List;
import org.ojtpay.desk.Office;
import org.ojtpay.job.ExitStatus;
import org.ojtpay.ledger.BrokenInvariant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The books. */
@Command(name = "ledger", description = "Checks the books.", mixinStandardHelpOptions = true)
final class LedgerCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getErr());
  }

  @Command(
      name = "check",
      description = "Asks the database what must always be true; prints every row that breaks it.",
      mixinStandardHelpOptions = true)
  int check(@Mixin DataOptions data) {
    List<BrokenInvariant> broken = data.with(Office::brokenInvariants);
    broken.forEach(
        each -> spec.commandLine().getOut().println(each.invariant() + ": " + each.found()));
    spec.commandLine()
        .getErr()
        .println(
            broken.isEmpty() ? "The books balance." : broken.size() + " rows break an invariant.");
    return broken.isEmpty() ? ExitStatus.DONE : ExitStatus.FOUND;
  }
}
