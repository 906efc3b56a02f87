package org.ojtpay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The command line within this process, in a home of its own. */
abstract class AtHome {

  @TempDir Path home;

  /** What the last command said. */
  String said = "";

  private final String before = System.getProperty("ojtpay.home", "");

  @BeforeEach
  void comeHome() {
    System.setProperty("ojtpay.home", home.toString());
  }

  @AfterEach
  void leaveIt() {
    System.setProperty("ojtpay.home", before);
  }

  /** Gives the command and returns its exit status. */
  final int ojtpay(String... args) {
    StringWriter all = new StringWriter();
    int status =
        Main.commandLine()
            .setOut(new PrintWriter(all, true))
            .setErr(new PrintWriter(all, true))
            .execute(args);
    said = all.toString();
    return status;
  }

  /** What a command that works has said. */
  final String done(String... args) {
    assertThat(ojtpay(args)).as(() -> String.join(" ", args) + ": " + said).isZero();
    return said;
  }

  /** The one file of the outbox whose path from the home matches. */
  final Path only(String pattern) throws IOException {
    try (Stream<Path> all = Files.walk(home.resolve("outbox"))) {
      List<Path> found =
          all.filter(path -> home.relativize(path).toString().matches(pattern)).toList();
      assertThat(found).as(pattern).hasSize(1);
      return found.get(0);
    }
  }
}
