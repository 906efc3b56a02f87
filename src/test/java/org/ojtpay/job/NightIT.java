package org.ojtpay.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.desk.KeyRing;
import org.ojtpay.desk.KeyRing.Rotated;
import org.ojtpay.desk.KeyRing.Standing;
import org.ojtpay.desk.NotFound;
import org.ojtpay.desk.NotPossible;
import org.ojtpay.desk.Office;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.pay.NachaValidator;
import org.ojtpay.pay.PaymentFileState;
import org.ojtpay.policy.BankingDays;
import org.ojtpay.store.Database;
import org.ojtpay.store.EmbeddedServer;
import org.ojtpay.store.PlainText;
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
    assertThat(file.state()).isEqualTo(PaymentFileState.PUBLISHED);
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

  /** What is paid on the day comes to a cent more than the limit for a day. */
  @Test
  @Order(7)
  void asksForASecondApprovalAboveTheLimitOfTheDay() throws IOException {
    RunResult proposed =
        new SampleNight(folder)
            .runByPeople(ReleasedBoard.limited(folder.resolve("l.yaml"), "22337.19"));

    FiledPaymentFile file = proposed.files().get(0);
    assertThat(proposed.files()).hasSize(1);
    assertThat(file.state()).isEqualTo(PaymentFileState.PROOFED);
    assertThat(proposed.folder().resolve("proof").resolve(file.name().replace(".ach", ".pdf")))
        .exists();
    assertThat(file.secondApproval())
        .isEqualTo("what is paid on the day is $22337.20, above the limit of $22337.19");
  }

  @Test
  @Order(8)
  void releasesNothingByOnePersonOrWithoutTheSecondApproval() {
    try (ReleasedBoard board = new ReleasedBoard(folder)) {
      assertThat(board.approve("hvandermeer").isNew()).isTrue();
      assertThat(board.approve("hvandermeer").isNew()).isFalse();
      assertThatThrownBy(() -> board.release("izuberi"))
          .isInstanceOf(RunRefused.class)
          .hasMessageContaining("needs the approval of another approver", "above the limit");

      assertThat(board.approve("mlindqvist").file().state())
          .isEqualTo(PaymentFileState.APPROVED_AGAIN);
      for (String approver : List.of("hvandermeer", "mlindqvist")) {
        assertThatThrownBy(() -> board.release(approver))
            .isInstanceOf(RefusedByDatabase.class)
            .hasMessageContaining("is given by another person");
      }
      assertThatThrownBy(() -> board.approve("izuberi", "releaser"))
          .isInstanceOf(RunRefused.class)
          .hasMessageContaining("has not the role \"approver\"");
    }
  }

  @Test
  @Order(9)
  void releasesNothingThatSomethingHasComeIntoTheWayOf() throws IOException {
    try (ReleasedBoard board = new ReleasedBoard(folder)) {
      assertThatThrownBy(() -> board.on("2026-05-22").release("izuberi"))
          .isInstanceOf(RunRefused.class)
          .hasMessageContaining("it was to settle on 2026-05-21, which has passed")
          .hasMessageContaining("ojtpay payments void");
    }
    try (ReleasedBoard board = new ReleasedBoard(folder)) {
      board.without("exclusions.csv");
      assertThatThrownBy(() -> board.release("izuberi"))
          .hasMessageContaining("no exclusions extract");
    }
  }

  @Test
  @Order(10)
  void publishesWhatThreePeopleHaveLetGoOnTheDayOfSettlementToo() throws IOException {
    SampleNight night = new SampleNight(folder);
    String name;
    try (ReleasedBoard board = new ReleasedBoard(folder)) {
      Release.Answer answer = board.on("2026-05-21").release("izuberi");
      assertThat(answer.isNew()).isTrue();
      assertThat(board.on("2026-05-23").release("izuberi").isNew()).isFalse();
      name = answer.file().name();
    }

    Path drop = Files.createDirectory(folder.resolve("drop"));
    RunResult published =
        night.runByPeople(SampleNight.boardWithDelivery(folder, "{kind: folder, folder: drop}"));

    Path file = published.folder().resolve("payments").resolve(name);
    assertThat(drop.resolve(name)).hasSameBinaryContentAs(file);
    assertThat(published.files())
        .singleElement()
        .satisfies(each -> assertThat(each.state()).isEqualTo(PaymentFileState.HANDED_OVER));
    assertThat(published.waiting()).isEqualTo(List.of());
    try (Stream<Path> files = Files.walk(folder.resolve("outbox"))) {
      assertThat(files.filter(each -> each.endsWith(name))).hasSize(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  @Order(11)
  void readsEveryPaymentFileUnderTheKeyThatWasRotatedTo() {
    SampleNight night = new SampleNight(folder);
    try (Office office = Office.open(night.settings(JobRunner.NIGHTLY), SampleNight.CLOCK)) {
      KeyRing keys = office.keys();
      Standing before = keys.check();
      assertThat(before.isSound()).isTrue();
      assertThat(before.fields().get(before.current())).isPositive();

      Rotated rotated = keys.rotate();
      assertThat(rotated.isNew()).isTrue();
      assertThat(before.fields().get(before.current())).isEqualTo(rotated.fields());
      assertThat(rotated.unused()).containsExactly(before.current());
      assertThatThrownBy(() -> keys.retire(rotated.current())).isInstanceOf(NotPossible.class);
      assertThatThrownBy(() -> keys.retire("3f9a00aa11bb")).isInstanceOf(NotFound.class);
      keys.retire(before.current());
    }
    try (Office office = Office.open(night.settings(JobRunner.NIGHTLY), SampleNight.CLOCK)) {
      assertThat(office.keys().check().isSound()).isTrue();
      assertThat(office.keys().check().fields()).hasSize(1);
      assertThat(office.brokenInvariants()).isEmpty();
    }
  }

  @Test
  @Order(12)
  void leavesNoAccountNumberInClearButInThePublishedFile() throws IOException {
    Pattern accounts = accounts();
    assertThat(accounts.matcher("****3102, 83300621 of").find()).isTrue();
    assertThat(accounts.matcher("62245307718583300621   ").find()).isTrue();
    List<String> found = new ArrayList<>();
    try (EmbeddedServer server = EmbeddedServer.open(folder.resolve("data"))) {
      PlainText.each(
          server.owner(),
          (table, row) -> {
            if (accounts.matcher(row).find()) {
              found.add(table);
            }
          });
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file :
          files
              .filter(Files::isRegularFile)
              .filter(each -> each.startsWith(folder.resolve("outbox")) || isLog(each))
              .toList()) {
        if (accounts.matcher(Files.readString(file, StandardCharsets.ISO_8859_1)).find()) {
          found.add(folder.relativize(file).toString());
        }
      }
    }
    assertThat(found).isNotEmpty().allMatch(each -> each.matches(".*/payments/.*[.]ach"));
  }

  private static boolean isLog(Path file) {
    return String.valueOf(file.getFileName()).contains(".log");
  }

  /** Every vendor's account, by itself or behind its routing number. */
  private static Pattern accounts() throws IOException {
    return Pattern.compile(
        Files.readAllLines(Path.of("jobs/reference/vendors.csv")).stream()
            .skip(1)
            .map(row -> row.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"))
            .map(
                row ->
                    "(?<![0-9A-Za-z])(%s)?%s(?![0-9A-Za-z])"
                        .formatted("622" + row[10] + "|632" + row[10], row[11]))
            .collect(Collectors.joining("|")));
  }
}
