package org.ojtpay.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.desk.CallBack;
import org.ojtpay.desk.Office;
import org.ojtpay.desk.Ruling;
import org.ojtpay.store.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An employer's account changes between approval and payment. */
class BankChangeIT {

  private static final String AGREEMENT = "2026-03-09 Lomas Verdes - L Ferreira agreement";
  private static final String INVOICE = "2026-04-22 Lomas Verdes final invoice";
  private static final String EMPLOYER = "0190-006";
  private static final String OLD = "83300621";
  private static final String NEW = "4416120099";

  @TempDir Path folder;

  @Test
  void paysNobodyWhileTheChangeIsOpenAndTheNewAccountAfterTheCoolingDays() throws IOException {
    copy(Path.of("jobs/reference"), folder.resolve("reference"));
    for (String entry : List.of(AGREEMENT, INVOICE)) {
      copy(Path.of("inbox-samples/night").resolve(entry), folder.resolve("inbox/" + entry));
    }
    run(JobRunner.NIGHTLY, "2026-05-20");
    assertThat(states()).hasSize(10).allMatch(each -> each.endsWith(" 1 TAKEN_OVER"));

    replace("," + OLD + ",", "," + NEW + ",");
    replace("tblum@lomasverdes.example", "tblum@lomas-verdes.example");
    for (int night = 0; night < 2; night++) {
      assertThat(run(JobRunner.PAYMENT_FILE, "2026-05-21").waiting())
          .singleElement()
          .asString()
          .contains(
              "****0099",
              "another account, and with it another e-mail address",
              "ojtpay vendors called 0190-006");
    }
    assertThat(states()).hasSize(11).contains("0190-006 2 PENDING");

    change(
        office -> {
          CallBack call = new CallBack("Teodora Blum, owner", "(619) 555-0171", false);
          office.bankChanges(3).called(EMPLOYER, call, by("tokonjo"));
        });
    assertThat(run(JobRunner.PAYMENT_FILE, "2026-05-21").waiting())
        .singleElement()
        .asString()
        .contains("somebody who neither recorded it nor called", "ojtpay vendors approve 0190-006");

    change(office -> office.bankChanges(3).approve(EMPLOYER, by("hvandermeer")));
    assertThat(run(JobRunner.PAYMENT_FILE, "2026-05-26").waiting())
        .singleElement()
        .asString()
        .contains("may be paid from 2026-05-27");

    RunResult proposed = run(JobRunner.PAYMENT_FILE, "2026-05-27");
    assertThat(proposed.waiting()).isEqualTo(List.of());
    assertThat(proposed.files().get(0).items().get(0).account()).isEqualTo("CHECKING ****0099");
    assertThat(one("SELECT bank_version::text FROM payment")).isEqualTo("2");
    assertThat(
            one(
                "SELECT string_agg(convert_from(bytes, 'UTF8'), '') FROM content c JOIN"
                    + " reference_version r ON r.sha256 = c.sha256 WHERE r.name = 'vendors.csv'"))
        .contains("****0621", "****0099")
        .doesNotContain(OLD, NEW);

    String file = proposed.files().get(0).name();
    byte[] other =
        "routing_number,account_number,account_type\n190733588,777000123,CHECKING\n"
            .getBytes(UTF_8);
    change(
        "2026-05-27",
        office -> {
          office.payments().approve(file, SampleNight.board().person("hvandermeer").orElseThrow());
          office.bankChanges(3).enter(EMPLOYER, "bank.csv", other, by("tokonjo"));
          assertThatThrownBy(
                  () ->
                      office
                          .payments()
                          .release(
                              file,
                              SampleNight.board().person("izuberi").orElseThrow(),
                              SampleNight.board()))
              .as("an account that came after the proposal")
              .isInstanceOf(RunRefused.class)
              .hasMessageContaining("is no longer that of the employer");
          office.bankChanges(3).reject(EMPLOYER, by("tokonjo"));
          office
              .payments()
              .release(
                  file, SampleNight.board().person("izuberi").orElseThrow(), SampleNight.board());
        });
    RunResult published = run(JobRunner.PAYMENT_FILE, "2026-05-27");
    assertThat(Files.readString(published.folder().resolve("payments").resolve(file)))
        .contains(NEW)
        .doesNotContain(OLD, "777000123");
  }

  private RunResult run(String job, String day) {
    return new JobRunner(SampleNight.board(), SampleNight.CLOCK).run(settings(job, day));
  }

  private JobSettings settings(String job, String day) {
    JobSettings at = new SampleNight(folder, folder.resolve("inbox")).settings(job);
    return new JobSettings(
        at.job(),
        LocalDate.parse(day),
        at.inbox(),
        at.outbox(),
        folder.resolve("reference"),
        at.data(),
        null,
        null,
        at.policy(),
        at.bankProfile(),
        null);
  }

  private void change(Consumer<Office> work) {
    change("2026-05-21", work);
  }

  private void change(String day, Consumer<Office> work) {
    try (Office office = Office.open(settings(JobRunner.PAYMENT_FILE, day), SampleNight.CLOCK)) {
      work.accept(office);
    }
  }

  private static Ruling by(String person) {
    return new Ruling(person, "As the owner says.", "The agreement of 2025".getBytes(UTF_8));
  }

  private List<String> states() {
    try (Database database = JobRunner.open(settings(JobRunner.NIGHTLY, "2026-05-20"))) {
      return JdbcClient.create(database.app())
          .sql("SELECT employer_id || ' ' || version || ' ' || state FROM bank_standing")
          .query(String.class)
          .list();
    }
  }

  private String one(String question) {
    try (Database database = JobRunner.open(settings(JobRunner.NIGHTLY, "2026-05-20"))) {
      return JdbcClient.create(database.app()).sql(question).query(String.class).single();
    }
  }

  private void replace(String text, String by) throws IOException {
    Path vendors = folder.resolve("reference/vendors.csv");
    String content = Files.readString(vendors);
    assertThat(content).contains(text);
    Files.writeString(vendors, content.replace(text, by));
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
