package org.ojtpay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample night's documents, as their senders could have checked them. */
class CheckCommandTest {

  private static final Path NIGHT = Path.of("inbox-samples/night");
  private static final Path AGREEMENT =
      NIGHT.resolve("2026-02-24 Tierra Alta Electric - Lindqvist");
  private static final Path CLAIM = NIGHT.resolve("2026-04-30 TAE-118 invoice w payroll");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int check(String day, Object... more) {
    List<String> args = new ArrayList<>(List.of("check", "--as-of", day));
    for (Object each : more) {
      args.add(each.toString());
    }
    return Main.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args.toArray(String[]::new));
  }

  @Test
  void saysWhatWouldBeReturnedAndWhatToSendInstead() {
    assertThat(check("2026-05-19", NIGHT.resolve("2026-05-19 new OJT Raman"))).isEqualTo(1);
    assertThat(out.toString())
        .contains("would be RETURNED")
        .contains("The agreement lacks the signature of the participant")
        .contains("Send the agreement with the signature of the participant.")
        .contains("page 3; AGR-SIGNATURE-MISSING, SDWP OJT Policy, II.D");
  }

  @Test
  void findsNothingWhereNothingWouldComeBack() {
    assertThat(check("2026-02-24", AGREEMENT)).isZero();
    assertThat(out.toString()).contains("nothing found that would be returned");
  }

  @Test
  void checksHoursAndAmountWhereTheAgreementIsGivenToo() {
    assertThat(check("2026-04-30", "--json", AGREEMENT, CLAIM)).isEqualTo(1);
    JsonNode found = JsonMapper.builder().build().readTree(out.toString().lines().toList().get(1));
    assertThat(found.get("outcome").asString()).isEqualTo("RETURNED");
    assertThat(found.get("reimbursement").asString()).isEqualTo("3276.00");
    assertThat(found.get("reasons").findValuesAsString("code"))
        .containsExactly("INV-HOURS-MISMATCH", "INV-AMOUNT-MISMATCH");
  }

  @Test
  void leavesToTheBoardWhatOnlyItsRecordsCanTell() {
    assertThat(
            check(
                "2026-04-30", CLAIM.resolve("TAE-118.pdf"), CLAIM.resolve("payroll register.pdf")))
        .isZero();
    assertThat(out.toString())
        .contains("TAE-118.pdf and 1 more: invoice for Tobias Lindqvist")
        .contains("Not checked here", "No agreement EA-0533-002 of Tobias Lindqvist is on file");
  }

  @Test
  void namesTheFileThatIsNotThere() {
    assertThat(check("2026-04-30", CLAIM.resolve("nothing.pdf"))).isEqualTo(2);
    assertThat(err.toString()).contains("There is no file", "nothing.pdf", "Check the path.");
  }
}
