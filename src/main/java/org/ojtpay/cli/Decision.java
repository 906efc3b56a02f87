package org.ojtpay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.ojtpay.desk.Ruling;
import picocli.CommandLine.Mixin;
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

  @Mixin private AsOption as = new AsOption();

  /** Who decides: a person of the board's programs department; and why. */
  Ruling by(DataOptions data, CommandSpec spec) throws IOException {
    return by(data, "programs", spec);
  }

  /** Who decides: a person who has the role; and why. */
  Ruling by(DataOptions data, String role, CommandSpec spec) throws IOException {
    return new Ruling(as.person(data, role).user(), reason, evidence(spec));
  }

  String user(DataOptions data) {
    return as.person(data, "programs").user();
  }

  byte @Nullable [] evidence(CommandSpec spec) throws IOException {
    return evidence == null ? null : Files.readAllBytes(InputFile.existing(evidence, spec));
  }
}
