package org.ojtpay.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.ojtpay.desk.Ruling;
import org.ojtpay.job.BoardFile.Person;
import org.ojtpay.job.ExitStatus;
import org.ojtpay.job.Reversals;
import org.ojtpay.pay.AskedReversal;
import org.ojtpay.pay.ReversalCause;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Settled payments that are taken back. */
final class ReverseCommands {

  private ReverseCommands() {}

  @Command(
      name = "reverse",
      description = {
        "Asks to take a settled payment back, within five banking days; of a file, all its payments.",
        "The next \"ojtpay run payment-file\" makes a file of it, to be approved and released."
      },
      mixinStandardHelpOptions = true)
  static final class Reverse implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "PAYMENT|FILE", description = "the payment's number or a file's name")
    private String name = "";

    @Option(
        names = "--cause",
        paramLabel = "CAUSE",
        required = true,
        description = "${COMPLETION-CANDIDATES}")
    private ReversalCause cause = ReversalCause.DUPLICATE;

    @Option(
        names = "--reason",
        paramLabel = "TEXT",
        required = true,
        description = "why, for the record")
    private String reason = "";

    @Mixin private AsOption as = new AsOption();

    @Mixin private DataOptions data = new DataOptions();

    @Override
    public Integer call() {
      Person person = as.person(data, "finance");
      Ruling by = new Ruling(person.user(), reason, null);
      List<String> asked = data.with(office -> office.takeBack().ask(name, cause, by));
      spec.commandLine()
          .getErr()
          .println(
              "To be taken back: "
                  + String.join(", ", asked)
                  + ". Their submissions are held. The next \"ojtpay run payment-file\" makes a file"
                  + " of it; somebody else approves it.");
      return ExitStatus.DONE;
    }
  }

  @Command(
      name = "reversals",
      description = "Lists the payments that were asked to be taken back, and how that stands.",
      mixinStandardHelpOptions = true)
  static final class Listing implements Callable<Integer> {

    @Spec private CommandSpec spec;
    @Mixin private DataOptions data = new DataOptions();

    @Override
    public Integer call() {
      data.with(office -> office.takeBack().asked())
          .forEach(each -> spec.commandLine().getOut().println(line(each)));
      return ExitStatus.DONE;
    }

    private static String line(AskedReversal asked) {
      String stands =
          asked.file() == null
              ? "no file yet, possible until " + Reversals.lastDay(asked.settledOn())
              : asked.file() + " " + asked.state();
      return "%s  $%s  %s  %s  %s, asked by %s: %s"
          .formatted(
              asked.payment(),
              asked.amount(),
              asked.payeeName(),
              stands,
              asked.cause(),
              asked.askedBy(),
              asked.reason());
    }
  }
}
