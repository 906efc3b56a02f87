package org.ojtpay.cli;

import org.ojtpay.desk.FileLife;
import org.ojtpay.desk.Office;
import org.ojtpay.job.BoardFile.Person;
import org.ojtpay.job.ExitStatus;
import org.ojtpay.job.JobRunner;
import org.ojtpay.job.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The life of a payment file. */
@Command(
    name = "payments",
    description = "Shows payment files, and records what people and the bank say of them.",
    mixinStandardHelpOptions = true,
    subcommands = {
      HandOverCommand.class,
      HoldCommands.Place.class,
      HoldCommands.All.class,
      HoldCommands.Lift.class,
      ProofCommand.class,
      ReverseCommands.Reverse.class,
      ReverseCommands.Listing.class,
      ReverseCommands.Keep.class,
      ReverseCommands.Repaid.class,
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
      @Mixin AsOption as,
      @Mixin DataOptions data) {
    Person person = as.person(data, "approver");
    Release.Answer answer = data.with(office -> office.payments().approve(name, person));
    said(
        answer,
        answer.file().awaitsSecondApproval() ? again(answer) : "Somebody else releases it.");
    return ExitStatus.DONE;
  }

  private static String again(Release.Answer answer) {
    return "Another approver approves it too: " + answer.file().secondApproval() + ".";
  }

  private void said(Release.Answer answer, String next) {
    String done = answer.isNew() ? "Recorded." : "You have done so already; nothing was recorded.";
    spec.commandLine().getErr().println(answer.file().state() + ": " + done + " " + next);
  }

  @Command(
      name = "release",
      description = "Records that you release the approved file; the next run publishes it.",
      mixinStandardHelpOptions = true)
  int release(
      @Parameters(paramLabel = "FILE", description = NAME) String name,
      @Mixin AsOption as,
      @Mixin DataOptions data) {
    Person person = as.person(data, "releaser");
    Release.Answer answer =
        data.with(
            data.settings(JobRunner.PAYMENT_FILE),
            office -> office.payments().release(name, person, data.board()));
    said(answer, "The next \"ojtpay run payment-file\" publishes what is released.");
    return ExitStatus.DONE;
  }
}
