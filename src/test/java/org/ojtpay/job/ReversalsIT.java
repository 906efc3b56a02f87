package org.ojtpay.job;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.desk.NotPossible;
import org.ojtpay.desk.Office;
import org.ojtpay.desk.Ruling;
import org.ojtpay.job.BoardFile.Person;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.pay.ReversalCause;
import org.ojtpay.store.Database;
import org.ojtpay.store.RefusedByDatabase;
import org.ojtpay.store.Shelves;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A payment that was made wrongly: settled, asked back, taken back, and not paid again by itself.
 */
class ReversalsIT {

  private static final List<String> ENTRIES =
      List.of(
          "2026-03-09 Lomas Verdes - L Ferreira agreement",
          "2026-04-22 Lomas Verdes final invoice");
  private static final String PAYMENT = "P00000001";
  private static final Ruling IZUBERI = Ruling.of("izuberi", "paid by check too");

  @TempDir Path folder;

  @Test
  void takesASettledPaymentBackAndDoesNotPayItAgain() throws IOException {
    FiledPaymentFile paid = paid();
    assertThatThrownBy(() -> ask("2026-05-21", PAYMENT))
        .isInstanceOf(NotPossible.class)
        .hasMessageContaining("P00000001 is IN_TRANSIT");
    settle(paid);

    isAskedForWithinFiveBankingDays(paid);
    String proposed = isProposedAndAgainWhenItsDayHasPassed(paid);
    isReleasedInTimeByOthersThanWhoAsked(proposed);
    goesOutWhateverTheDayAndIsNotWithdrawn(proposed);
    isRecoveredAndHeld(proposed);
  }

  @Test
  void tellsInEachRunWhatNobodyTookBackInTime() throws IOException {
    settle(paid());
    ask("2026-05-22", PAYMENT);
    for (String day : List.of("2026-06-01", "2026-06-02")) {
      RunResult late = run(JobRunner.PAYMENT_FILE, day);
      assertThat(late.notTakenBack())
          .singleElement()
          .asString()
          .startsWith("P00000001: $1600.00 of Lomas Verdes Landscape Co.: it could be taken back")
          .contains("until 2026-05-29, and was not.", "\"ojtpay payments keep\"");
      assertThat(Files.readString(late.folder().resolve("report.html")))
          .containsSubsequence("Asked back, and not taken back", PAYMENT, "until 2026-05-29");
      assertThat(Files.readString(late.folder().resolve("report.json")))
          .containsSubsequence("\"notTakenBack\"", PAYMENT);
    }
    on("2026-06-02", office -> office.reversalEnds().keep(PAYMENT, IZUBERI));
    assertThat(run(JobRunner.PAYMENT_FILE, "2026-06-03").notTakenBack()).isEmpty();
  }

  private FiledPaymentFile paid() throws IOException {
    for (String entry : ENTRIES) {
      copy(Path.of("inbox-samples/night").resolve(entry), folder.resolve("inbox/" + entry));
    }
    run(JobRunner.NIGHTLY, "2026-05-20");
    return run(JobRunner.PAYMENT_FILE, "2026-05-20").files().get(0);
  }

  private void settle(FiledPaymentFile paid) {
    on("2026-05-22", office -> office.settling().settle(paid.name(), day("2026-05-21"), "izuberi"));
  }

  private void isAskedForWithinFiveBankingDays(FiledPaymentFile paid) {
    // From Thursday May 21 on; Monday the 25th is Memorial Day.
    assertThat(Reversals.lastDay(day("2026-05-21"))).isEqualTo("2026-05-29");
    assertThatThrownBy(() -> ask("2026-05-30", PAYMENT))
        .isInstanceOf(NotPossible.class)
        .hasMessageContaining("until 2026-05-29");
    assertThat(ask("2026-05-22", paid.name())).containsExactly(PAYMENT);
    assertThat(ask("2026-05-22", PAYMENT)).as("once more").containsExactly(PAYMENT);
    assertThat(sql("SELECT count(*) FROM payment_hold")).isEqualTo("1");
  }

  private String isProposedAndAgainWhenItsDayHasPassed(FiledPaymentFile paid) throws IOException {
    RunResult foreseen =
        new DryRun(SampleNight.board(), SampleNight.CLOCK, RunWatch.none())
            .run(settings(JobRunner.PAYMENT_FILE, "2026-05-22"));
    assertThat(foreseen.notPaid().takenBack())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.what()).isEqualTo(PAYMENT);
              assertThat(each.why()).contains("$1600.00", "DUPLICATE: paid by check too");
            });
    FiledPaymentFile first = run(JobRunner.PAYMENT_FILE, "2026-05-22").files().get(0);
    assertThat(run(JobRunner.PAYMENT_FILE, "2026-05-23").files())
        .as("one file at a time takes it back")
        .isEmpty();
    RunResult again = run(JobRunner.PAYMENT_FILE, "2026-05-27");
    FiledPaymentFile second = again.files().get(0);
    assertThat(second.name()).isNotEqualTo(first.name());
    assertThat(
            sql(
                "SELECT state FROM payment_file_standing s JOIN payment_file f ON f.id ="
                    + " s.file_id WHERE f.name = '"
                    + first.name()
                    + "'"))
        .isEqualTo("VOIDED");

    assertThat(on("2026-05-27", Office::paymentFiles))
        .extracting(life -> life.file().name() + " " + life.state())
        .contains(first.name() + " VOIDED", second.name() + " PROOFED");
    List<String> before = bytes(paid);
    List<String> after = bytes(second);
    assertThat(after.get(1)).startsWith("5225").contains("CCDREVERSAL  ");
    assertThat(after.get(2).substring(3, 78)).isEqualTo(before.get(2).substring(3, 78));
    assertThat(after.get(2)).startsWith("627").contains("0000160000P00000001");
    assertThat(
            sql(
                "SELECT concat(purpose, ' ', entries, ' ', total, ' ', debits, ' ', first_trace,"
                    + " ' ', traces) FROM payment_file WHERE id = "
                    + second.id()))
        .isEqualTo("REVERSALS 1 0.00 1600.00 3 1");
    isProved(again, paid);
    return second.name();
  }

  /** Whoever approves it sees what is taken back, from whom and why. */
  private static void isProved(RunResult run, FiledPaymentFile paid) throws IOException {
    FiledPaymentFile file = run.files().get(0);
    assertThat(file.total().toString()).isEqualTo("1600.00");
    Path proof = run.folder().resolve("proof").resolve(file.name().replace(".ach", ".csv"));
    assertThat(Files.readAllLines(proof))
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("REVERSAL,P00000001,Lomas Verdes Landscape Co.,0190-006,")
                    .contains(
                        ",1600.00,\"DUPLICATE: paid by check too (izuberi); paid in "
                            + paid.name()
                            + ", settled on 2026-05-21; taken back with trace 3"))
        .anySatisfy(line -> assertThat(line).startsWith("FUND,").contains(",1600.00,1 payment"))
        .anySatisfy(line -> assertThat(line).startsWith("TOTAL,").contains(",1600.00,sum of the"))
        .noneSatisfy(line -> assertThat(line).startsWith("CHANGE,"));
    assertThat(proof.resolveSibling(file.name().replace(".ach", ".pdf"))).isNotEmptyFile();
    assertThat(Files.readString(run.folder().resolve("report.html")))
        .contains("1 payment, $1,600.00 taken back in 1 file proposed", "paid by check too");
  }

  private void isReleasedInTimeByOthersThanWhoAsked(String file) {
    assertThatThrownBy(
            () ->
                on(
                    "2026-05-28",
                    office ->
                        office
                            .payments()
                            .approve(file, new Person("izuberi", "Imani", List.of("approver")))))
        .isInstanceOf(RefusedByDatabase.class);
    approve(file, "hvandermeer");
    assertThatThrownBy(() -> release("2026-05-30", file))
        .isInstanceOf(RunRefused.class)
        .hasMessageContaining("it was to settle on 2026-05-28, which has passed");
    release("2026-05-28", file);
    assertThat(balances())
        .isEqualTo("CASH -1600.00, EXPENSE 1600.00, PAYABLE -1600.00, RECEIVABLE 1600.00");
    assertThat(on("2026-05-29", Office::brokenInvariants)).isEmpty();
  }

  private void goesOutWhateverTheDayAndIsNotWithdrawn(String file) {
    assertThatThrownBy(() -> on("2026-05-29", office -> office.voids().of(file, IZUBERI)))
        .isInstanceOf(RunRefused.class)
        .hasMessageContaining("since it was released");
    RunResult out = run(JobRunner.PAYMENT_FILE, "2026-06-02");
    assertThat(out.folder().resolve("payments").resolve(file)).exists();
    assertThat(out.files()).singleElement().extracting(each -> each.name()).isEqualTo(file);
  }

  private void isRecoveredAndHeld(String file) {
    on("2026-06-02", office -> office.settling().settle(file, day("2026-06-02"), "izuberi"));
    on("2026-06-02", office -> office.settling().settle(file, day("2026-06-02"), "izuberi"));
    assertThat(sql("SELECT state FROM payment_standing")).isEqualTo("RECOVERED");
    assertThat(balances()).isEqualTo("EXPENSE 1600.00, PAYABLE -1600.00");

    RunResult after = run(JobRunner.PAYMENT_FILE, "2026-06-03");
    assertThat(after.files()).isEmpty();
    assertThat(after.waiting()).singleElement().asString().contains("P00000001 is taken back");
    assertThatThrownBy(() -> ask("2026-06-03", PAYMENT)).hasMessageContaining("is RECOVERED");
  }

  private String balances() {
    return sql(
        "SELECT string_agg(account || ' ' || amount, ', ' ORDER BY account) FROM (SELECT account,"
            + " sum(amount) AS amount FROM posting WHERE account NOT IN ('OBLIGATION',"
            + " 'ENCUMBERED') GROUP BY account HAVING sum(amount) <> 0) b");
  }

  private List<String> ask(String day, String what) {
    return on(day, office -> office.takeBack().ask(what, ReversalCause.DUPLICATE, IZUBERI));
  }

  private void approve(String file, String user) {
    on(
        "2026-05-28",
        office -> {
          office.payments().approve(file, person(user));
          return true;
        });
  }

  private void release(String day, String file) {
    on(
        day,
        office -> {
          office.payments().release(file, person("izuberi"), SampleNight.board());
          return true;
        });
  }

  private static Person person(String user) {
    return SampleNight.board().person(user).orElseThrow();
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private <T> T on(String day, Function<Office, T> work) {
    ZoneId zone = SampleNight.board().zone();
    Clock noon = Clock.fixed(day(day).atTime(LocalTime.NOON).atZone(zone).toInstant(), zone);
    try (Office office = Office.open(settings(JobRunner.NIGHTLY, day), noon)) {
      return work.apply(office);
    }
  }

  private String sql(String query) {
    try (Database database = JobRunner.open(settings(JobRunner.NIGHTLY, "2026-05-20"))) {
      return JdbcClient.create(database.app()).sql(query).query(String.class).single();
    }
  }

  private List<String> bytes(FiledPaymentFile file) {
    try (Database database = JobRunner.open(settings(JobRunner.NIGHTLY, "2026-05-20"))) {
      byte[] bytes =
          Shelves.of(database.app(), database.cipher()).paymentFiles().bytes(file.id()).bytes();
      return new String(bytes, StandardCharsets.US_ASCII).lines().toList();
    }
  }

  private RunResult run(String job, String asOf) {
    return new JobRunner(SampleNight.board(), SampleNight.CLOCK).run(settings(job, asOf));
  }

  private JobSettings settings(String job, String asOf) {
    JobSettings at = new SampleNight(folder, folder.resolve("inbox")).settings(job);
    return new JobSettings(
        at.job(),
        day(asOf),
        at.inbox(),
        at.outbox(),
        at.reference(),
        at.data(),
        null,
        null,
        at.policy(),
        at.bankProfile(),
        at.atOnce());
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
