package org.ojtpay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.onfile.Reference;
import org.ojtpay.onfile.ReferenceFiles;

/** A board's first day. */
class InitCommandTest {

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int ojtpay(Object... args) {
    return Main.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(Stream.of(args).map(Object::toString).toArray(String[]::new));
  }

  @Test
  void makesAHomeWhoseJobsAreSound() {
    Path home = folder.resolve("board");
    assertThat(ojtpay("init", home)).isZero();

    assertThat(home.resolve("inbox")).isEmptyDirectory();
    assertThat(home.resolve("outbox")).isEmptyDirectory();
    assertThat(out.toString().lines().map(Path::of)).isNotEmpty().allMatch(Files::isRegularFile);
    assertThat(ojtpay("jobs", "check", "--jobs", home.resolve("jobs"))).as(out.toString()).isZero();
  }

  @Test
  void namesWhoeverMakesItAmongThePeople() throws IOException {
    assertThat(ojtpay("init", folder)).isZero();

    assertThat(Files.readString(folder.resolve("jobs/board.yaml")))
        .contains("user: \"" + System.getProperty("user.name") + "\"")
        .doesNotContain("{user}");
  }

  @Test
  void givesReferenceFilesThatAreReadAndHoldNobody() {
    ojtpay("init", folder);

    Reference reference = new ReferenceFiles(folder.resolve("jobs/reference")).read();
    assertThat(reference.vendors()).isEmpty();
    assertThat(reference.hasExclusions()).as("nobody has been looked for").isFalse();
  }

  @Test
  void leavesAFolderAloneThatIsNotEmpty() throws IOException {
    Path theirs = Files.writeString(folder.resolve("budget.xlsx"), "figures");

    assertThat(ojtpay("init", folder)).isEqualTo(5);
    assertThat(err.toString()).contains("is not empty", "Name an empty folder");
    assertThat(List.of(folder.toFile().list())).containsExactly("budget.xlsx");
    assertThat(theirs).hasContent("figures");
  }

  @Test
  void refusesAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("home"), "");

    assertThat(ojtpay("init", file)).isEqualTo(5);
    assertThat(err.toString()).contains("is a file");
  }
}
