package org.ojtpay.job;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.desk.Office;
import org.ojtpay.onfile.DebarmentCheck;
import org.ojtpay.policy.Severity;
import org.ojtpay.store.Database;
import org.ojtpay.units.Money;
import org.ojtpay.units.Sha256;
import org.ojtpay.validate.Disposition;
import org.ojtpay.validate.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An employer that a later extract excludes a namesake of: held, compared by a person, paid. */
class DebarmentIT {

  private static final String AGREEMENT = "2026-03-09 Lomas Verdes - L Ferreira agreement";
  private static final String INVOICE = "2026-04-22 Lomas Verdes final invoice";

  @TempDir Path folder;

  @Test
  void paysAnInvoiceHeldForALikenessOnceAPersonHasClearedIt() throws IOException {
    copy(Path.of("jobs/reference"), folder.resolve("reference"));
    copy(Path.of("inbox-samples/night").resolve(AGREEMENT), folder.resolve("inbox/" + AGREEMENT));
    Verdict agreement = decided(run(JobRunner.NIGHTLY), AGREEMENT);
    assertThat(agreement.disposition()).isEqualTo(Disposition.APPROVED);
    DebarmentCheck nobody = requireNonNull(agreement.debarment());
    assertThat(nobody.likely()).isEmpty();

    exclude("LOMAS VERDES LANDSCAPE COMPANY");
    copy(Path.of("inbox-samples/night").resolve(INVOICE), folder.resolve("inbox/" + INVOICE));
    Verdict held = decided(run(JobRunner.NIGHTLY), INVOICE);
    assertThat(held.findings(Severity.HOLD))
        .singleElement()
        .satisfies(finding -> assertThat(finding.code()).isEqualTo("AGR-DEBARRED"));
    assertThat(run(JobRunner.PAYMENT_FILE).files()).isEmpty();

    try (Office office = Office.open(settings(JobRunner.NIGHTLY), SampleNight.CLOCK)) {
      DebarmentCheck shown = requireNonNull(office.review().find(INVOICE).verdict().debarment());
      assertThat(shown.likely())
          .singleElement()
          .satisfies(match -> assertThat(match.exclusion().samNumber()).isEqualTo("S4NAMESAKE"));
      office.review().clear(INVOICE, "AGR-DEBARRED", "rcastellane", "another firm", null);
    }
    assertThat(decided(run(JobRunner.NIGHTLY), INVOICE).disposition())
        .isEqualTo(Disposition.APPROVED);

    RunResult paid = run(JobRunner.PAYMENT_FILE);
    assertThat(paid.waiting()).isEqualTo(List.of());
    assertThat(paid.files())
        .singleElement()
        .satisfies(file -> assertThat(file.total()).isEqualTo(Money.of("1600.00")));
  }

  @Test
  void keepsTheLookUpOfEveryPayeeWhetherAnybodyIsFoundOrNot() throws IOException {
    copy(Path.of("jobs/reference"), folder.resolve("reference"));
    for (String entry : List.of(AGREEMENT, INVOICE)) {
      copy(Path.of("inbox-samples/night").resolve(entry), folder.resolve("inbox/" + entry));
    }
    assertThat(decided(run(JobRunner.NIGHTLY), INVOICE).disposition())
        .isEqualTo(Disposition.APPROVED);
    byte[] extract = Files.readAllBytes(folder.resolve("reference/exclusions.csv"));

    exclude("LOMAS VERDES LANDSCAPE COMPANY");
    RunResult waiting = run(JobRunner.PAYMENT_FILE);
    assertThat(waiting.files()).isEmpty();
    assertThat(waiting.waiting())
        .singleElement()
        .asString()
        .contains("the employer may be an excluded party: LOMAS VERDES LANDSCAPE COMPANY");
    assertThat(check(waiting))
        .startsWith("Lomas Verdes Landscape Co., San Diego CA 92129")
        .endsWith(" LIKE 99 " + sha256("reference/exclusions.csv"));

    Files.delete(folder.resolve("reference/exclusions.csv"));
    RunResult unchecked = run(JobRunner.PAYMENT_FILE);
    assertThat(unchecked.files()).isEmpty();
    assertThat(unchecked.waiting())
        .singleElement()
        .asString()
        .contains("there is no exclusions extract to look for the employer in");
    assertThat(check(unchecked)).endsWith(" UNCHECKED null null");

    Files.write(folder.resolve("reference/exclusions.csv"), extract);
    RunResult paid = run(JobRunner.PAYMENT_FILE);
    assertThat(paid.files()).hasSize(1);
    assertThat(check(paid)).endsWith(" NOBODY null " + sha256("reference/exclusions.csv"));
  }

  private String sha256(String file) throws IOException {
    return Sha256.of(Files.readAllBytes(folder.resolve(file)));
  }

  /** The only one of the run: subject, outcome, best score and the extract's hash. */
  private String check(RunResult of) {
    try (Database database = JobRunner.open(settings(JobRunner.PAYMENT_FILE))) {
      return JdbcClient.create(database.app())
          .sql(
              "SELECT concat(subject, ' ', outcome, ' ', coalesce(best_score::text, 'null'), ' ',"
                  + " coalesce(extract_sha256, 'null')) FROM payment_check WHERE run_id = ?")
          .param(of.run().id())
          .query(String.class)
          .single();
    }
  }

  private RunResult run(String job) {
    return new JobRunner(SampleNight.board(), SampleNight.CLOCK).run(settings(job));
  }

  private JobSettings settings(String job) {
    JobSettings at = new SampleNight(folder, folder.resolve("inbox")).settings(job);
    return new JobSettings(
        at.job(),
        at.asOf(),
        at.inbox(),
        at.outbox(),
        folder.resolve("reference"),
        at.data(),
        null,
        null,
        at.policy(),
        at.bankProfile(),
        at.atOnce());
  }

  private static Verdict decided(RunResult result, String submission) {
    return result.verdicts().stream()
        .map(each -> each.verdict())
        .filter(each -> each.submission().equals(submission))
        .findFirst()
        .orElseThrow();
  }

  /** The extract's first row again, for a namesake of the employer in its own city. */
  private void exclude(String name) throws IOException {
    Path extract = folder.resolve("reference/exclusions.csv");
    List<String> lines = Files.readAllLines(extract);
    String row =
        lines
            .get(1)
            .replace("BRACKWATER DREDGING CORP", name)
            .replace("\"Mobile\",\"AL\"", "\"San Diego\",\"CA\"")
            .replace("36602", "92129")
            .replace("SAMPLEOIX001", "")
            .replace("S4SAMPLE01", "S4NAMESAKE");
    Files.writeString(extract, String.join("\n", lines) + "\n" + row + "\n");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(each).toString());
        Files.createDirectories(requireNonNull(target.getParent()));
        Files.copy(each, target);
      }
    }
  }
}
