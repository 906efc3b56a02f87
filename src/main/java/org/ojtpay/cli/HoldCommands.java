package org.ojtpay.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ojtpay.desk.Holds;
import org.ojtpay.desk.Ruling;
import org.ojtpay.job.BoardFile.Person;
import org.ojtpay.job.ExitStatus;
import org.ojtpay.pay.Hold;
import org.ojtpay.pay.HoldReason;
import org.ojtpay.pay.HoldScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What is not paid for now because a person says so. */
final class HoldCommands {

  private static final String REASON = "why, for the record";

  private HoldCommands() {}

  @Command(
      name = "hold",
      description = {
        "Holds a submission, a payment, an agreement, an employer or a fund: nothing of it is paid.",
        "The next run withdraws files that hold any of it and are not out."
      },
      mixinStandardHelpOptions = true)
  static final class Place implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(
        index = "0",
        paramLabel = "SCOPE",
        description = "SUBMISSION, PAYMENT, AGREEMENT, EMPLOYER or FUND")
    private HoldScope scope = HoldScope.SUBMISSION;

    @Parameters(
        index = "1",
        paramLabel = "KEY",
        description =
            "the submission's ID or name, the payment's number, the agreement's, the employer's, or"
                + " the fund's letter")
    private String key = "";

    @Option(
        names = "--participant",
        paramLabel = "NAME",
        description = "whose agreement, where several people train under the number")
    private @Nullable String participant;

    @Option(
        names = "--start",
        paramLabel = "DATE",
        description = "the start of the agreement that is meant, where that person has several")
    private @Nullable LocalDate start;

    @Option(
        names = "--code",
        paramLabel = "CODE",
        description =
            "DUPLICATE_SUSPECT, RETURNED_PAYMENT, NOC_OPEN or FRAUD_REVIEW (default: the scope)")
    private @Nullable HoldReason code;

    @Option(
        names = "--until",
        paramLabel = "DATE",
        description = "the last day of it (default: until a person lifts it)")
    private @Nullable LocalDate until;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = REASON)
    private String reason = "";

    @Mixin private Actor actor = new Actor();

    @Mixin private DataOptions data = new DataOptions();

    @Override
    public Integer call() {
      Ruling by = new Ruling(actor.anybody(data).user(), reason, null);
      Holds.Asked asked = new Holds.Asked(scope, key, participant, start, code, until);
      Hold placed = data.with(office -> office.holds().place(asked, by));
      spec.commandLine()
          .getErr()
          .println("Recorded: " + Shown.line(placed.sentence()) + ". " + placed.ends() + ".");
      return ExitStatus.DONE;
    }
  }

  @Command(
      name = "holds",
      description = "Lists what people hold today, with who ends it and how.",
      mixinStandardHelpOptions = true)
  static final class All implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private DataOptions data = new DataOptions();

    @Override
    public Integer call() {
      List<Hold> holds = data.with(office -> office.holds().today());
      holds.forEach(each -> spec.commandLine().getOut().println(line(each)));
      spec.commandLine().getErr().println(holds.size() + " holds.");
      return ExitStatus.DONE;
    }
  }

  /** A hold as a line. */
  static String line(Hold hold) {
    return Shown.line(
        "%-4d %-17s %s; %s".formatted(hold.id(), hold.reason(), hold.sentence(), hold.ends()));
  }

  @Command(
      name = "lift",
      description = "Ends a hold; what it held is paid by the next run.",
      mixinStandardHelpOptions = true)
  static final class Lift implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "the number that \"payments holds\" shows")
    private long id;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = REASON)
    private String reason = "";

    @Mixin private Actor actor = new Actor();

    @Mixin private DataOptions data = new DataOptions();

    @Override
    public Integer call() {
      Hold hold = data.with(office -> office.holds().find(id));
      Person person =
          hold.reason() == HoldReason.FRAUD_REVIEW
              ? actor.with(data, "finance", "fraud")
              : actor.with(data, "finance");
      Ruling by = new Ruling(person.user(), reason, null);
      data.with(
          office -> {
            office.holds().lift(id, by);
            return true;
          });
      spec.commandLine()
          .getErr()
          .println(
              "Lifted. The next \"ojtpay run payment-file\" proposes what nothing else holds.");
      return ExitStatus.DONE;
    }
  }
}
