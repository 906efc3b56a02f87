package org.ojtpay.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.desk.Office;
import org.ojtpay.desk.Ruling;
import org.ojtpay.desk.Telling;
import org.ojtpay.onfile.Deadline;
import org.ojtpay.onfile.Deadline.Stage;
import org.ojtpay.onfile.Deadline.Term;
import org.ojtpay.onfile.Fact;
import org.ojtpay.store.Database;
import org.ojtpay.store.RowCounts;

/** The sample night, then the deadline watch on several days after it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeadlineWatchIT {

  @TempDir static Path folder;

  private final SampleNight night = new SampleNight(folder);

  private JobSettings settings(String asOf) {
    JobSettings at = night.settings(JobRunner.DEADLINE_WATCH);
    return new JobSettings(
        at.job(),
        LocalDate.parse(asOf),
        at.inbox(),
        at.outbox(),
        at.reference(),
        at.data(),
        null,
        null,
        at.policy(),
        null,
        null);
  }

  private RunResult watch(String asOf) {
    return new JobRunner(SampleNight.board(), SampleNight.CLOCK).run(settings(asOf));
  }

  private static List<String> words(RunResult result, Predicate<Deadline> wanted) {
    return result.deadlines().stream()
        .filter(wanted)
        .map(
            each ->
                each.stage()
                    + " "
                    + each.due()
                    + " "
                    + each.term()
                    + " "
                    + each.subject().agreementNumber())
        .toList();
  }

  private static List<Path> mails(RunResult result) throws IOException {
    Path reminders = result.folder().resolve("reminders");
    if (!Files.isDirectory(reminders)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(reminders)) {
      return all.sorted().toList();
    }
  }

  private SortedMap<String, Long> rows() {
    try (Database database = JobRunner.open(settings("2026-05-21"))) {
      return RowCounts.of(database.app());
    }
  }

  @Test
  @Order(1)
  void theMorningAfterListsWhatIsLateAndNear() throws IOException {
    night.run(JobRunner.NIGHTLY);

    RunResult result = watch("2026-05-21");

    assertThat(result.run().status()).isEqualTo("DONE");
    assertThat(words(result, each -> each.term() == Term.START))
        .containsExactly(
            "LATE 2026-03-05 START EA-0533-002",
            "LATE 2026-03-12 START MA-0619-004",
            "LATE 2026-03-26 START SD-0821-005");
    assertThat(words(result, each -> each.stage() == Stage.SOON))
        .containsExactly(
            "SOON 2026-05-21 APPROVAL ",
            "SOON 2026-05-22 PAYMENT NA-0190-006",
            "SOON 2026-05-26 NEW_EMPLOYER_ID ");
    assertThat(words(result, each -> each.subject().agreementNumber().equals("MD-0344-002")))
        .containsExactly(
            "LATE 2026-05-20 PACKET MD-0344-002", "OPEN 2026-05-27 SIGNATURES MD-0344-002");
    assertThat(result.reminders())
        .isEqualTo(result.deadlines().stream().filter(each -> each.stage().isReminded()).count());
    for (String file : List.of("deadlines.html", "deadlines.csv", "manifest.json", "report.json")) {
      assertThat(result.folder().resolve(file)).exists();
    }
    assertThat(mails(result)).hasSize(9);
  }

  @Test
  @Order(2)
  void noMailNamesAParticipantOrASubmission() throws IOException {
    RunResult result = watch("2026-05-20");

    for (Path mail : mails(result)) {
      String text = Files.readString(mail).replace("=\r\n", "");
      for (Deadline each : result.deadlines()) {
        assertThat(text).doesNotContain(each.subject().participant());
        for (String word : each.subject().participant().split(" ", -1)) {
          assertThat(text).doesNotContain(" " + word + " ");
        }
      }
    }
    assertThat(result.deadlines()).isNotEmpty();
  }

  @Test
  @Order(3)
  void theSameDayAgainRemindsNobody() throws IOException {
    RunResult result = watch("2026-05-21");

    assertThat(result.deadlines()).isNotEmpty();
    assertThat(result.reminders()).isZero();
    assertThat(mails(result)).isEmpty();
    assertThat(result.folder().resolve("case-notes")).doesNotExist();
  }

  @Test
  @Order(4)
  void aDryRunShowsWhatAWeekLaterWouldBringAndKeepsNothing() throws IOException {
    SortedMap<String, Long> before = rows();
    RunResult dry =
        new DryRun(SampleNight.board(), SampleNight.CLOCK, RunWatch.none())
            .run(settings("2026-05-29"));
    assertThat(rows()).isEqualTo(before);

    RunResult real = watch("2026-05-29");

    assertThat(dry.deadlines()).isEqualTo(real.deadlines());
    assertThat(dry.reminders()).isEqualTo(real.reminders()).isPositive();
    assertThat(mails(dry)).hasSameSizeAs(mails(real));
    assertThat(Files.readString(mails(dry).get(0))).contains("DRY RUN, NOT SENT");
  }

  /** From 21 May the fifth working day is the 29th: Memorial Day is none. */
  @Test
  @Order(5)
  void whatWasRemindedOfIsRepeatedAfterFiveWorkingDays() throws IOException {
    assertThat(Files.readString(mails("2026-05-29").get(0))).contains("This is reminder 2.");

    for (Path mail : mails(watch("2026-06-01"))) {
      assertThat(Files.readString(mail)).doesNotContain("This is reminder");
    }
  }

  /** The mails of a watch that has run. */
  private static List<Path> mails(String asOf) throws IOException {
    try (Stream<Path> all =
        Files.find(
            folder.resolve("outbox"),
            3,
            (path, file) ->
                path.toString().contains("/deadline-watch-" + asOf)
                    && path.toString().endsWith(".eml"))) {
      return all.sorted().toList();
    }
  }

  @Test
  @Order(6)
  void whatSomebodyRecordsCountsAtOnce() {
    try (Office office = Office.open(settings("2026-06-02"), SampleNight.CLOCK)) {
      office
          .facts()
          .record(
              new Telling(
                  Fact.What.START_CONFIRMED,
                  "EA-0533-002",
                  null,
                  null,
                  LocalDate.parse("2026-03-02"),
                  LocalDate.parse("2026-03-02"),
                  null,
                  null,
                  "Ruth Okada",
                  "Office manager"),
              new Ruling("rcastellane", "Called the employer.", new byte[] {1}));
    }

    assertThat(words(watch("2026-06-02"), each -> each.term() == Term.START))
        .containsExactly("LATE 2026-03-12 START MA-0619-004", "LATE 2026-03-26 START SD-0821-005");
  }

  @Test
  @Order(7)
  void whatIsPublishedIsPaid() {
    assertThat(words(watch("2026-06-03"), each -> each.term() == Term.PAYMENT))
        .contains("LATE 2026-05-10 PAYMENT MA-0412-003", "OPEN 2026-06-11 PAYMENT MA-0619-004");

    night.run(JobRunner.PAYMENT_FILE);

    assertThat(watch("2026-06-04").deadlines())
        .filteredOn(each -> each.term() == Term.PAYMENT)
        .isNotEmpty()
        .allMatch(each -> each.what().startsWith("The decision on, and payment of, the held invoice"));
  }
}
