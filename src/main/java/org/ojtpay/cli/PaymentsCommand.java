package org.ojtpay.cli;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import org.ojtpay.job.BoardFile.Person;
import org.ojtpay.job.ExitStatus;
import org.ojtpay.pay.FiledPayment;
import org.ojtpay.pay.FiledPaymentFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The life of a payment file. */
@Command(
    name = "payments",
    description = "Shows payment files, and records approval and release by two people.",
    mixinStandardHelpOptions = true,
    subcommands = ProofCommand.class)
final class PaymentsCommand implements Runnable {

  private static final String NAME = "the file's name, as \"payments list\" shows it";

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getErr());
  }

  @Command(name = "list", description = "Lists the payment files.", mixinStandardHelpOptions = true)
  int list(@Mixin DataOptions data) {
    for (FiledPaymentFile file : data.with(office -> office.payments().files())) {
      spec.commandLine().getOut().println(line(file));
    }
    return ExitStatus.DONE;
  }

  private static String line(FiledPaymentFile file) {
    return "%-9s  %s  %s  %d payments  $%s"
        .formatted(file.state(), file.name(), file.creationDate(), file.entries(), file.total());
  }

  @Command(
      name = "show",
      description = "Shows one payment file, payment by payment.",
      mixinStandardHelpOptions = true)
  int show(
      @Parameters(paramLabel = "FILE", description = NAME) String name, @Mixin DataOptions data) {
    FiledPaymentFile file = data.with(office -> office.payments().find(name));
    PrintWriter out = spec.commandLine().getOut();
    out.println(line(file));
    out.println("settles " + file.effectiveEntryDate() + ", sha256 " + file.sha256());
    for (FiledPayment item : file.items()) {
      out.println(
          "  %s  %12s  %-36s  %s  agreement %s  invoice %s"
              .formatted(
                  item.id(),
                  "$" + item.amount(),
                  item.payeeName(),
                  item.account(),
                  item.agreementNumber(),
                  item.invoiceNumber()));
    }
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
