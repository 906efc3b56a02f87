package org.ojtpay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.ojtpay.desk.People;
import org.ojtpay.desk.Ruling;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** What every decision of a person carries. */
final class Decision {

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      required = true,
      description = "why, for the record")
  String reason = "";

  @Option(
      names = "--evidence",
      paramLabel = "FILE",
      description = "a document that shows it; its bytes are kept")
  @Nullable Path evidence;

  @Option(
      names = "--as",
      paramLabel = "USER",
      description = "the board's user who decides (default: you)")
  @Nullable String as;

  /** Who decides: a person of the board's programs department. */
  Ruling by(People people, CommandSpec spec) throws IOException {
    return by(people, "programs", spec);
  }

  /** Who decides: a person who has the role. */
  Ruling by(People people, String role, CommandSpec spec) throws IOException {
    return new Ruling(people.person(as, role).user(), reason, evidence(spec));
  }

  byte @Nullable [] evidence(CommandSpec spec) throws IOException {
    return evidence == null ? null : Files.readAllBytes(InputFile.existing(evidence, spec));
  }
}
