package org.ojtpay.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ojtpay.desk.Ruling;
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

  private static final String PAYMENT = "the payment's number";
  private static final String REASON = "why, for the record";
  private static final String FINANCE = "finance";

  private ReverseCommands() {}

  @Command(
      name = "reverse",
      description = {
        "Asks to take a settled payment back, within five banking days; of a file, all its"
            + " payments.",
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

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = REASON)
    private String reason = "";

    @Mixin private AsOption as = new AsOption();

    @Mixin private DataOptions data = new DataOptions();

    @Override
    public Integer call() {
      Ruling by = Ruling.of(as.oneOf(data, FINANCE).user(), reason);
      List<String> asked = data.with(office -> office.takeBack().ask(name, cause, by));
      spec.commandLine()
          .getErr()
          .println(
              "To be taken back: "
                  + String.join(", ", asked)
                  + ". Their submissions are held. The next \"ojtpay run payment-file\" makes a"
                  + " file of it; somebody else approves it.");
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
      String noFile =
          asked.state() == null
              ? "no file yet, possible until " + Reversals.lastDay(asked.settledOn())
              : asked.state();
      String stands = asked.file() == null ? noFile : asked.file() + " " + asked.state();
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

  @Command(
      name = "keep",
      description = {
        "Says that a payment stands after all that was to be taken back: no file took it back in"
            + " time,",
        "or the employer's bank has sent the reversal back."
      },
      mixinStandardHelpOptions = true)
  static final class Keep implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "PAYMENT", description = PAYMENT)
    private String payment = "";

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = REASON)
    private String reason = "";

    @Mixin private AsOption as = new AsOption();

    @Mixin private DataOptions data = new DataOptions();

    @Override
    public Integer call() {
      Ruling by = Ruling.of(as.oneOf(data, FINANCE).user(), reason);
      String done = data.with(office -> office.reversalEnds().keep(payment, by));
      spec.commandLine().getErr().println(Shown.line(done));
      return ExitStatus.DONE;
    }
  }

  @Command(
      name = "repaid",
      description = {
        "Records that what could not be taken back came another way, such as by check.",
        "An invoice that is not paid otherwise is owed again, and waits until its holds are lifted."
      },
      mixinStandardHelpOptions = true)
  static final class Repaid implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "PAYMENT", description = PAYMENT)
    private String payment = "";

    @Option(
        names = "--on",
        paramLabel = "DATE",
        required = true,
        description = "the day on which it came")
    private @Nullable LocalDate on;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = REASON)
    private String reason = "";

    @Mixin private AsOption as = new AsOption();

    @Mixin private DataOptions data = new DataOptions();

    @Override
    public Integer call() {
      Ruling by = Ruling.of(as.oneOf(data, FINANCE).user(), reason);
      LocalDate day = Objects.requireNonNull(on);
      String done = data.with(office -> office.reversalEnds().repaid(payment, day, by));
      spec.commandLine().getErr().println(Shown.line(done));
      return ExitStatus.DONE;
    }
  }
}
