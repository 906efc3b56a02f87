package org.ojtpay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The demonstration by the command line, over a few of the samples and a real database. */
class DemoIT extends AtHome {

  private static final List<String> ENTRIES =
      List.of(
          "2026-03-09 Lomas Verdes - L Ferreira agreement",
          "2026-04-22 Lomas Verdes final invoice");
  private static final String FILE = "OJT_BCWB_operating_20260520_A.ach";

  @BeforeEach
  void makeAHome() throws IOException {
    NightCommand.copy(Path.of("jobs"), home.resolve("jobs"));
    for (String entry : ENTRIES) {
      NightCommand.copy(
          Path.of("inbox-samples/night", entry),
          home.resolve("inbox-samples/night").resolve(entry));
    }
  }

  /** What it tells Finance to type, as the shell would take it. */
  private List<String> commands() {
    return Stream.of(said.replace("\\" + System.lineSeparator(), " ").split("\\R", -1))
        .filter(line -> line.startsWith("  ./ojtpay "))
        .map(line -> line.strip().substring("./ojtpay ".length()))
        .toList();
  }

  @Test
  void showsEachStepWithItsPersonAndTheNextCommandsWork() throws IOException {
    assertThat(done("demo", "--quiet"))
        .containsSubsequence(
            "2026-04-22 Lomas Verdes final invoice  $1600.00",
            "The way of the money: " + FILE,
            "proposed     by run ",
            ": 1 payments, $1600.00, to settle on 2026-05-21",
            "proof list   ",
            "approved     by Hollis Vandermeer",
            "released     by Imani Zuberi",
            "published    by run ",
            "handed over  by the same run: lies in ",
            "payments acknowledge " + FILE,
            "payments settle " + FILE);
    only("outbox/demo/payment-file-.*/proof/.*\\.pdf");
    Path published = only("outbox/demo/payment-file-.*/payments/.*\\.ach");
    Path drop = only("outbox/demo-bank/.*\\.ach");
    assertThat(drop).hasFileName(FILE).hasSameBinaryContentAs(published);

    List<String> commands = commands();
    assertThat(commands).hasSize(2);
    for (String command : commands) {
      done(
          command
              .replace("--data .ojtpay/demo", "--data " + home + "/.ojtpay/demo")
              .split(" +", -1));
    }
    String data = home.resolve(".ojtpay/demo").toString();
    assertThat(done("show", "P00000001", "--data", data))
        .containsSubsequence("approved by hvandermeer", "released by izuberi", "handed over by");
    assertThat(done("payments", "list", "--data", data)).startsWith("SETTLED");

    // Another version of the program, or other samples, have left other bytes under that name.
    Files.writeString(drop, "left by the demonstration before");
    assertThat(done("demo", "--quiet")).contains("handed over  by the same run");
    assertThat(only("outbox/demo-bank/.*\\.ach"))
        .hasSameBinaryContentAs(only("outbox/demo/payment-file-.*/payments/.*\\.ach"));
  }

  @Test
  void saysWhatIsMissingWhereTheFileDoesNotGetThatFar() throws IOException {
    Path board = home.resolve("jobs/board.yaml");
    Files.writeString(
        board, Files.readString(board).replace("payment: \"15000.00\"", "payment: \"1599.99\""));
    assertThat(done("demo", "--quiet"))
        .contains("approved     by Hollis Vandermeer", "to do        another approver")
        .doesNotContain("released", "handed over");
    assertThat(home.resolve("outbox/demo-bank")).isEmptyDirectory();

    for (String entry : ENTRIES) {
      Path folder = home.resolve("inbox-samples/night").resolve(entry);
      org.ojtpay.desk.Folders.delete(folder);
    }
    assertThat(done("demo", "--quiet"))
        .contains("0 submissions", "Nothing to pay")
        .doesNotContain("approved     by", "payments acknowledge");
  }
}
