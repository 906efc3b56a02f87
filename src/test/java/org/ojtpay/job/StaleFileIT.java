package org.ojtpay.job;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.desk.Office;
import org.ojtpay.desk.Ruling;
import org.ojtpay.job.BoardFile.Person;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.pay.HoldReason;
import org.ojtpay.pay.HoldScope;
import org.ojtpay.store.Database;
import org.ojtpay.store.HoldShelf;
import org.ojtpay.store.RefusedByDatabase;
import org.ojtpay.store.Shelves;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A file that was proposed, and then something that it was proposed on changes: it is withdrawn
 * with the reason, whatever that is. And what the database itself refuses of payments and holds.
 */
@SuppressWarnings("NullAway.Init")
class StaleFileIT {

  private static final List<String> ENTRIES =
      List.of(
          "2026-03-09 Lomas Verdes - L Ferreira agreement",
          "2026-04-22 Lomas Verdes final invoice");
  private static final LocalDate DAY = LocalDate.parse("2026-05-20");
  private static final Ruling BY = Ruling.of("izuberi", "A slip.");

  @TempDir Path folder;

  private Shelves shelves;
  private JdbcClient jdbc;

  @Test
  void withdrawsAFileThatWentStale() throws IOException {
    copy(Path.of("jobs/reference"), folder.resolve("reference"));
    for (String entry : ENTRIES) {
      copy(Path.of("inbox-samples/night").resolve(entry), folder.resolve("inbox/" + entry));
    }
    new JobRunner(SampleNight.board(), SampleNight.CLOCK).run(settings(JobRunner.NIGHTLY));
    // Kept open, so that each run finds its server.
    try (Database database = JobRunner.open(settings(JobRunner.NIGHTLY))) {
      shelves = Shelves.of(database.app(), database.cipher());
      jdbc = JdbcClient.create(database.app());
      pay();
      anExtractThatHasSomebodyLikeTheEmployer();
      aBudgetThatIsPassed();
      aHoldUntilItsLastDay();
      anApprovalThatWasWithdrawn();
      anAccountThatChanged();
      aFileWhosePublicationHasBegun();
      whatTheDatabaseRefuses();
      anotherAccountInTheVendorMaster();
    }
  }

  private void anExtractThatHasSomebodyLikeTheEmployer() throws IOException {
    byte[] extract = Files.readAllBytes(reference("exclusions.csv"));
    exclude("LOMAS VERDES LANDSCAPE COMPANY");
    withdraws("the employer may be an excluded party");
    Files.write(reference("exclusions.csv"), extract);
    proposes();
  }

  private void aBudgetThatIsPassed() throws IOException {
    String fund = jdbc.sql("SELECT min(fund) FROM posting").query(String.class).single();
    budget(fund, "1599.99");
    withdraws("$1600.00 are approved from");
    budget(fund, "1600.00");
    proposes();
    budget(fund, "1600.01");
    assertThat(pay().withdrawn()).isEmpty();
    Files.delete(reference("funds.csv"));
  }

  private void budget(String fund, String budget) throws IOException {
    Files.writeString(
        reference("funds.csv"),
        "fund,name,fiscal_year,budget\n" + fund + ",WIOA Adult,2026," + budget + "\n");
  }

  /** Of each scope, and only as long as it lasts. */
  private void aHoldUntilItsLastDay() {
    HoldShelf holds = shelves.holds();
    var invoice = shelves.payments().in(newest().id()).get(0);
    for (HoldScope scope : HoldScope.values()) {
      String key =
          switch (scope) {
            case SUBMISSION -> shelves.paymentLife().submissionOf(payment());
            case PAYMENT -> payment();
            case AGREEMENT -> requireNonNull(invoice.verdict().agreement()).key().toString();
            case EMPLOYER -> HoldShelf.employer("0190-006");
            case FUND -> HoldShelf.fund(requireNonNull(invoice.verdict().agreement()).fund());
          };
      place(new HoldShelf.Placed(scope, key, scope.reason(), "Wait.", DAY));
      assertThat(holds.on(DAY.minusDays(1), invoice)).as(scope + " before").hasSize(1);
      assertThat(holds.on(DAY, invoice)).as(scope + " on its last day").hasSize(1);
      assertThat(holds.on(DAY.plusDays(1), invoice)).as(scope + " after").isEmpty();
      shelves.holds().end(holds.on(DAY).get(0), "izuberi", "Enough.", now());
      assertThat(holds.on(DAY, invoice)).as(scope + " lifted").isEmpty();
    }
    long id =
        place(
            new HoldShelf.Placed(HoldScope.EMPLOYER, "0190006", HoldReason.EMPLOYER, "Wait.", DAY));
    withdraws("hold " + id + " of izuberi on EMPLOYER 0190006 until 2026-05-20: Wait.");
    lift(id);
    proposes();
  }

  private long place(HoldShelf.Placed hold) {
    return shelves.holds().put(hold, "izuberi", now());
  }

  private void lift(long id) {
    shelves.holds().end(shelves.holds().find(id).orElseThrow(), "izuberi", "Enough.", now());
  }

  /** It cannot be: the database refuses it while a payment is under way. */
  private void anApprovalThatWasWithdrawn() {
    refused(
        "withdrawn while it is paid",
        "INSERT INTO verdict_void (verdict_id, voided_by, confirmed_by, voided_at, reason) SELECT"
            + " verdict_id, 'a', 'b', now(), 'wrong' FROM payment WHERE attempt = 1");
  }

  private void anAccountThatChanged() {
    long file = newest().id();
    shelves
        .transactions()
        .executeWithoutResult(
            status -> {
              jdbc.sql(
                      "INSERT INTO bank_version (employer_id, version, routing, last4,"
                          + " account_index, account_type, origin, recorded_at, recorded_by, reason)"
                          + " SELECT DISTINCT employer_id, 2, '122246920', '5501', repeat('a', 64),"
                          + " 'CHECKING', 'PERSON', ?, 'tokonjo', 'A letter.' FROM payment")
                  .param(now().plusSeconds(1).atOffset(ZoneOffset.UTC))
                  .update();
              assertThat(shelves.paymentLife().stale(file).orElseThrow())
                  .isEqualTo(
                      "the account that "
                          + payment()
                          + " goes to is no longer that of the employer");
              jdbc.sql(
                      "INSERT INTO bank_event (employer_id, version, event, person, happened_at,"
                          + " on_day, reason) SELECT DISTINCT employer_id, 2, 'REJECTED',"
                          + " 'izuberi', now(), '2026-05-20'::date, 'Forged.' FROM payment")
                  .update();
              assertThat(shelves.paymentLife().stale(file)).isEmpty();
              status.setRollbackOnly();
            });
  }

  /** Nobody knows whether it is out, until it lies in its folder or somebody has looked. */
  private void aFileWhosePublicationHasBegun() throws IOException {
    FiledPaymentFile begun = releasedAndBegun();
    long hold =
        place(
            new HoldShelf.Placed(HoldScope.PAYMENT, payment(), HoldReason.PAYMENT, "Wait.", null));
    assertThatThrownBy(this::pay)
        .isInstanceOf(RunFailed.class)
        .hasMessageContaining("an earlier run was about to write")
        .hasMessageContaining("ojtpay payments void " + begun.name());
    try (Office office = office()) {
      assertThat(office.voids().of(payment(), BY)).contains("is withdrawn", "is held until");
      assertThat(office.voids().of(payment(), BY)).contains("was withdrawn already by izuberi");
    }
    assertThat(shelves.invariants().check()).isEmpty();
    assertThat(pay().waiting()).hasSize(1);
    shelves.holds().on(DAY).forEach(each -> lift(each.id()));
    assertThat(hold).isPositive();
    proposes();

    FiledPaymentFile out = releasedAndBegun();
    Path path = Withdrawal.underWay(shelves, out).orElseThrow();
    Files.createDirectories(requireNonNull(path.getParent()));
    Files.write(path, shelves.paymentFiles().bytes(out.id()).bytes());
    long late =
        place(
            new HoldShelf.Placed(HoldScope.PAYMENT, payment(), HoldReason.PAYMENT, "Wait.", null));
    try (Office office = office()) {
      assertThatThrownBy(() -> office.voids().of(out.name(), BY))
          .isInstanceOf(RunRefused.class)
          .hasMessageContaining("already, and may have been taken");
    }
    assertThat(pay().withdrawn()).isEmpty();
    assertThat(newest().state()).hasToString("PUBLISHED");
    lift(late);
  }

  private FiledPaymentFile releasedAndBegun() {
    FiledPaymentFile file = newest();
    try (Office office = office()) {
      office
          .payments()
          .approve(file.name(), new Person("hvandermeer", "Hollis", List.of("approver")));
      office
          .payments()
          .release(
              file.name(),
              new Person("izuberi", "Imani", List.of("releaser")),
              SampleNight.board());
    }
    shelves.paymentFiles().address(file.id(), file.runId());
    return newest();
  }

  private void whatTheDatabaseRefuses() {
    refused(
        "a second payment that lives",
        "INSERT INTO payment (id, run_id, verdict_id, gross,"
            + " amount, employer_id, body) SELECT 'P09999999', run_id, verdict_id, gross, amount,"
            + " employer_id, body FROM payment WHERE id = '%s'",
        payment());
    refused("withdrawn when out", EVENT, "VOIDED", payment());
    refused("taken back before it settled", EVENT, "REVERSED", payment());
    put("RETURNED");
    refused("settled when it has come back", EVENT, "SETTLED", payment());
    refused("back twice", EVENT, "RETURNED", payment());
    String ended = jdbc.sql("SELECT min(id) FROM payment").query(String.class).single();
    refused("settled when withdrawn", EVENT, "SETTLED", ended);

    for (HoldReason reason : List.of(HoldReason.FRAUD_REVIEW, HoldReason.NOC_OPEN)) {
      refused(
          "a day for " + reason,
          "INSERT INTO payment_hold (scope, key, reason_code, reason,"
              + " until_day, placed_by, placed_at) VALUES ('FUND', 'A', '%s', 'x', '2026-06-01', 'x',"
              + " now())",
          reason.name());
      long id = place(new HoldShelf.Placed(HoldScope.FUND, "A", reason, "x", null));
      assertThatThrownBy(() -> lift(id)).isInstanceOf(RefusedByDatabase.class);
      refused(
          "lifted by who placed it",
          "INSERT INTO payment_hold_end VALUES (%s, ' Izuberi '," + " now(), 'x')",
          id + "");
      shelves
          .holds()
          .end(shelves.holds().find(id).orElseThrow(), "hvandermeer", "Looked into.", now());
    }
  }

  private static final String EVENT =
      "INSERT INTO payment_event (payment_id, event, on_day, person, happened_at, reason) SELECT"
          + " id, '%s', '2026-05-21', 'x', now(), 'x' FROM payment WHERE id = '%s'";

  private void put(String event) {
    try (Office office = office()) {
      String code = event.equals("RETURNED") ? "r99" : "";
      var said = new org.ojtpay.desk.Returns.Said(payment(), code, DAY, null);
      assertThat(office.returns().back(said, "izuberi"))
          .contains("R99, a code that is not known here", "RETURNED_PAYMENT");
    }
    assertThat(shelves.invariants().check()).isEmpty();
    shelves.holds().on(DAY).forEach(each -> lift(each.id()));
  }

  private static Instant now() {
    return SampleNight.CLOCK.instant();
  }

  @SuppressWarnings("AnnotateFormatMethod")
  private void refused(String what, String sql, Object... of) {
    assertThatThrownBy(() -> jdbc.sql(sql.formatted(of)).update())
        .as(what)
        .isInstanceOf(org.springframework.dao.DataIntegrityViolationException.class);
  }

  /** The attempt after a return has the next number and says of what it is. */
  private void anotherAccountInTheVendorMaster() throws IOException {
    String returned = payment();
    proposes();
    assertThat(
            jdbc.sql("SELECT reissue_of FROM payment WHERE id = ?")
                .param(payment())
                .query(String.class)
                .single())
        .isEqualTo(returned);
    assertThat(Files.readString(reference("vendors.csv"))).contains("83300621");
    Files.writeString(
        reference("vendors.csv"),
        Files.readString(reference("vendors.csv")).replace("83300621", "83300622"));
    String stale = newest().name();
    assertThat(pay().withdrawn()).singleElement().asString().startsWith(stale + ": ");
  }

  private void withdraws(String why) {
    String stale = newest().name();
    RunResult result = pay();
    assertThat(result.withdrawn())
        .singleElement()
        .asString()
        .startsWith(stale + ": ")
        .contains(why);
  }

  private void proposes() {
    assertThat(pay().files())
        .singleElement()
        .satisfies(file -> assertThat(file.state()).hasToString("PROOFED"));
  }

  private FiledPaymentFile newest() {
    List<FiledPaymentFile> files = shelves.paymentFiles().files();
    return files.get(files.size() - 1);
  }

  private String payment() {
    return newest().items().get(0).id();
  }

  private RunResult pay() {
    return new JobRunner(SampleNight.board(), SampleNight.CLOCK)
        .run(settings(JobRunner.PAYMENT_FILE));
  }

  private Office office() {
    return Office.open(settings(JobRunner.NIGHTLY), SampleNight.CLOCK);
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
        null);
  }

  private Path reference(String file) {
    return folder.resolve("reference").resolve(file);
  }

  /** The extract's first row again, for a namesake of the employer in its own city. */
  private void exclude(String name) throws IOException {
    Path extract = reference("exclusions.csv");
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
