package org.ojtpay.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.desk.CallBack;
import org.ojtpay.desk.NotPossible;
import org.ojtpay.desk.Office;
import org.ojtpay.desk.Returns;
import org.ojtpay.desk.Ruling;
import org.ojtpay.job.BoardFile.Person;
import org.ojtpay.pay.FilePurpose;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.pay.NachaValidator;
import org.ojtpay.policy.BankingDays;
import org.ojtpay.store.Database;
import org.ojtpay.store.RefusedByDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A changed account of an employer, from its approval over the entry of zero that tries it to the
 * first payment there; and one whose prenote comes back.
 */
@SuppressWarnings("NullAway.Init")
class PrenotesIT {

  private static final String EMPLOYER = "0190-006";
  private static final String OLD = "83300621";
  private static final String NEW = "4416120099";
  private static final String THIRD = "777000123";

  @TempDir Path folder;

  private BoardFile board;

  @BeforeEach
  void anApprovedInvoiceAndABoardThatTriesAccounts() throws IOException {
    board = board("prenotes: true");
    copy(Path.of("jobs/reference"), folder.resolve("reference"));
    for (String entry :
        List.of(
            "2026-03-09 Lomas Verdes - L Ferreira agreement",
            "2026-04-22 Lomas Verdes final invoice")) {
      copy(Path.of("inbox-samples/night").resolve(entry), folder.resolve("inbox/" + entry));
    }
  }

  @Test
  void paysToAnAccountThreeBankingDaysAfterItsPrenote() throws IOException {
    // Kept open, so that each run finds its server.
    try (Database database = JobRunner.open(settings("2026-05-18"))) {
      run(JobRunner.NIGHTLY, "2026-05-18");
      triesNoAccountThatFinanceHadVerifiedBefore();
      theAccountChanges(NEW, "2026-05-19");
      String first = triesTheNewAccountOnce();
      String second = triesItAgainWhenThatFileWasWithdrawn(first);
      isReleasedByTwoOthersAndGoesOut(second);
      countsFromWhenTheBankHasIt(second);
      String paid = isPaidOnTheThirdBankingDayAndNotBefore();
      isNotPaidWhereThePrenoteComesBack(second, paid);
      anotherAccountIsTriedAnew();
      aNoticeOfChangeHoldsTheEmployer();
      assertThat(one(database, "SELECT count(*) FROM prenote")).isEqualTo("3");
      assertThat(
              one(
                  database,
                  "SELECT count(*) FROM journal j JOIN payment_file f ON f.run_id = j.run_id WHERE"
                      + " f.purpose = 'PRENOTES' AND j.verdict_id IS NULL"))
          .as("nothing is booked of prenotes")
          .isEqualTo("0");
    }
  }

  private void triesNoAccountThatFinanceHadVerifiedBefore() {
    assertThat(run("2026-05-18").files())
        .singleElement()
        .extracting(FiledPaymentFile::purpose)
        .isEqualTo(FilePurpose.PAYMENTS);
  }

  private String triesTheNewAccountOnce() {
    RunResult proposed = run("2026-05-19");
    assertThat(proposed.files())
        .singleElement()
        .satisfies(
            file -> {
              assertThat(file.purpose()).isEqualTo(FilePurpose.PRENOTES);
              assertThat(file.counted()).isEqualTo("1 prenotes");
              assertThat(file.items()).isEmpty();
              assertThat(file.effectiveEntryDate()).isEqualTo("2026-05-20");
            });
    String file = proposed.files().get(0).name();
    assertThat(proposed.waiting())
        .singleElement()
        .asString()
        .contains("is tried with N00000001 of " + file + ", which is PROOFED", "PRENOTE_WINDOW");
    assertThat(run("2026-05-19").files()).as("a second run of that day").isEmpty();
    assertThat(proposed.folder().resolve("proof")).isDirectoryContaining("glob:**.csv");
    return file;
  }

  private String triesItAgainWhenThatFileWasWithdrawn(String first) {
    on("2026-05-20", office -> office.voids().of(first, by("izuberi")));
    String second = run("2026-05-20").files().get(0).name();
    assertThat(second).isNotEqualTo(first);
    assertThat(lines(second)).anyMatch(line -> line.contains("N00000002"));
    return second;
  }

  private void isReleasedByTwoOthersAndGoesOut(String file) throws IOException {
    assertThatThrownBy(() -> approve(file, "tokonjo"))
        .as("who called the employer")
        .isInstanceOf(RefusedByDatabase.class)
        .hasMessageContaining("entered or confirmed an account");
    release("2026-05-20", file);
    RunResult out = run("2026-05-20");
    byte[] bytes = Files.readAllBytes(out.folder().resolve("payments").resolve(file));
    assertThat(NachaValidator.validate(bytes, BankingDays.federalReserve())).isEmpty();
    List<String> lines = new String(bytes, UTF_8).lines().toList();
    assertThat(lines.get(1)).startsWith("5220").contains("CCDOJT REIMB ");
    assertThat(lines.get(2))
        .isEqualTo(
            "623453077185"
                + "%-17s".formatted(NEW)
                + "0000000000N00000002      LOMAS VERDES LANDSCAPE  0190733580000003");
    assertThat(lines.get(3)).startsWith("8220000001");
    assertThat(Files.exists(out.folder().resolve("notices"))).as("a remittance advice").isFalse();
    assertThat(Files.readString(out.folder().resolve("manifest.json")))
        .contains("\"paymentTotal\" : \"0.00\"");
    assertThat(out.waiting()).anyMatch(line -> line.contains("the bank is not known to have it"));
  }

  private void countsFromWhenTheBankHasIt(String file) {
    assertThat(run("2026-05-27").waiting())
        .as("however long it lies here")
        .anyMatch(line -> line.contains("the bank is not known to have it"));
    on(
        "2026-05-21",
        office -> {
          office.handOvers().taken(file, person("izuberi"), "in the portal");
          return "";
        });
    assertThatThrownBy(
            () ->
                on(
                    "2026-05-22",
                    office -> office.settling().settle(file, day("2026-05-21"), "izuberi")))
        .isInstanceOf(NotPossible.class)
        .hasMessageContaining("nothing of it settles");
  }

  /** Friday, Tuesday, Wednesday: Monday the 25th is Memorial Day. */
  private String isPaidOnTheThirdBankingDayAndNotBefore() {
    assertThat(run("2026-05-26").files()).isEmpty();
    assertThat(run("2026-05-26").waiting())
        .singleElement()
        .asString()
        .contains("was tried with N00000002", "may be paid from 2026-05-27 on", "PRENOTE_WINDOW");
    RunResult paid = run("2026-05-27");
    assertThat(paid.waiting()).isEmpty();
    assertThat(paid.files())
        .singleElement()
        .extracting(FiledPaymentFile::counted)
        .isEqualTo("1 payments");
    assertThat(paid.files().get(0).items().get(0).account()).isEqualTo("CHECKING ****0099");
    return paid.files().get(0).name();
  }

  private void isNotPaidWhereThePrenoteComesBack(String prenotes, String paid) {
    assertThatThrownBy(() -> back("N00000001", "R03", "2026-05-27", null))
        .as("of a file that was withdrawn")
        .isInstanceOf(RunRefused.class);
    assertThatThrownBy(() -> back("N00000002", "R03", "2026-05-27", "190733580000001"))
        .hasMessageContaining("ends with 0000003, not 0000001");
    approve(paid, "hvandermeer");
    String said = back("190733580000003", "R03", "2026-05-27", null);
    assertThat(said)
        .startsWith("N00000002 came back: R03, no account")
        .contains("RETURNED_PAYMENT", "tried anew");
    assertThat(back("n00000002", "r03", "2026-05-27", null)).contains("already. Nothing");
    assertThatThrownBy(() -> back("N00000002", "R04", "2026-05-27", null))
        .hasMessageContaining("comes back once");
    assertThatThrownBy(() -> release("2026-05-27", paid))
        .isInstanceOf(RunRefused.class)
        .hasMessageContaining("N00000002 came back with R03");

    on(
        "2026-05-28",
        office -> {
          long hold = office.holds().today().get(0).id();
          office.holds().lift(hold, by("hvandermeer"));
          return "";
        });
    assertThat(run("2026-05-28").waiting())
        .as("the hold is lifted, the account is the same")
        .singleElement()
        .asString()
        .contains("N00000002 to the employer's bank account", "PRENOTE_RETURNED");
    assertThat(on("2026-05-28", office -> office.paymentFile(prenotes)).prenotes())
        .singleElement()
        .extracting(tried -> tried.back())
        .isEqualTo("came back on 2026-05-27 with R03");
    assertThat(on("2026-05-28", Office::brokenInvariants)).isEmpty();
  }

  private void anotherAccountIsTriedAnew() throws IOException {
    theAccountChanges(THIRD, "2026-05-29");
    String file = run("2026-05-29").files().get(0).name();
    assertThat(lines(file)).anyMatch(line -> line.contains("N00000003"));
    release("2026-06-01", file);
    run("2026-06-01");
    on(
        "2026-06-02",
        office -> {
          office.handOvers().taken(file, person("izuberi"), "a day late");
          return "";
        });
    // Had on Tuesday, so it settles on Wednesday at the earliest.
    assertThat(run("2026-06-05").waiting())
        .singleElement()
        .asString()
        .contains("may be paid from 2026-06-08 on");
  }

  private void aNoticeOfChangeHoldsTheEmployer() throws IOException {
    String said =
        on("2026-06-08", office -> office.returns().change("N00000003", "c01", by("izuberi")));
    assertThat(said).contains("The account stays as it is", "until hold");
    assertThat(run("2026-06-08").waiting())
        .singleElement()
        .asString()
        .contains("C01 on N00000003", "NOC_OPEN");
    on(
        "2026-06-09",
        office -> {
          office.holds().lift(office.holds().today().get(0).id(), by("hvandermeer"));
          return "";
        });
    assertThat(run("2026-06-09").files())
        .singleElement()
        .extracting(FiledPaymentFile::counted)
        .isEqualTo("1 payments");
    board = board("prenotes: false");
    assertThat(run("2026-06-09").withdrawn()).isEmpty();
    assertThat(on("2026-06-09", Office::brokenInvariants)).isEmpty();
  }

  @Test
  void triesNothingWhereTheBoardDoesNotAskForIt() throws IOException {
    board = board("prenotes: false");
    try (Database database = JobRunner.open(settings("2026-05-18"))) {
      run(JobRunner.NIGHTLY, "2026-05-18");
      theAccountChanges(NEW, "2026-05-19");
      String paid = run("2026-05-19").files().get(0).name();
      assertThat(one(database, "SELECT count(*) FROM prenote")).isEqualTo("0");

      // An account that money is about to go to is tried first; one that has it needs no trial.
      board = board("prenotes: true");
      RunResult withdrawn = run("2026-05-19");
      assertThat(withdrawn.withdrawn()).singleElement().asString().contains("is to be tried first");
      assertThat(withdrawn.files())
          .extracting(FiledPaymentFile::counted)
          .containsExactly("1 prenotes");
      on("2026-05-19", office -> office.voids().of(withdrawn.files().get(0).name(), by("izuberi")));
      board = board("prenotes: false");
      String again = run("2026-05-19").files().get(0).name();
      assertThat(again).isNotEqualTo(paid);
      release("2026-05-19", again);
      run("2026-05-19");
      board = board("prenotes: true");
      assertThat(run("2026-05-20").files()).as("money has gone there").isEmpty();
    }
  }

  /** Enters, calls and approves; it may be paid from that day on. */
  private void theAccountChanges(String number, String day) throws IOException {
    Path vendors = folder.resolve("reference/vendors.csv");
    String before = Files.readString(vendors);
    Files.writeString(
        vendors, before.replaceFirst("," + OLD + ",|," + NEW + ",", "," + number + ","));
    run(day);
    on(
        day,
        office -> {
          CallBack call = new CallBack("Teodora Blum, owner", "(619) 555-0171", false);
          office.bankChanges(0).called(EMPLOYER, call, by("tokonjo"));
          office.bankChanges(0).approve(EMPLOYER, by("mlindqvist"));
          return "";
        });
  }

  private String back(String number, String code, String on, @Nullable String trace) {
    return on(
        on,
        office -> office.returns().back(new Returns.Said(number, code, day(on), trace), "izuberi"));
  }

  private void approve(String file, String user) {
    on(
        "2026-05-20",
        office -> office.payments().approve(file, new Person(user, user, List.of("approver"))));
  }

  private void release(String day, String file) {
    on(
        day,
        office -> {
          office.payments().approve(file, person("hvandermeer"));
          return office.payments().release(file, person("izuberi"), board);
        });
  }

  private Person person(String user) {
    return board.person(user).orElseThrow();
  }

  private static Ruling by(String person) {
    return new Ruling(person, "As the owner says.", "The agreement of 2025".getBytes(UTF_8));
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private Clock clock(String day) {
    ZoneId zone = board.zone();
    return Clock.fixed(day(day).atTime(LocalTime.NOON).atZone(zone).toInstant(), zone);
  }

  private <T> T on(String day, Function<Office, T> work) {
    try (Office office = Office.open(settings(day), clock(day))) {
      return work.apply(office);
    }
  }

  private RunResult run(String day) {
    return run(JobRunner.PAYMENT_FILE, day);
  }

  private RunResult run(String job, String day) {
    return new JobRunner(board, clock(day)).run(settings(job, day));
  }

  private JobSettings settings(String day) {
    return settings(JobRunner.PAYMENT_FILE, day);
  }

  private JobSettings settings(String job, String day) {
    JobSettings at = new SampleNight(folder, folder.resolve("inbox")).settings(job);
    return new JobSettings(
        at.job(),
        day(day),
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

  private List<String> lines(String file) {
    return on(
        "2026-05-20",
        office ->
            new String(office.payments().proof(file).bytes().bytes(), UTF_8).lines().toList());
  }

  private static String one(Database database, String question) {
    return JdbcClient.create(database.app()).sql(question).query(String.class).single();
  }

  private BoardFile board(String prenotes) throws IOException {
    Path file = Files.createDirectories(folder.resolve("jobs")).resolve("board.yaml");
    String sample = Files.readString(Path.of("jobs/board.yaml"));
    Files.writeString(file, sample.replace("prenotes: false", prenotes));
    return BoardFile.read(file, folder);
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
