package org.ojtpay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ojtpay.desk.People;
import org.ojtpay.store.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A board whose people share one login: each proves by a passphrase who they are, and nobody lets
 * go alone what is paid. By the command line, with a real database; Hollis Vandermeer has every
 * role here that a payment file asks for.
 */
class SelfApprovalIT extends AtHome {

  private static final String INVOICE = "2026-04-22 Lomas Verdes final invoice";

  private static final String AGREEMENTS =
      """
      agreement_number,participant,participant_id,employer_id,employer_name,job_title,start,end,midpoint,signed,hours_per_week,total_hours,wage,reimbursement_rate,maximum_reimbursement
      NA-0190-006,Luis Ferreira,7119745,0190-006,Lomas Verdes Landscape Co.,Irrigation Technician Trainee,2026-03-16,2026-04-17,2026-04-01,2026-03-05,32,160,20.00,0.50,1600.00
      """;

  private static final String NOTHING_PAID =
      """
      agreement_number,participant,start,fund,as_of,period_from,period_to,invoice_number,hours,amount
      NA-0190-006,Luis Ferreira,2026-03-16,A,2026-04-20,,,,0.00,0.00
      """;

  @BeforeEach
  void makeAHome() throws IOException {
    NightCommand.copy(Path.of("jobs"), home.resolve("jobs"));
    NightCommand.copy(
        Path.of("inbox-samples/night", INVOICE), home.resolve("inbox").resolve(INVOICE));
    Path board = home.resolve("jobs/board.yaml");
    String text = Files.readString(board);
    Files.writeString(
        board,
        text.replaceFirst("\\[finance, approver]", "[finance, approver, releaser]")
            + "\npassphrases: jobs/passphrases\n");
  }

  /** A file of mode 600 with the user's passphrase. */
  private Path words(String user) throws IOException {
    Path file = Files.writeString(home.resolve(user), user + " and three words\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  private int as(String user, String... command) throws IOException {
    List<String> args = new ArrayList<>(List.of(command));
    args.addAll(List.of("--as", user, "--passphrase-file", words(user).toString()));
    return ojtpay(args.toArray(String[]::new));
  }

  private void takeOver(int id, String kind, String rows, String total) throws IOException {
    String file = Files.writeString(home.resolve(kind), rows).toString();
    assertThat(as("rcastellane", "import", kind, file, "--rows", "1", "--total", total))
        .as(said)
        .isZero();
    assertThat(as("hvandermeer", "import", "approve", "" + id)).as(said).isZero();
  }

  private String proposed() throws IOException {
    for (String user : List.of("rcastellane", "hvandermeer", "izuberi")) {
      assertThat(ojtpay("people", "passphrase", user, "--new-passphrase-file", words(user) + ""))
          .as(said)
          .isZero();
    }
    takeOver(1, "agreements", AGREEMENTS, "1600.00");
    takeOver(2, "payments", NOTHING_PAID, "0.00");
    assertThat(ojtpay("run", "nightly-invoice-run", "--quiet", "--as-of", "2026-05-20"))
        .as(said)
        .isZero();
    String today = LocalDate.now(java.time.ZoneId.of("America/Los_Angeles")).toString();
    assertThat(ojtpay("run", "payment-file", "--quiet", "--as-of", today)).as(said).isZero();
    assertThat(ojtpay("payments", "list")).isZero();
    assertThat(said).contains("PROOFED", "$1600.00");
    return said.replaceAll("(?s).*(OJT_\\S+\\.ach).*", "$1");
  }

  @Test
  void nobodyLetsGoAloneWhatIsPaid() throws Exception {
    String file = proposed();
    theListTellsWhoHasAPassphrase();
    refusesAClaimWithoutProof(file);

    assertThat(as("hvandermeer", "payments", "approve", file)).as(said).isZero();
    assertThat(as("hvandermeer", "payments", "approve", file)).isZero();
    assertThat(said).contains("done so already");
    assertThat(as("hvandermeer", "payments", "release", file)).isEqualTo(5);
    assertThat(said).contains("hvandermeer has given APPROVED");

    refusesAWrongPassphraseAndKeepsWhoTried(file);
    aPropertyMakesNobodyAnother(file);

    assertThat(as("izuberi", "payments", "release", file)).as(said).isZero();
    assertThat(as("izuberi", "payments", "release", file)).isZero();
    assertThat(said).contains("done so already");
    assertThat(ojtpay("payments", "show", file)).isZero();
    assertThat(said).startsWith("RELEASED");
    assertThat(ojtpay("ledger", "check")).as(said).isZero();
  }

  private void theListTellsWhoHasAPassphrase() {
    assertThat(ojtpay("people", "list")).isZero();
    assertThat(said.lines())
        .anyMatch(line -> line.matches("izuberi +Imani Zuberi +passphrase +finance, releaser"))
        .anyMatch(line -> line.matches("tokonjo +Thandeka Okonjo +- +bank-steward"));
  }

  private void refusesAClaimWithoutProof(String file) throws IOException {
    assertThat(as("tokonjo", "payments", "approve", file)).isEqualTo(5);
    assertThat(said).contains("has no passphrase");
    Path open = words("hvandermeer");
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(
            ojtpay(
                "payments", "approve", file, "--as", "hvandermeer", "--passphrase-file", "" + open))
        .isEqualTo(5);
    assertThat(said).contains("chmod 600");
  }

  private void refusesAWrongPassphraseAndKeepsWhoTried(String file) throws IOException {
    String other = words("hvandermeer").toString();
    assertThat(ojtpay("payments", "release", file, "--as", "izuberi", "--passphrase-file", other))
        .isEqualTo(5);
    assertThat(said).contains("not the passphrase of izuberi").doesNotContain("three words");
    assertThat(
            ojtpay(
                "people",
                "passphrase",
                "izuberi",
                "--passphrase-file",
                other,
                "--new-passphrase-file",
                other))
        .isEqualTo(5);
    try (Database database = Database.embedded(home.resolve(".ojtpay/data"))) {
      assertThat(
              JdbcClient.create(database.app())
                  .sql("SELECT actor FROM audit WHERE event = 'WRONG PASSPHRASE of izuberi'")
                  .query(String.class)
                  .list())
          .containsExactly(People.login(), People.login());
    }
  }

  /** As the launcher hands on what {@code OJTPAY_JAVA_OPTS} holds. */
  private void aPropertyMakesNobodyAnother(String file) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.name=izuberi",
                "-Dojtpay.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "payments",
                "release",
                file)
            .directory(home.toFile())
            .redirectErrorStream(true)
            .start();
    String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(answer).isEqualTo(5);
    assertThat(answer).contains("The board knows no user \"" + People.login() + "\"");
  }
}
