package org.ojtpay.cli;

import org.jspecify.annotations.Nullable;
import org.ojtpay.desk.FileLife;
import org.ojtpay.desk.Office;
import org.ojtpay.job.BoardFile.Person;
import org.ojtpay.job.ExitStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The life of a payment file. */
@Command(
    name = "payments",
    description = "Shows payment files, and records what people and the bank say of them.",
    mixinStandardHelpOptions = true,
    subcommands = {
      HoldCommands.Place.class,
      HoldCommands.All.class,
      HoldCommands.Lift.class,
      ReverseCommands.Reverse.class,
      ReverseCommands.Listing.class,
      SettlingCommands.Withdraw.class,
      SettlingCommands.Acknowledge.class,
      SettlingCommands.Settle.class,
      ReturnCommands.Back.class,
      ReturnCommands.Change.class
    })
final class PaymentsCommand implements Runnable {

  private static final String NAME = "the file's name, as \"payments list\" shows it";

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getErr());
  }

  @Command(name = "list", description = "Lists the payment files.", mixinStandardHelpOptions = true)
  int list(@Mixin DataOptions data) {
    for (FileLife life : data.with(Office::paymentFiles)) {
      spec.commandLine().getOut().println(PaymentLines.line(life));
    }
    return ExitStatus.DONE;
  }

  @Command(
      name = "show",
      description = "Shows one payment file, payment by payment, and what holds any of them.",
      mixinStandardHelpOptions = true)
  int show(
      @Parameters(paramLabel = "FILE", description = NAME) String name, @Mixin DataOptions data) {
    FileLife life = data.with(office -> office.paymentFile(name));
    PaymentLines.of(life).forEach(spec.commandLine().getOut()::println);
    return ExitStatus.DONE;
  }

  @Command(
      name = "approve",
      description = "Records that you approve the file as it was proposed.",
      mixinStandardHelpOptions = true)
  int approve(
      @Parameters(paramLabel = "FILE", description = NAME) String name,
      @Option(names = "--as", paramLabel = "USER", description = "the board's user")
          @Nullable String as,
      @Mixin DataOptions data) {
    Person person = data.people().person(as, "approver");
    data.with(
        office -> {
          office.payments().approve(name, person);
          return true;
        });
    spec.commandLine().getErr().println("Approved. Somebody else releases it.");
    return ExitStatus.DONE;
  }

  @Command(
      name = "release",
      description = "Records that you release the approved file; the next run publishes it.",
      mixinStandardHelpOptions = true)
  int release(
      @Parameters(paramLabel = "FILE", description = NAME) String name,
      @Option(names = "--as", paramLabel = "USER", description = "the board's user")
          @Nullable String as,
      @Mixin DataOptions data) {
    Person person = data.people().person(as, "releaser");
    data.with(
        office -> {
          office.payments().release(name, person);
          return true;
        });
    spec.commandLine()
        .getErr()
        .println("Released. The next \"ojtpay run payment-file\" publishes it.");
    return ExitStatus.DONE;
  }
}
