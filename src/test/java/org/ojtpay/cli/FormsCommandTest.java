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

class FormsCommandTest {

  private static final int FORMS = 13;

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int forms(String... more) {
    List<String> args =
        Stream.concat(Stream.of("forms", folder.resolve("forms").toString()), Stream.of(more))
            .toList();
    return Main.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args.toArray(String[]::new));
  }

  @Test
  void writesTheFormsAndSaysWhere() throws IOException {
    assertThat(forms()).isZero();
    List<String> printed = out.toString().lines().toList();
    assertThat(printed).hasSize(FORMS).allMatch(line -> Files.exists(Path.of(line)));
    try (Stream<Path> written = Files.list(folder.resolve("forms"))) {
      assertThat(written).hasSize(FORMS);
    }
  }

  @Test
  void writesTheSameAgainWithoutAsking() {
    assertThat(forms()).isZero();
    assertThat(forms()).isZero();
  }

  @Test
  void leavesAFormAloneThatSomebodyHasFilledIn() throws IOException {
    assertThat(forms()).isZero();
    Path filled = Files.writeString(folder.resolve("forms/ojt-invoice.pdf"), "filled in");
    assertThat(forms()).isEqualTo(2);
    assertThat(err.toString()).contains("ojt-invoice.pdf", "--replace");
    assertThat(filled).hasContent("filled in");
    assertThat(forms("--replace")).isZero();
    assertThat(Files.size(filled)).isGreaterThan(1_000);
  }

  @Test
  void needsAFolder() throws IOException {
    Files.writeString(folder.resolve("forms"), "a file");
    assertThat(forms()).isEqualTo(2);
    assertThat(err.toString()).contains("is a file; name a folder.");
  }
}
