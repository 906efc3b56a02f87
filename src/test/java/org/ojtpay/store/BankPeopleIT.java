package org.ojtpay.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojtpay.ledger.BrokenInvariant;
import org.ojtpay.units.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may approve an account: refused by the database too, whoever asks it and however. */
class BankPeopleIT {

  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final JdbcClient APP = JdbcClient.create(DATABASE.app());
  private static int employers;

  static {
    APP.sql(
            "INSERT INTO run VALUES ('0000000a', 'nightly-invoice-run', '2026-05-20', 1, 'p', 'h',"
                + " 'o', 'STARTED', now(), NULL, NULL)")
        .update();
    APP.sql(
            "INSERT INTO receipt (run_id, submission, received, member_set_hash, body) VALUES"
                + " ('0000000a', 'a', '2026-05-20', 'm', '{}')")
        .update();
  }

  private final String employer = "E" + ++employers;

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private void version(int version, String origin, @Nullable String run) {
    APP.sql(
            "INSERT INTO bank_version (employer_id, version, routing, last4, account_index,"
                + " account_type, origin, run_id, recorded_at, recorded_by, reason) VALUES (?, ?,"
                + " '122000247', '7718', repeat('a', 64), 'CHECKING', ?, ?, '2026-05-20T08:00:00Z',"
                + " 'tokonjo', 'Letter.')")
        .params(Row.of(employer, version, origin, run))
        .update();
  }

  private void event(String event, String person) {
    event(1, event, person, "2026-05-21", usable(event));
  }

  private static @Nullable String usable(String event) {
    return event.equals("APPROVED") || event.equals("TAKEN_OVER") ? "2026-05-27" : null;
  }

  private void event(
      int version, String event, String person, String day, @Nullable String usableFrom) {
    APP.sql(
            "INSERT INTO bank_event (employer_id, version, event, person, happened_at, on_day,"
                + " usable_from, contact, phone, phone_source, reason) VALUES (?, ?, ?, ?,"
                + " '2026-05-20T08:00:00Z', ?::date, ?::date, 'Ruth', '6195550100', 'EVIDENCE',"
                + " 'Called.')")
        .params(Row.of(employer, version, event, person, day, usableFrom))
        .update();
  }

  @Test
  void approvesNothingBeforeACall() {
    version(1, "PERSON", null);
    assertThatThrownBy(() -> event("APPROVED", "hvandermeer"))
        .hasMessageContaining("nobody has called");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tokonjo", "TOkonjo", " tokonjo ", "rcole", "RCole", "rcole "})
  void refusesAnApproverWhoRecordedTheAccountOrCalled(String person) {
    version(1, "PERSON", null);
    event("CALLED_BACK", "rcole");
    assertThatThrownBy(() -> event("APPROVED", person)).hasMessageContaining("does not approve it");
    assertThatCode(() -> event("APPROVED", "hvandermeer")).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ojtpay", " OJTpay ", " "})
  void takesNobodysWordButAPersons(String nobody) {
    version(1, "PERSON", null);
    assertThatThrownBy(() -> event("CALLED_BACK", nobody))
        .hasMessageContaining("people_answer_for_accounts");
    event("CALLED_BACK", "rcole");
    assertThatThrownBy(() -> event("APPROVED", nobody))
        .hasMessageContaining("people_answer_for_accounts");
  }

  @Test
  void changesNothingOfWhatIsApprovedOrRejected() {
    version(1, "PERSON", null);
    event("CALLED_BACK", "rcole");
    event("APPROVED", "hvandermeer");
    assertThatThrownBy(() -> event("REJECTED", "izuberi")).hasMessageContaining("already");
    version(2, "PERSON", null);
    event(2, "REJECTED", "izuberi", "2026-05-21", null);
    assertThatThrownBy(() -> event(2, "CALLED_BACK", "rcole", "2026-05-21", null))
        .hasMessageContaining("already");
  }

  @Test
  void keepsTheFirstDayBehindTheApproval() {
    version(1, "PERSON", null);
    assertThatThrownBy(() -> event(1, "CALLED_BACK", "rcole", "2026-05-21", "2026-05-21"))
        .hasMessageContaining("usable_after_approval");
    event("CALLED_BACK", "rcole");
    assertThatThrownBy(() -> event(1, "APPROVED", "hvandermeer", "2026-05-21", "2026-05-20"))
        .hasMessageContaining("usable_after_approval");
  }

  @Test
  void takesOverWithTheFirstLoadAlone() {
    version(1, "PERSON", null);
    assertThatThrownBy(() -> event("TAKEN_OVER", "root"))
        .hasMessageContaining("only the first load");
    assertThatThrownBy(() -> version(2, "FIRST_LOAD", "0000000a"))
        .as("accounts are on file")
        .hasMessageContaining("not among the first");

    try (TestDatabase empty = TestDatabase.fresh()) {
      JdbcClient app = JdbcClient.create(empty.app());
      app.sql(
              "INSERT INTO run VALUES ('0000000a', 'payment-file', '2026-05-20', 1, 'p', 'h', 'o',"
                  + " 'STARTED', now(), NULL, NULL)")
          .update();
      String first =
          "INSERT INTO bank_version (employer_id, version, routing, last4, account_index,"
              + " account_type, origin, run_id, recorded_at, recorded_by, reason) VALUES ('E', 1,"
              + " '122000247', '7718', repeat('a', 64), 'CHECKING', 'FIRST_LOAD', '0000000a',"
              + " '2026-05-20T08:00:00Z', 'root', 'Load.')";
      app.sql(first).update();
      String taken =
          "INSERT INTO bank_event (employer_id, version, event, person, happened_at, on_day,"
              + " usable_from, reason) VALUES ('E', 1, 'TAKEN_OVER', 'root',"
              + " '2026-05-20T08:00:00Z', ?::date, ?::date, 'Load.')";
      assertThatThrownBy(() -> app.sql(taken).params("2026-05-21", "2026-05-21").update())
          .as("verified after the day")
          .hasMessageContaining("only the first load");
      app.sql(taken).params("2026-05-20", "2026-05-20").update();
      assertThat(Shelves.of(empty.app()).invariants().check())
          .extracting(BrokenInvariant::invariant)
          .as("an account without its number")
          .containsExactly("every account on file has its number, sealed");
    }
  }

  @Test
  void countsVersionsWithoutGaps() {
    assertThatThrownBy(() -> version(2, "PERSON", null)).hasMessageContaining("not the next one");
    version(1, "PERSON", null);
    assertThatThrownBy(() -> version(1, "PERSON", null)).hasMessageContaining("bank_version_pkey");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pending", "approved", "superseded", "rejected after"})
  void releasesOnlyToTheNewestAccountThatIsApproved(String story) {
    version(1, "PERSON", null);
    if (!story.equals("pending")) {
      event("CALLED_BACK", "rcole");
      event("APPROVED", "hvandermeer");
    }
    if (story.equals("superseded") || story.equals("rejected after")) {
      version(2, "PERSON", null);
    }
    if (story.equals("rejected after")) {
      event(2, "REJECTED", "hvandermeer", "2026-05-21", null);
    }
    long file = fileOfOnePayment();
    APP.sql(
            "INSERT INTO payment_file_event (file_id, event, person, proposal_sha256, happened_at)"
                + " SELECT id, unnest(ARRAY['PROPOSED', 'PROOFED', 'APPROVED']), 'hvandermeer',"
                + " proposal_sha256, now() FROM payment_file WHERE id = ?")
        .param(file)
        .update();

    if (story.equals("pending") || story.equals("superseded")) {
      assertThatThrownBy(() -> release(file)).hasMessageContaining("is not approved, or another");
    } else {
      release(file);
    }
  }

  private static void release(long file) {
    APP.sql(
            "INSERT INTO payment_file_event (file_id, event, person, proposal_sha256, happened_at)"
                + " SELECT id, 'RELEASED', 'izuberi', proposal_sha256, now() FROM payment_file"
                + " WHERE id = ?")
        .param(file)
        .update();
  }

  private long fileOfOnePayment() {
    String payment = "P%08d".formatted(employers);
    String run = "%08x".formatted(0x1000 + employers);
    String name = "OJT_TEST_%04d.ach".formatted(employers);
    APP.sql(
            "INSERT INTO verdict (run_id, receipt_id, part, decision, submission, kind,"
                + " disposition, agreement_key, content_key, fingerprint, eligible_hours,"
                + " reimbursement, body) VALUES ('0000000a', 1, ?, 1, 'a', 'AGREEMENT', 'APPROVED',"
                + " 'M|ANA|2026-01-05', ?, '', 0, 100, '{}')")
        .params(employers, employer)
        .update();
    APP.sql(
            "INSERT INTO payment (id, run_id, verdict_id, gross, amount, employer_id, bank_version,"
                + " body) SELECT ?, '0000000a', max(id), 100, 100, ?, 1, '{}' FROM verdict")
        .params(payment, employer)
        .update();
    APP.sql(
            "INSERT INTO run VALUES (?, 'payment-file', date '2026-05-20' + ?, 1, 'p', 'h', 'o',"
                + " 'STARTED', now(), NULL, NULL)")
        .params(run, employers)
        .update();
    APP.sql(
            "INSERT INTO payment_file (run_id, name, origin, creation_date, creation_time,"
                + " modifier, proposal_sha256, entries, total, body) VALUES (?, ?, '1079007001',"
                + " '2026-05-20', ?, 'A', ?, 1, 100, '{}')")
        .params(run, name, "%04d".formatted(employers), Sha256.of(name.getBytes(UTF_8)))
        .update();
    long file = APP.sql("SELECT max(id) FROM payment_file").query(Long.class).single();
    APP.sql("INSERT INTO payment_file_bytes (file_id, sha256, sealed) VALUES (?, ?, ?)")
        .params(file, Sha256.of(name.getBytes(UTF_8)), Approvals.SEALED)
        .update();
    APP.sql("INSERT INTO payment_file_entry VALUES (?, ?, ?)")
        .params(file, payment, employers)
        .update();
    return file;
  }
}
