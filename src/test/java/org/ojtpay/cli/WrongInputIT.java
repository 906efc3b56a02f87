package org.ojtpay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Wrong input says what, where and what to do, and comes to the exit status of the contract. */
class WrongInputIT {

  @TempDir Path folder;

  private String said = "";

  private int ojtpay(String... args) {
    StringWriter err = new StringWriter();
    CommandLine line = Main.commandLine().setErr(new PrintWriter(err, true));
    int status = line.execute(args);
    said = err.toString();
    return status;
  }

  private int nightly(String... more) throws IOException {
    String[] args = new String[more.length + 8];
    String[] first = {
      "run",
      "nightly-invoice-run",
      "--data",
      folder.resolve("data").toString(),
      "--outbox",
      folder.resolve("outbox").toString(),
      "--as-of",
      "2026-05-20"
    };
    System.arraycopy(first, 0, args, 0, 8);
    System.arraycopy(more, 0, args, 8, more.length);
    return ojtpay(args);
  }

  private Path reference() throws IOException {
    Path copy = Files.createDirectories(folder.resolve("reference"));
    for (String name : new String[] {"vendors.csv", "subrecipients.csv", "holidays.csv"}) {
      Files.copy(Path.of("jobs/reference", name), copy.resolve(name));
    }
    return copy;
  }

  @Test
  void saysThatTheInboxIsMissing() throws IOException {
    int status = nightly("--inbox", folder.resolve("nowhere").toString());

    assertThat(status).isEqualTo(6);
    assertThat(said).contains("nowhere").contains("does not exist").contains("--inbox DIR");
  }

  @Test
  void saysThatADateIsNone() throws IOException {
    int status = ojtpay("run", "nightly-invoice-run", "--as-of", "2026-13-01");

    assertThat(status).isEqualTo(2);
    assertThat(said).contains("2026-13-01").contains("is not a date").contains("2026-06-30");
  }

  @Test
  void saysThatEvidenceGoesIntoAFolderOrAnArchive() {
    int status = ojtpay("evidence", "1042", "--to", folder.resolve("nowhere").toString());

    assertThat(status).isEqualTo(2);
    assertThat(said).contains("nowhere is no folder").contains("--to").contains(".zip");
  }

  @Test
  void saysWhichPacksThereAre() {
    assertThat(ojtpay("policy", "diff", "sdwp")).isEqualTo(3);
    assertThat(said).contains("There is no policy pack \"sdwp\"").contains("mo-ojt-wioa");
    assertThat(said.lines()).hasSize(1);
  }

  @Test
  void saysWhichJobsThereAre() {
    assertThat(ojtpay("run", "nightly")).isEqualTo(2);
    assertThat(said).contains("\"nightly\"").contains("nightly-invoice-run, payment-file");
  }

  @Test
  void saysWhichCommandOrJobWasMeant() {
    assertThat(ojtpay("rnu", "payment-file")).isEqualTo(2);
    assertThat(said).contains("Did you mean: ojtpay run?");
    assertThat(ojtpay("payments", "aprove", "FILE")).isEqualTo(2);
    assertThat(said).contains("Did you mean: ojtpay payments approve?");
    assertThat(ojtpay("run", "paymentfile")).isEqualTo(2);
    assertThat(said).contains("Did you mean payment-file?");
    assertThat(ojtpay("zebra")).isEqualTo(2);
    assertThat(said).doesNotContain("Did you mean");
  }

  @Test
  void saysWhichRowAndColumnOfTheVendorsIsWrong() throws IOException {
    Path vendors = reference().resolve("vendors.csv");
    String text = Files.readString(vendors);
    int second = text.indexOf('\n') + 1;
    Files.writeString(
        vendors,
        text.substring(0, second) + text.substring(second).replaceFirst(",\\d{9},", ",123456789,"));

    int status =
        nightly(
            "--inbox", folder.toString(), "--reference", folder.resolve("reference").toString());

    assertThat(status).isEqualTo(3);
    assertThat(said)
        .contains("vendors.csv, row 2, column routing_number")
        .contains("(not shown)")
        .doesNotContain("123456789")
        .contains("check digit");
  }

  @Test
  void saysThatTheVendorsAreMissing() throws IOException {
    Files.delete(reference().resolve("vendors.csv"));

    int status =
        nightly(
            "--inbox", folder.toString(), "--reference", folder.resolve("reference").toString());

    assertThat(status).isEqualTo(3);
    assertThat(said).contains("vendors.csv is missing");
  }

  @Test
  void saysWhereAPackIsUnreadable() throws IOException {
    Path pack = Files.createDirectories(folder.resolve("packs/mine"));
    for (String name :
        new String[] {
          "pack.yaml",
          "parameters.yaml",
          "reasons.yaml",
          "earning-codes.yaml",
          "wages.yaml",
          "checklists.yaml"
        }) {
      Files.copy(Path.of("src/main/resources/policies/sdwp-ojt", name), pack.resolve(name));
    }
    Path parameters = pack.resolve("parameters.yaml");
    Files.writeString(
        parameters, Files.readString(parameters).replaceFirst("basis: policy", "basis: rumour"));

    int status = nightly("--inbox", folder.toString(), "--policy", pack.toString());

    assertThat(status).isEqualTo(3);
    assertThat(said).contains("parameters.yaml").contains("basis").contains("rumour");
  }

  @Test
  void refusesADataDirectoryThatIsNotOurs() throws IOException {
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.writeString(other.resolve("thesis.txt"), "mine");
    Files.createDirectories(folder.resolve("inbox"));

    int status =
        ojtpay(
            "run",
            "nightly-invoice-run",
            "--inbox",
            folder.resolve("inbox").toString(),
            "--outbox",
            folder.resolve("outbox").toString(),
            "--data",
            other.toString());

    assertThat(status).isEqualTo(5);
    assertThat(said).contains(other.toString());
    assertThat(other.resolve("thesis.txt")).hasContent("mine");
  }

  @Test
  void saysThatADatabaseDoesNotAnswer() throws IOException {
    Files.createDirectories(folder.resolve("inbox"));
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Path credentials = folder.resolve("credentials.properties");
    Files.writeString(credentials, "ownerUser=o\nownerPassword=p\nappUser=a\nappPassword=p\n");
    Files.setPosixFilePermissions(
        credentials, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));

    int status =
        nightly(
            "--inbox",
            folder.resolve("inbox").toString(),
            "--database",
            "jdbc:postgresql://127.0.0.1:" + port + "/ojtpay",
            "--credentials",
            credentials.toString());

    assertThat(status).isEqualTo(6);
    assertThat(said).contains("127.0.0.1").contains(Integer.toString(port));
  }

  @Test
  void saysWhatAQuestionAboutAPastNightNeeds() throws IOException {
    assertThat(ojtpay("run", "nightly-invoice-run", "--what-if", "sdwp-ojt")).isEqualTo(2);
    assertThat(said).contains("--what-if needs one past night: --as-of DATE, or --run ID");

    assertThat(nightly("--what-if", "sdwp-ojt", "--run", "0badcafe")).isEqualTo(2);
    assertThat(nightly("--what-if", "sdwp-ojt", "--dry-run")).isEqualTo(2);
    assertThat(said).contains("give it without --dry-run");

    assertThat(ojtpay("run", "payment-file", "--what-if", "sdwp-ojt", "--as-of", "2026-05-20"))
        .isEqualTo(2);
    assertThat(said).contains("give it with nightly-invoice-run");

    assertThat(nightly("--with", "2026-07-01")).isEqualTo(2);
    assertThat(said).contains("--run and --with belong to --what-if PACK");

    assertThat(nightly("--what-if", "sdwp-ojt")).isEqualTo(5);
    assertThat(said).contains("No run of nightly-invoice-run as of 2026-05-20 has ended.");
  }
}
