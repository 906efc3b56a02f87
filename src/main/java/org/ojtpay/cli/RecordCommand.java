package org.ojtpay.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ojtpay.desk.Ruling;
import org.ojtpay.desk.Telling;
import org.ojtpay.job.ExitStatus;
import org.ojtpay.onfile.Fact;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Facts that people record beside what the papers say. */
@Command(
    name = "record",
    description = {
      "Records a fact about an agreement or a submission.",
      "The next nightly run decides again what it bears on."
    },
    mixinStandardHelpOptions = true)
final class RecordCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "FACT",
      description = {
        "of a packet: part-time-approved, wage-evidence-accepted, assessment, funding, employer-id;",
        "of a packet or an invoice: lateness-excused;",
        "of an agreement: start-confirmed, start-changed, last-day-worked, absence, void,"
            + " reinstatement, closed"
      })
  private String fact = "";

  @Parameters(
      index = "1",
      paramLabel = "AGREEMENT|ID",
      description = "the agreement's number, or the submission's ID or name")
  private String about = "";

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
      names = "--told-on",
      paramLabel = "DATE",
      description = "the day of the call or report by which you know it")
  private @Nullable LocalDate toldOn;

  @Option(
      names = "--on",
      paramLabel = "DATE",
      description =
          "the day that it is about, or the first of them; a void without it never started")
  private @Nullable LocalDate on;

  @Option(names = "--until", paramLabel = "DATE", description = "the last day of an absence")
  private @Nullable LocalDate until;

  @Option(
      names = "--value",
      paramLabel = "TEXT",
      description = "the hours a week that are approved, or the employer ID that was given")
  private @Nullable String value;

  @Option(names = "--contact", paramLabel = "NAME", description = "whom you spoke to")
  private @Nullable String contact;

  @Option(names = "--contact-title", paramLabel = "TEXT", description = "that person's title")
  private @Nullable String contactTitle;

  @Mixin private Decision decision = new Decision();

  @Mixin private DataOptions data = new DataOptions();

  @Override
  public Integer call() throws IOException {
    Telling told =
        new Telling(
            what(), about, participant, start, toldOn, on, until, value, contact, contactTitle);
    Ruling by = decision.by(data, spec);
    String recorded = data.with(office -> office.facts().record(told, by));
    spec.commandLine()
        .getErr()
        .println("Recorded of " + Shown.line(recorded) + ". The next nightly run goes by it.");
    return ExitStatus.DONE;
  }

  private Fact.What what() {
    String name = fact.toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(Fact.What.values())
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "There is no fact \"" + fact + "\". The facts are " + all()));
  }

  private static String all() {
    return Arrays.stream(Fact.What.values())
        .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
