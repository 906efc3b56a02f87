package org.ojtpay.cli;

import java.util.List;
import org.ojtpay.desk.Office;
import org.ojtpay.job.ExitStatus;
import org.ojtpay.ledger.BrokenInvariant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
      description =
          "Asks the database what must always be true; prints each sentence that is broken, and the"
              + " rows that break it.",
      mixinStandardHelpOptions = true)
  int check(
      @Option(names = "--json", description = "print one JSON object a row") boolean json,
      @Mixin DataOptions data) {
    List<BrokenInvariant> broken = data.with(Office::brokenInvariants);
    List<String> lines = json ? BrokenLines.json(broken) : BrokenLines.text(broken);
    lines.forEach(spec.commandLine().getOut()::println);
    spec.commandLine()
        .getErr()
        .println(
            broken.isEmpty() ? "The books balance." : broken.size() + " rows break an invariant.");
    List<String> doubts = data.with(Office::daysInDoubt);
    if (!doubts.isEmpty()) {
      spec.commandLine()
          .getErr()
          .println("A day of these may have been paid twice, to the same person; compare them:");
      doubts.forEach(each -> spec.commandLine().getErr().println("  " + Shown.line(each)));
    }
    return broken.isEmpty() ? ExitStatus.DONE : ExitStatus.FOUND;
  }
}
