package org.ojtpay.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ojtpay.desk.NotPossible;
import org.ojtpay.desk.Ruling;
import org.ojtpay.desk.Settling.Settled;
import org.ojtpay.job.BoardFile.Person;
import org.ojtpay.job.ExitStatus;
import org.ojtpay.pay.ConfirmedTotals;
import org.ojtpay.units.Money;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What people withdraw, and what the bank says, of payment files and payments. */
final class SettlingCommands {

  private static final String FILE = "the file's name, as \"payments list\" shows it";
  private static final String FINANCE = "finance";

  private SettlingCommands() {}

  @Command(
      name = "void",
      description = {
        "Withdraws a payment file that is not published; its payments are proposed anew.",
        "Of a payment: withdraws its file, and holds its submission."
      },
      mixinStandardHelpOptions = true)
  static final class Withdraw implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FILE|PAYMENT", description = "the file's name, or a payment's number")
    private String name = "";

    @Option(
        names = "--reason",
        paramLabel = "TEXT",
        required = true,
        description = "why, for the record")
    private String reason = "";

    @Mixin private Actor actor = new Actor();

    @Mixin private DataOptions data = new DataOptions();

    @Override
    public Integer call() {
      Person person = actor.with(data, FINANCE, "approver", "releaser");
      Ruling by = new Ruling(person.user(), reason, null);
      String done = data.with(office -> office.voids().of(name, by));
      spec.commandLine().getErr().println(Shown.line(done));
      return ExitStatus.DONE;
    }
  }

  @Command(
      name = "acknowledge",
      description = {
        "Records that the bank has confirmed a file, with the figures of its confirmation.",
        "Each must be that of the file, or nothing is recorded but the attempt."
      },
      mixinStandardHelpOptions = true)
  static final class Acknowledge implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = FILE)
    private String name = "";

    @Option(
        names = "--entries",
        paramLabel = "N",
        required = true,
        description = "entries and addenda together")
    private int entries;

    @Option(
        names = "--credits",
        paramLabel = "X",
        required = true,
        description = "dollars paid out")
    private String credits = "";

    @Option(
        names = "--debits",
        paramLabel = "Y",
        required = true,
        description = "dollars drawn; 0.00 unless the bank wants balanced files")
    private String debits = "";

    @Option(names = "--hash", paramLabel = "H", required = true, description = "the entry hash")
    private long hash;

    @Mixin private Actor actor = new Actor();

    @Mixin private DataOptions data = new DataOptions();

    @Override
    public Integer call() {
      Person person = actor.with(data, FINANCE);
      ConfirmedTotals said = new ConfirmedTotals(entries, money(credits), money(debits), hash);
      List<String> differences =
          data.with(office -> office.settling().acknowledge(name, said, person.user()));
      differences.forEach(each -> spec.commandLine().getOut().println(each));
      spec.commandLine()
          .getErr()
          .println(
              differences.isEmpty()
                  ? "Recorded: the bank has " + Shown.line(name) + " as it was published."
                  : "Not recorded. What the bank has may be another file: ask it before it settles.");
      return differences.isEmpty() ? ExitStatus.DONE : ExitStatus.FOUND;
    }

    private static Money money(String dollars) {
      try {
        return Money.of(dollars.replace(",", ""));
      } catch (IllegalArgumentException | ArithmeticException e) {
        throw new NotPossible("\"" + dollars + "\" is no amount. Example: 19841.38");
      }
    }
  }

  @Command(
      name = "settle",
      description = "Records that the payments of a file have settled, but those that came back.",
      mixinStandardHelpOptions = true)
  static final class Settle implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = FILE)
    private String name = "";

    @Option(
        names = "--on",
        paramLabel = "DATE",
        required = true,
        description = "the day of the bank's statement")
    private @Nullable LocalDate on;

    @Mixin private Actor actor = new Actor();

    @Mixin private DataOptions data = new DataOptions();

    @Override
    public Integer call() {
      Person person = actor.with(data, FINANCE);
      LocalDate day = Objects.requireNonNull(on);
      Settled settled = data.with(office -> office.settling().settle(name, day, person.user()));
      spec.commandLine()
          .getErr()
          .println(
              settled.now()
                  + " payments settled; "
                  + settled.earlier()
                  + " had before, "
                  + settled.notPaid()
                  + " came back or were taken back.");
      return ExitStatus.DONE;
    }
  }
}
