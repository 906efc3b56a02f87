package org.ojtpay.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojtpay.units.Sha256;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the database itself holds of prenotes: raw SQL as the role that the program works under,
 * each test with an employer of its own.
 */
class PrenoteRowsIT {

  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final JdbcClient APP = JdbcClient.create(DATABASE.app());
  private static final String BROKEN =
      "a prenote tries an approved account, and money goes there only days after it and unless it"
          + " came back";
  private static int numbers;

  static {
    run("0000000a", "2026-05-20");
    APP.sql(
            "INSERT INTO receipt (run_id, submission, received, member_set_hash, body) VALUES"
                + " ('0000000a', 'a', '2026-05-20', 'm', '{}')")
        .update();
  }

  private final String employer = "E" + ++numbers;

  PrenoteRowsIT() {
    version(1);
    approved(1);
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void triesAnAccountOnceAndAgainOnlyWhereItsFileWasWithdrawn() {
    long first = file("PRENOTES", "operating", "2026-05-20");
    prenote(first, 1);
    long second = file("PRENOTES", "operating", "2026-05-20");
    assertThatThrownBy(() -> prenote(second, 1)).hasMessageContaining("one_prenote_of_an_account");
    proposed(first);
    event(first, "APPROVED", "hvandermeer");
    assertThatThrownBy(() -> prenote(second, 1)).hasMessageContaining("one_prenote_of_an_account");
    event(first, "VOIDED", "izuberi");
    prenote(second, 1);
    assertThat(attempts()).containsExactly(1, 2);

    long third = file("PRENOTES", "operating", "2026-05-20");
    assertThatThrownBy(() -> prenote(third, 1)).hasMessageContaining("one_prenote_of_an_account");
  }

  @Test
  void triesAnAccountThatChangedAndOneUnderAnotherProfileAnew() {
    long file = file("PRENOTES", "operating", "2026-05-20");
    prenote(file, 1);
    version(2);
    assertThatThrownBy(() -> prenote(file, 2)).hasMessageContaining("account 2 of");
    approved(2);
    prenote(file, 2);
    prenote(file("PRENOTES", "payroll", "2026-05-20"), 2);
    assertThat(attempts()).containsExactly(1, 1, 1);
  }

  @Test
  void letsOneOfManyThrough() throws Exception {
    List<Long> files = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      files.add(file("PRENOTES", "operating", "2026-05-20"));
    }
    CyclicBarrier start = new CyclicBarrier(files.size());
    ExecutorService threads = Executors.newFixedThreadPool(files.size());
    try {
      List<Callable<Boolean>> attempts = new ArrayList<>();
      for (Long file : files) {
        String id = "N%08d".formatted(++numbers);
        attempts.add(
            () -> {
              start.await();
              return put(id, file);
            });
      }
      int through = 0;
      for (Future<Boolean> each : threads.invokeAll(attempts)) {
        through += each.get() ? 1 : 0;
      }
      assertThat(through).isEqualTo(1);
    } finally {
      threads.shutdownNow();
    }
  }

  private boolean put(String id, long file) {
    try {
      prenote(id, file, 1);
      return true;
    } catch (DataAccessException refused) {
      return false;
    }
  }

  @Test
  void standsInAFileOfPrenotesThatIsNotProposedYet() {
    assertThatThrownBy(() -> prenote(file("REVERSALS", "operating", "2026-05-20"), 1))
        .hasMessageContaining("is not one of prenotes");
    long file = file("PRENOTES", "operating", "2026-05-20");
    prenote(file, 1);
    proposed(file);
    version(2);
    approved(2);
    assertThatThrownBy(() -> prenote(file, 2)).hasMessageContaining("nothing is added to it");
  }

  @Test
  void isReleasedByOthersThanWhoEnteredAndCalledAndToTheNewestAccountOnly() {
    long file = file("PRENOTES", "operating", "2026-05-20");
    prenote(file, 1);
    proposed(file);
    for (String editor : List.of("tokonjo", "RCOLE ")) {
      assertThatThrownBy(() -> event(file, "APPROVED", editor))
          .hasMessageContaining("entered or confirmed an account");
    }
    event(file, "APPROVED", "mlindqvist");
    version(2);
    assertThatThrownBy(() -> event(file, "RELEASED", "izuberi"))
        .hasMessageContaining("is not approved, or another has come");
  }

  @Test
  void comesBackOnceAndNotBeforeItIsPublished() {
    long file = file("PRENOTES", "operating", "2026-05-20");
    String id = prenote(file, 1);
    assertThatThrownBy(() -> back(id)).hasMessageContaining("its file is not published");
    published(file);
    ready(file);
    back(id);
    assertThat(
            APP.sql("SELECT state FROM delivery WHERE file_id = ?")
                .param(file)
                .query(String.class)
                .single())
        .as("a bank that sends it back has the file")
        .isEqualTo("HANDED_OVER");
    assertThatThrownBy(() -> back(id)).hasMessageContaining("prenote_event_prenote_id_event_key");
    assertThatThrownBy(() -> APP.sql("DELETE FROM prenote_event").update())
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> APP.sql("UPDATE prenote SET version = 2").update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void releasesNoMoneyToAnAccountWhosePrenoteCameBack() {
    long file = file("PRENOTES", "operating", "2026-05-20");
    String id = prenote(file, 1);
    published(file);
    long paid = payment("2026-05-27");
    event(paid, "APPROVED", "hvandermeer");
    back(id);
    assertThatThrownBy(() -> event(paid, "RELEASED", "izuberi"))
        .hasMessageContaining("the prenote to the bank account of " + employer + " came back");
  }

  /** The prenote was meant to settle on May 21; the 24th is three days later. */
  @ParameterizedTest
  @CsvSource({"2026-05-23, 1", "2026-05-24, 0"})
  void findsMoneyThatWentTooSoon(String day, int rows) {
    long file = file("PRENOTES", "operating", "2026-05-20");
    String id = prenote(file, 1);
    published(file);
    handedOver(file);
    long paid = payment(day);
    event(paid, "APPROVED", "hvandermeer");
    event(paid, "RELEASED", "izuberi");
    assertThat(
            Shelves.of(DATABASE.app()).invariants().check().stream()
                .filter(each -> each.invariant().equals(BROKEN) && each.found().contains(id)))
        .hasSize(rows);
  }

  /** Of a job of its own, since one of a job and day goes on at a time. */
  private static void run(String id, String day) {
    APP.sql(
            "INSERT INTO run VALUES (?, ?, ?::date, 1, 'p', 'h', 'o', 'STARTED', now(), NULL,"
                + " NULL)")
        .params(id, "payment-file of " + id, day)
        .update();
  }

  private void version(int version) {
    APP.sql(
            "INSERT INTO bank_version (employer_id, version, routing, last4, account_index,"
                + " account_type, origin, recorded_at, recorded_by, reason) VALUES (?, ?,"
                + " '122000247', '7718', repeat('a', 64), 'CHECKING', 'PERSON', now(), 'tokonjo',"
                + " 'Letter.')")
        .params(employer, version)
        .update();
  }

  private void approved(int version) {
    for (String event : List.of("CALLED_BACK,rcole,", "APPROVED,mlindqvist,2026-05-18")) {
      String[] of = event.split(",", -1);
      APP.sql(
              "INSERT INTO bank_event (employer_id, version, event, person, happened_at, on_day,"
                  + " usable_from, contact, phone, phone_source, reason) VALUES (?, ?, ?, ?, now(),"
                  + " '2026-05-18', nullif(?, '')::date, 'Ruth', '6195550100', 'EVIDENCE',"
                  + " 'Called.')")
          .params(employer, version, of[0], of[1], of[2])
          .update();
    }
  }

  private static long file(String purpose, String profile, String day) {
    String name = "OJT_TEST_%04d.ach".formatted(++numbers);
    String run = "%08x".formatted(0x1000 + numbers);
    String sha256 = Sha256.of(name.getBytes(UTF_8));
    run(run, day);
    long file =
        APP.sql(
                "INSERT INTO payment_file (run_id, purpose, bank_profile, name, origin,"
                    + " creation_date, creation_time, modifier, proposal_sha256, entries, total,"
                    + " body) VALUES (?, ?, ?, ?, '1079007001', ?::date, ?, 'A', ?, 1, ?,"
                    + " '{\"effectiveEntryDate\": \"2026-05-21\"}') RETURNING id")
            .params(
                run,
                purpose,
                profile,
                name,
                day,
                "%04d".formatted(numbers),
                sha256,
                purpose.equals("PAYMENTS") ? 100 : 0)
            .query(Long.class)
            .single();
    APP.sql("INSERT INTO payment_file_bytes (file_id, sha256, sealed) VALUES (?, ?, ?)")
        .params(file, sha256, Approvals.SEALED)
        .update();
    return file;
  }

  private String prenote(long file, int version) {
    String id = "N%08d".formatted(++numbers);
    prenote(id, file, version);
    return id;
  }

  private void prenote(String id, long file, int version) {
    APP.sql(
            "INSERT INTO prenote (id, employer_id, version, file_id, trace, body) VALUES (?, ?, ?,"
                + " ?, ?, '{}')")
        .params(id, employer, version, file, Integer.parseInt(id.substring(1)))
        .update();
  }

  private List<Integer> attempts() {
    return APP.sql("SELECT attempt FROM prenote WHERE employer_id = ? ORDER BY id")
        .param(employer)
        .query(Integer.class)
        .list();
  }

  private static void event(long file, String event, String person) {
    APP.sql(
            "INSERT INTO payment_file_event (file_id, event, person, proposal_sha256, happened_at)"
                + " SELECT id, ?, ?, proposal_sha256, now() FROM payment_file WHERE id = ?")
        .params(event, person, file)
        .update();
  }

  /** Its proof list is made, too. */
  private static void proposed(long file) {
    event(file, "PROPOSED", "ojtpay");
    event(file, "PROOFED", "ojtpay");
  }

  private static void published(long file) {
    proposed(file);
    event(file, "APPROVED", "hvandermeer");
    event(file, "RELEASED", "izuberi");
    event(file, "PUBLISHED", "ojtpay");
  }

  private static void ready(long file) {
    APP.sql("INSERT INTO delivery VALUES (?, 'PERSON', '', 'READY', 0, now())")
        .param(file)
        .update();
  }

  private static void handedOver(long file) {
    ready(file);
    event(file, "ACKNOWLEDGED", "izuberi");
  }

  private static void back(String id) {
    APP.sql(
            "INSERT INTO prenote_event (prenote_id, event, on_day, person, happened_at, code,"
                + " reason) VALUES (?, 'RETURNED', '2026-05-22', 'izuberi', now(), 'R03', 'No"
                + " account.')")
        .param(id)
        .update();
  }

  /** A proposed file of one payment to the first account. */
  private long payment(String day) {
    long file = file("PAYMENTS", "operating", day);
    String id = "P%08d".formatted(numbers);
    APP.sql(
            "INSERT INTO verdict (run_id, receipt_id, part, decision, submission, kind,"
                + " disposition, agreement_key, content_key, fingerprint, eligible_hours,"
                + " reimbursement, body) VALUES ('0000000a', 1, ?, 1, 'a', 'AGREEMENT', 'APPROVED',"
                + " 'M|ANA|2026-01-05', ?, '', 0, 100, '{}')")
        .params(numbers, id)
        .update();
    APP.sql(
            "INSERT INTO payment (id, run_id, verdict_id, gross, amount, employer_id, bank_version,"
                + " body) SELECT ?, f.run_id, v.id, 100, 100, ?, 1, '{}' FROM payment_file f,"
                + " verdict v WHERE f.id = ? AND v.content_key = ?")
        .params(id, employer, file, id)
        .update();
    APP.sql("INSERT INTO payment_file_entry VALUES (?, ?, ?)").params(file, id, numbers).update();
    proposed(file);
    return file;
  }
}
