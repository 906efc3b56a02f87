package org.ojtpay.cli;

import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ojtpay.desk.Returns;
import org.ojtpay.desk.Ruling;
import org.ojtpay.job.ExitStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a bank sends back, and what it says of an account. */
final class ReturnCommands {

  private static final String PAYMENT =
      "the payment's number, such as P00000012; or a prenote's, such as N00000003, or its trace"
          + " number";
  private static final String FINANCE = "finance";

  private ReturnCommands() {}

  @Command(
      name = "return",
      description = {
        "Records that the bank has sent a payment back, or a prenote.",
        "What was paid is owed again, and held until a person has seen to it."
      },
      mixinStandardHelpOptions = true)
  static final class Back implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "PAYMENT", description = PAYMENT)
    private String payment = "";

    @Option(
        names = "--code",
        paramLabel = "CODE",
        description = "such as R03; left away where the bank has not taken a reversal at all")
    private @Nullable String code;

    @Option(
        names = "--on",
        paramLabel = "DATE",
        required = true,
        description = "the day on which it came back")
    private @Nullable LocalDate on;

    @Option(
        names = "--trace",
        paramLabel = "T",
        description = "the original trace number of the bank's notice, to make sure")
    private @Nullable String trace;

    @Option(
        names = "--reversal",
        description = "what came back is the reversal of the payment: the employer owes it")
    private boolean isOfReversal;

    @Mixin private AsOption as = new AsOption();

    @Mixin private DataOptions data = new DataOptions();

    @Override
    public Integer call() {
      String person = as.oneOf(data, FINANCE).user();
      Returns.Said said = new Returns.Said(payment, code, Objects.requireNonNull(on), trace);
      String done =
          data.with(
              office ->
                  isOfReversal
                      ? office.reversalEnds().cameBack(said, person)
                      : office.returns().back(said, person));
      spec.commandLine().getErr().println(Shown.line(done));
      return ExitStatus.DONE;
    }
  }

  @Command(
      name = "noc",
      description = {
        "Records that the bank wants an account written otherwise (a notification of change).",
        "The employer is held; the account is not changed by it."
      },
      mixinStandardHelpOptions = true)
  static final class Change implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "PAYMENT", description = PAYMENT)
    private String payment = "";

    @Option(names = "--code", paramLabel = "CODE", required = true, description = "such as C01")
    private String code = "";

    @Option(
        names = "--reason",
        paramLabel = "TEXT",
        required = true,
        description = "what the notice says, without account numbers")
    private String reason = "";

    @Mixin private AsOption as = new AsOption();

    @Mixin private DataOptions data = new DataOptions();

    @Override
    public Integer call() {
      Ruling by = Ruling.of(as.oneOf(data, FINANCE).user(), reason);
      String done = data.with(office -> office.returns().change(payment, code, by));
      spec.commandLine().getErr().println(Shown.line(done));
      return ExitStatus.DONE;
    }
  }
}
