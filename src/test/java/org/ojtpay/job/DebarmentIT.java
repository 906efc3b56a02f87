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
import org.ojtpay.units.Money;
import org.ojtpay.validate.Disposition;
import org.ojtpay.validate.Verdict;

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
