package org.ojtpay.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.ojtpay.desk.NotAllowed;
import org.ojtpay.desk.People;
import org.ojtpay.job.ExitStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A new board's home. */
@Command(
    name = "init",
    description = "Makes a board's home: jobs, board, headings of its files, inbox and outbox.",
    mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {

  private static final List<String> FILES =
      List.of(
          "README.md",
          "jobs/board.yaml",
          "jobs/nightly-invoice-run.yaml",
          "jobs/payment-file.yaml",
          "jobs/deadline-watch.yaml",
          "jobs/fiscal-year-end.yaml",
          "jobs/reference/vendors.csv",
          "jobs/reference/subrecipients.csv",
          "jobs/reference/holidays.csv",
          "imports/agreements.csv",
          "imports/opening.csv",
          "imports/vendors.csv");

  private static final List<String> FOLDERS = List.of("inbox", "outbox");

  @Parameters(paramLabel = "DIR", description = "an empty folder; made if it is missing")
  private Path folder = Path.of("");

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    requireEmpty();
    for (String each : FOLDERS) {
      Files.createDirectories(folder.resolve(each));
    }
    for (String name : FILES) {
      Path file = folder.resolve(name);
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.writeString(file, text(name));
      spec.commandLine().getOut().println(file);
    }
    spec.commandLine()
        .getErr()
        .println(
            "Next: export OJTPAY_HOME="
                + folder.toAbsolutePath().normalize()
                + ", then change jobs/board.yaml; README.md there says how it goes on.");
    return ExitStatus.DONE;
  }

  private void requireEmpty() throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw new NotAllowed(folder + " is a file. Name an empty folder, or a new one.");
    }
    try (Stream<Path> inside = Files.list(folder)) {
      if (inside.findAny().isPresent()) {
        throw new NotAllowed(
            folder + " is not empty, and nothing in it is touched. Name an empty folder.");
      }
    }
  }

  /** Whoever makes the home is the first of its people. */
  private static String text(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(InitCommand.class.getResourceAsStream("/init/" + name), name)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.replace("{user}", People.login());
    }
  }
}
