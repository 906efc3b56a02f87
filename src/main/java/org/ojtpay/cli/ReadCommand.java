package org.ojtpay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ojtpay.extract.ParserPool;
import org.ojtpay.job.ExitStatus;
import org.ojtpay.packet.FileReading;
import org.ojtpay.packet.Packet;
import org.ojtpay.packet.PacketJson;
import org.ojtpay.packet.PayrollPeople;
import org.ojtpay.units.Sha256;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Extraction alone. */
@Command(
    name = "read",
    description = "Prints what is read from each file: one JSON object a file.",
    mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "documents")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--picture",
      paramLabel = "DIR",
      description = "draw the pages of each PDF into DIR, with a box around every value")
  private @Nullable Path pictures;

  @Option(
      names = "--explain",
      description =
          "say by what each value was found, and what was nearly taken: in the JSON, and in words"
              + " on standard error")
  private boolean explain;

  @Option(
      names = "--for",
      paramLabel = "NAME",
      description =
          "leave out the payroll lines of everybody else; a workbook of any length is read for"
              + " them. Give it once for each participant")
  private Set<String> participants = new TreeSet<>();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    List<ParserPool.Member> members = new ArrayList<>();
    for (Path file : files) {
      Path existing = InputFile.existing(file, spec).toAbsolutePath();
      members.add(
          new ParserPool.Member(
              existing, file.getFileName().toString(), Sha256.of(Files.readAllBytes(existing))));
    }
    try (ParserPool parsers = new ParserPool(ParserPool.Limits.standard())) {
      for (ParserPool.Member member : members) {
        for (FileReading reading : readings(parsers, member)) {
          spec.commandLine().getOut().println(PacketJson.toJson(reading));
          if (explain) {
            ReadingExplained.lines(reading).forEach(spec.commandLine().getErr()::println);
          }
        }
      }
    }
    return ExitStatus.DONE;
  }

  private List<FileReading> readings(ParserPool parsers, ParserPool.Member member) {
    ParserPool.Wanted wanted =
        new ParserPool.Wanted(participants, Optional.ofNullable(pictures), explain);
    Packet packet = parsers.read(List.of(member), wanted);
    return PayrollPeople.onlyFor(packet, participants).files();
  }
}
