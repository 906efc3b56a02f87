package org.ojtpay.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.desk.Office;
import org.ojtpay.job.BoardFile.Person;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.pay.NachaValidator;
import org.ojtpay.policy.BankingDays;
import org.ojtpay.store.Database;
import org.ojtpay.store.RefusedByDatabase;
import org.ojtpay.units.Money;
import org.ojtpay.validate.Disposition;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A night over the sample inbox, its payment file, and the same again. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NightIT {

  @TempDir static Path folder;

  @Test
  @Order(1)
  void decidesEveryStoryAsItShouldCome() throws IOException {
    RunResult result = new SampleNight(folder).run(JobRunner.NIGHTLY);

    assertThat(SampleNight.found(result)).isEqualTo(SampleNight.expected());
    assertThat(result.run().status()).isEqualTo("DONE");
    asksForTheEmployerIdOfTheNewEmployer(result);
  }

  private static void asksForTheEmployerIdOfTheNewEmployer(RunResult result) throws IOException {
    try (Stream<Path> papers = Files.list(result.folder().resolve("notices/vendor-requests"))) {
      Path mail =
          papers
              .filter(each -> each.toString().endsWith(".eml"))
              .reduce((a, b) -> null)
              .orElseThrow();
      assertThat(Files.readString(mail))
          .contains("To: ojt-returns@baycitieswork.example", "New employer to enter")
          .doesNotContain("Hollins", "79-4410093");
    }
  }

  @Test
  @Order(2)
  void decidesNothingAgainInTheSecondRun() {
    RunResult result = new SampleNight(folder).run(JobRunner.NIGHTLY);

    assertThat(result.run().sequence()).isEqualTo(2);
    assertThat(result.verdicts()).isNotEmpty().allMatch(each -> each.standing());
  }

  @Test
  @Order(3)
  void publishesNothingWhileTheBooksDoNotBalance() throws IOException {
    countHours("hours_used - 1");
    assertThatThrownBy(() -> new SampleNight(folder).run(JobRunner.PAYMENT_FILE))
        .isInstanceOf(RunFailed.class)
        .hasMessageContaining("The books do not balance: the hours and dollars used");
    try (Stream<Path> files = Files.walk(folder.resolve("outbox"))) {
      assertThat(files).noneMatch(file -> file.toString().contains(".ach"));
    }
    countHours("hours_used + 1");
  }

  private static void countHours(String used) {
    JobSettings settings = new SampleNight(folder).settings(JobRunner.NIGHTLY);
    try (Database database = JobRunner.open(settings)) {
      int changed =
          JdbcClient.create(database.app())
              .sql("UPDATE agreement_cap SET hours_used = " + used + " WHERE hours_used > 100")
              .update();
      assertThat(changed).isPositive();
    }
  }

  @Test
  @Order(4)
  void paysWhatWasApprovedInOneSoundFile() throws IOException {
    RunResult result = new SampleNight(folder).run(JobRunner.PAYMENT_FILE);

    assertThat(result.files()).hasSize(1);
    FiledPaymentFile file = result.files().get(0);
    assertThat(file.state()).isEqualTo("PUBLISHED");
    assertThat(file.total()).isEqualTo(Money.of("19841.38"));
    byte[] bytes = Files.readAllBytes(result.folder().resolve("payments").resolve(file.name()));
    assertThat(NachaValidator.validate(bytes, BankingDays.federalReserve())).isEmpty();
  }

  @Test
  @Order(5)
  void paysNothingInTheSecondRun() {
    RunResult result = new SampleNight(folder).run(JobRunner.PAYMENT_FILE);

    assertThat(result.files()).isEmpty();
    assertThat(result.waiting()).isEqualTo(List.of());
  }

  @Test
  @Order(6)
  void decidesAHeldInvoiceAgainOnceItsReasonIsCleared() {
    SampleNight night = new SampleNight(folder);
    String late = "2026-05-12 OB Bicycle invoice (sorry for delay)";
    try (Office office = Office.open(night.settings(JobRunner.NIGHTLY), SampleNight.CLOCK)) {
      office.review().clear(late, "INV-LATE", "rcastellane", "the mail was down", null);
    }

    RunResult result = night.run(JobRunner.NIGHTLY);

    assertThat(result.verdicts())
        .filteredOn(each -> !each.standing())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.verdict().submission()).isEqualTo(late);
              assertThat(each.verdict().disposition()).isEqualTo(Disposition.APPROVED);
              assertThat(each.verdict().payable()).isEqualTo(Money.of("2495.82"));
            });
  }

  @Test
  @Order(7)
  void paysNeitherWithoutReleaseNorByOnePersonAlone() {
    SampleNight night = new SampleNight(folder);
    RunResult proposed = night.runByPeople();
    assertThat(proposed.files())
        .singleElement()
        .satisfies(file -> assertThat(file.state()).isEqualTo("PROOFED"));
    String name = proposed.files().get(0).name();
    assertThat(proposed.folder().resolve("proof").resolve(name.replace(".ach", ".pdf"))).exists();
    Person one = new Person("hvandermeer", "Hollis Vandermeer", List.of("approver", "releaser"));
    try (Office office = Office.open(night.settings(JobRunner.NIGHTLY), SampleNight.CLOCK)) {
      office.payments().approve(name, one);
      assertThatThrownBy(() -> office.payments().release(name, one))
          .isInstanceOf(RefusedByDatabase.class);
      office.payments().release(name, new Person("izuberi", "Imani Zuberi", List.of("releaser")));
    }

    RunResult published = night.runByPeople();

    assertThat(published.folder().resolve("payments").resolve(name)).exists();
    assertThat(proposed.folder().resolve("payments").resolve(name)).doesNotExist();
  }
}
