package org.ojtpay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A board starts with an agreement that already runs: by the command line, with a real database.
 * Luis Ferreira's 160 hours at $20.00 were agreed elsewhere; his final invoice arrives here.
 */
class ImportIT extends AtHome {

  private static final String INVOICE = "2026-04-22 Lomas Verdes final invoice";
  private static final String PROPOSER = "rcastellane";
  private static final String APPROVER = "hvandermeer";

  private static final String AGREEMENTS =
      """
      agreement_number,participant,participant_id,employer_id,employer_name,job_title,start,end,midpoint,signed,hours_per_week,total_hours,wage,reimbursement_rate,maximum_reimbursement
      NA-0190-006,Luis Ferreira,7119745,0190-006,Lomas Verdes Landscape Co.,Irrigation Technician Trainee,2026-03-16,2026-04-17,2026-04-01,2026-03-05,32,160,20.00,0.50,1600.00
      """;

  private static final String HEADINGS =
      "agreement_number,participant,start,fund,as_of,period_from,period_to,invoice_number,hours,amount\n";
  private static final String NOTHING_PAID =
      HEADINGS + "NA-0190-006,Luis Ferreira,2026-03-16,A,2026-04-20,,,,0.00,0.00\n";
  private static final String A_WEEK_PAID =
      HEADINGS
          + "NA-0190-006,Luis Ferreira,2026-03-16,A,2026-04-20,2026-03-16,2026-03-22,LV"
          + " 5501,32.00,320.00\n";

  @BeforeEach
  void makeAHome() throws IOException {
    NightCommand.home(home);
    NightCommand.copy(
        Path.of("inbox-samples/night", INVOICE), home.resolve("inbox").resolve(INVOICE));
  }

  private int propose(String kind, String rows, String count, String total) throws IOException {
    Path file = Files.writeString(home.resolve(kind + rows.hashCode() + ".csv"), rows);
    return ojtpay(
        "import", kind, file.toString(), "--rows", count, "--total", total, "--as", PROPOSER);
  }

  private int approve(int id, String person) {
    return ojtpay("import", "approve", "" + id, "--as", person);
  }

  private void takeOver(int id, String kind, String rows, String total) throws IOException {
    assertThat(propose(kind, rows, "1", total)).as(said).isZero();
    assertThat(approve(id, APPROVER)).as(said).isZero();
  }

  private int run(String day) {
    String inbox = home.resolve("inbox").toString();
    return ojtpay("run", "nightly-invoice-run", "--quiet", "--as-of", day, "--inbox", inbox);
  }

  /** What the night of that day says of the invoice. */
  private String night(String day) throws IOException {
    assertThat(run(day)).as(said).isZero();
    try (Stream<Path> runs = Files.list(home.resolve("outbox/demo"))) {
      Path run =
          runs.filter(each -> each.getFileName().toString().contains(day))
              .findFirst()
              .orElseThrow();
      return Files.readString(run.resolve("report.json"));
    }
  }

  private void requireBalance() {
    assertThat(ojtpay("ledger", "check")).as(said).isZero();
  }

  @Test
  void takesNothingWhereRowsOrTotalDiffer() throws IOException {
    assertThat(propose("agreements", AGREEMENTS, "2", "1600.00")).isEqualTo(1);
    assertThat(said).contains("The file has 1 rows, and you said 2.", "Nothing was taken.");
    assertThat(propose("agreements", AGREEMENTS, "1", "1600.01")).isEqualTo(1);
    assertThat(said).contains("Its amounts come to $1600.00, and you said $1600.01.");

    assertThat(ojtpay("import", "list")).isZero();
    assertThat(said).isEmpty();
  }

  @Test
  void refusesWhoProposedAndWhoMayNotApproveAndTakesTheSameFileOnce() throws IOException {
    assertThat(
            ojtpay(
                "import",
                "agreements",
                Files.writeString(home.resolve("a.csv"), AGREEMENTS).toString(),
                "--rows",
                "1",
                "--total",
                "1600.00",
                "--as",
                APPROVER))
        .as(said)
        .isZero();
    assertThat(said).contains("row 2", "accepted", "1 accepted, 0 refused");
    assertThat(propose("agreements", AGREEMENTS, "1", "1600.00")).isZero();
    assertThat(said).contains("known already");

    assertThat(approve(1, APPROVER)).isEqualTo(5);
    assertThat(said).contains("You proposed import 1 yourself");
    assertThat(approve(1, PROPOSER)).isEqualTo(5);
    assertThat(said).contains("has not the role");
    assertThat(ojtpay("import", "show", "1")).isZero();
    assertThat(said).contains("PROPOSED", "NA-0190-006, Luis Ferreira", "$1600.00");
    assertThat(approve(7, APPROVER)).isEqualTo(2);
  }

  @Test
  void paysNothingUntilTwoPeopleHaveSaidWhatWasPaidBefore() throws IOException {
    takeOver(1, "agreements", AGREEMENTS, "1600.00");
    assertThat(night("2026-05-20")).contains("INV-AGREEMENT-NOT-APPROVED", "\"held\" : 1");

    takeOver(2, "payments", NOTHING_PAID, "0.00");
    assertThat(night("2026-05-21"))
        .contains("\"disposition\" : \"APPROVED\"", "\"reimbursement\" : \"1600.00\"");
    requireBalance();
    assertThat(approve(2, APPROVER)).isEqualTo(5);
    assertThat(said).contains("approved by hvandermeer already");
  }

  @Test
  void neverPaysADayAgainThatWasPaidElsewhere() throws IOException {
    takeOver(1, "agreements", AGREEMENTS, "1600.00");
    takeOver(2, "payments", A_WEEK_PAID, "320.00");
    requireBalance();

    String report = night("2026-05-20");
    assertThat(report).contains("INV-PERIOD-OVERLAP").doesNotContain("\"APPROVED\"");

    takeOverAgain();
    requireBalance();
  }

  /** The same week in another file: refused row by row, and nothing of it is proposed. */
  private void takeOverAgain() throws IOException {
    assertThat(propose("payments", A_WEEK_PAID.replace("LV 5501", "LV 5501a"), "1", "320.00"))
        .isEqualTo(1);
    assertThat(said).contains("REFUSED", "No day is paid twice", "Nothing was taken.");
  }

  @Test
  void stopsWhereAnOpeningLiesInTheReferenceAndNobodyHasTakenItOver() throws IOException {
    takeOver(1, "agreements", AGREEMENTS, "1600.00");
    Path opening = Files.writeString(home.resolve("jobs/reference/opening.csv"), NOTHING_PAID);

    assertThat(run("2026-05-20")).isEqualTo(3);
    assertThat(said).contains("opening.csv", "two people have not taken it over");

    takeOver(2, "payments", Files.readString(opening), "0.00");
    assertThat(night("2026-05-20")).contains("\"disposition\" : \"APPROVED\"");
  }

  @Test
  void knowsAVendorThatWasTakenOverAndHasNoAccountForIt() throws IOException {
    String vendors =
        """
        employer_id,legal_name,fein,uei,address,city,state,zip
        0999-001,Mesa Tile Works,78-1900999,,1 Tile Way,San Diego,CA,92101
        """;
    Path file = Files.writeString(home.resolve("vendors.csv"), vendors);
    assertThat(ojtpay("import", "vendors", file.toString(), "--rows", "1", "--as", PROPOSER))
        .as(said)
        .isZero();
    assertThat(approve(1, APPROVER)).isZero();

    Files.writeString(file, vendors.replace("zip", "account_number"));
    assertThat(ojtpay("import", "vendors", file.toString(), "--rows", "1", "--as", PROPOSER))
        .isEqualTo(3);
    assertThat(said).contains("bank accounts are not taken over");
  }
}
