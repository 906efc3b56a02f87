package org.ojtpay.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ojtpay.desk.HandOvers;
import org.ojtpay.job.BoardFile.Person;
import org.ojtpay.job.ExitStatus;
import org.ojtpay.pay.Delivery;
import org.ojtpay.pay.FiledDelivery;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What is known about whether the bank has a file. */
@Command(
    name = "hand-over",
    description = {
      "Shows how far the hand-over of a published file has come, or records what you know of it.",
      "A file that may have reached the bank is sent again only after two people have said that it"
          + " has not."
    },
    mixinStandardHelpOptions = true)
final class HandOverCommand implements Callable<Integer> {

  /** What a person may know. */
  static final class Known {
    @Option(
        names = "--taken",
        description = "the bank has the file: you took it there, or the bank told you")
    private boolean taken;

    @Option(names = "--not-there", description = "the bank told you that it has not got the file")
    private boolean notThere;

    @Option(
        names = "--confirm",
        description =
            "the bank told you, too, that it has not got the file; the next run sends it again")
    private boolean confirm;
  }

  @Parameters(paramLabel = "FILE", description = "the file's name, as \"payments list\" shows it")
  private String name = "";

  @ArgGroup private @Nullable Known known;

  @Option(names = "--reason", paramLabel = "TEXT", description = "who told you, when and how")
  private @Nullable String reason;

  @Mixin private AsOption as = new AsOption();

  @Mixin private DataOptions data = new DataOptions();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Known said = known;
    if (said != null) {
      record(said);
    }
    FiledDelivery standing = data.with(office -> office.handOvers().standing(name));
    lines(standing).forEach(spec.commandLine().getOut()::println);
    return ExitStatus.DONE;
  }

  private void record(Known said) {
    String why = reason;
    if (why == null || why.isBlank()) {
      throw new ParameterException(
          spec.commandLine(), "Say with --reason TEXT who told you, when and how.");
    }
    Person person = as.person(data, "finance");
    data.with(
        office -> {
          HandOvers desk = office.handOvers();
          if (said.taken) {
            desk.taken(name, person, why);
          } else if (said.notThere) {
            desk.notThere(name, person, why);
          } else if (said.confirm) {
            desk.confirm(name, person, why);
          }
          return true;
        });
  }

  private static List<String> lines(FiledDelivery standing) {
    String way =
        standing.channel() == Delivery.Channel.PERSON
            ? "a person takes it to the bank"
            : "to " + standing.target();
    return List.of(
        "%s  %s  %s, sent %d times"
            .formatted(standing.state(), standing.fileName(), way, standing.attempts()),
        next(standing));
  }

  private static String next(FiledDelivery standing) {
    return switch (standing.state()) {
      case READY ->
          standing.channel() == Delivery.Channel.PERSON
              ? "Take it to the bank; then: ojtpay payments hand-over FILE --taken"
              : "The next \"ojtpay run payment-file\" sends it.";
      case SENDING -> "It is being sent. Where no run goes on, the next one looks for it.";
      case HANDOVER_UNKNOWN ->
          "The bank may have it. Ask the bank; docs/operations.md, \"When a hand-over is"
              + " unknown\", says how.";
      case HANDED_OVER -> "The bank has it.";
    };
  }
}
