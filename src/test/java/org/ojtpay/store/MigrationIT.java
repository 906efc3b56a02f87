package org.ojtpay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A board's database is brought up to date with what stands in it. */
class MigrationIT {

  private static final String VERDICT =
      """
      INSERT INTO verdict (run_id, receipt_id, part, decision, submission, kind, disposition,
        agreement_key, content_key, fingerprint, eligible_hours, reimbursement, agreement, body)
      VALUES ('0000000a', 1, 0, %d, 'a', 'AGREEMENT', 'APPROVED',
        'MA0412003|DANA WHITFIELD|2026-03-02', 'm#0', '', 0, 0,
        '{"terms": {"start": "2026-03-02"}}', '{}')
      """;

  private static final String DISCONTINUATION =
      """
      INSERT INTO verdict (run_id, receipt_id, part, decision, submission, kind, disposition,
        agreement_key, content_key, fingerprint, eligible_hours, reimbursement, invoice, body)
      VALUES ('0000000a', 1, 1, 1, 'a#1', 'DISCONTINUATION', 'APPROVED',
        'MA0412003|DANA WHITFIELD|2026-03-02', 'm#1', '', 0, 0,
        '{"number": "7", "type": "DISCONTINUATION",
          "period": {"from": "2026-03-02", "to": "2026-04-03"}}',
        '{"agreement": {"terms": {"start": "2026-03-02", "lastDayWorked": null}}}')
      """;

  private static final String TERM =
      """
      INSERT INTO agreement_term (agreement_key, verdict_id, valid)
      VALUES ('MA0412003|DANA WHITFIELD|2026-03-02', %d, '[%s]')
      """;

  private static final String EVENT =
      """
      INSERT INTO payment_file_event (file_id, event, person, proposal_sha256, happened_at)
      VALUES (%s', '%s', 'h', now())
      """;

  private static final List<String> A_NIGHT =
      List.of(
          """
          INSERT INTO run VALUES ('0000000a', 'nightly-invoice-run', '2026-03-01', 1, 'p', 'h', 'o',
            'STARTED', now(), NULL, NULL)
          """,
          """
          INSERT INTO receipt (run_id, submission, received, member_set_hash, body)
          VALUES ('0000000a', 'a', '2026-03-01', 'm', '{}')
          """,
          VERDICT.formatted(1),
          """
          INSERT INTO agreement_event (run_id, verdict_id, disposition, agreement_key, event, body)
          VALUES ('0000000a', 1, 'APPROVED', 'MA0412003|DANA WHITFIELD|2026-03-02',
            'AGREEMENT APPROVED', '{}')
          """,
          TERM.formatted(1, "2026-03-02,2026-08-28"),
          DISCONTINUATION);

  @Test
  void keepsWhatStandsAndTermsStillExcludeEachOther() {
    try (TestDatabase database = TestDatabase.empty()) {
      migrateTo("2", database);
      A_NIGHT.forEach(each -> run(database, each));

      Migration.run(database.ownerInfo(), Keys.APP);

      JdbcClient jdbc = JdbcClient.create(database.app());
      assertThat(
              jdbc.sql("SELECT event || ' ' || effective FROM agreement_event ORDER BY id")
                  .query(String.class)
                  .list())
          .containsExactly("RECEIVED 2026-03-01", "APPROVED 2026-03-02", "DISCONTINUED 2026-04-03");
      assertThat(
              jdbc.sql("SELECT body #>> '{terms,lastDayWorked}' FROM agreement_event ORDER BY id")
                  .query(String.class)
                  .list())
          .containsExactly(null, null, "2026-04-03");
      assertThat(jdbc.sql("SELECT life FROM agreement_term").query(Integer.class).list())
          .containsExactly(1);
      assertThat(Shelves.of(database.app()).invariants().check()).isEmpty();
      run(database, VERDICT.formatted(2));
      assertThatThrownBy(() -> run(database, TERM.formatted(2, "2026-08-01,2026-09-30")))
          .hasMessageContaining("one_term_of_an_agreement_at_a_time");
      run(database, TERM.formatted(2, "2026-08-29,2026-09-30"));
    }
  }

  @Test
  void leavesWhatWasPublishedBeforeToAPerson() {
    try (TestDatabase database = TestDatabase.empty()) {
      migrateTo("20", database);
      run(database, A_NIGHT.get(0));
      for (String file : List.of("a", "b")) {
        run(
            database,
            """
            INSERT INTO payment_file (run_id, purpose, name, origin, creation_date, creation_time,
              modifier, proposal_sha256, entries, total, body) VALUES ('0000000a', '%s', '%s', 'o',
              '2026-03-01', '2130', '%s', 'h', 1, %d, '{}')
            """
                .formatted(
                    file.equals("a") ? "PAYMENTS" : "PRENOTES",
                    file,
                    file.equals("a") ? "A" : "B",
                    file.equals("a") ? 1 : 0));
      }
      for (String event : List.of("1, 'PROPOSED", "2, 'PROPOSED", "1, 'APPROVED")) {
        run(database, EVENT.formatted(event, "one"));
      }
      run(database, EVENT.formatted("1, 'RELEASED", "two"));
      run(database, EVENT.formatted("1, 'PUBLISHED", "ojtpay"));

      Migration.run(database.ownerInfo(), Keys.APP);

      assertThat(
              JdbcClient.create(database.app())
                  .sql("SELECT concat(file_id, ' ', channel, ' ', state) FROM delivery")
                  .query(String.class)
                  .list())
          .containsExactly("1 PERSON READY");
    }
  }

  /** Of a line whose agreement prints no fund the books say so; a journal is whole as it stands. */
  @Test
  void earlierJournalsAreWholeAndNameAFundOnEveryLine() {
    try (TestDatabase database = TestDatabase.empty()) {
      migrateTo("20", database);
      run(database, A_NIGHT.get(0));
      run(
          database,
          "WITH j AS (INSERT INTO journal (run_id, idem_key, what) VALUES ('0000000a', 'k', 'w')"
              + " RETURNING id) INSERT INTO posting SELECT j.id, l.* FROM j, (VALUES (1,"
              + " 'ENCUMBERED', 'a', '', 2026, 1.00), (2, 'OBLIGATION', 'a', '', 2026, -1.00)) AS"
              + " l");

      Migration.run(database.ownerInfo(), Keys.APP);

      assertThat(
              JdbcClient.create(database.app())
                  .sql("SELECT DISTINCT fund FROM posting")
                  .query(String.class)
                  .list())
          .containsExactly("-");
      assertThat(Shelves.of(database.app()).invariants().check()).isEmpty();
      assertThatThrownBy(
              () ->
                  run(
                      database,
                      "INSERT INTO posting SELECT id, l.* FROM journal, (VALUES (3, 'ENCUMBERED',"
                          + " 'a', '-', 2026, 1.00), (4, 'OBLIGATION', 'a', '-', 2026, -1.00)) AS"
                          + " l"))
          .hasMessageContaining("is not of this transaction");
    }
  }

  private static String paid(int verdict, String number, String id, String name) {
    return """
    INSERT INTO verdict (run_id, receipt_id, part, decision, submission, kind, disposition,
      agreement_key, invoice_key, content_key, fingerprint, eligible_hours, reimbursement,
      invoice, body)
    VALUES ('0000000a', 1, %d, 1, 'a', 'INVOICE', 'APPROVED', 'K%s', 'K|%s', 'm', '', 8, 0,
      '{"number": "%s", "type": "MIDPOINT",
        "period": {"from": "2026-03-02", "to": "2026-03-06"}}',
      '{"agreement": {"participantId": "%s", "participant": "%s"}}')
    """
        .formatted(verdict, number.substring(0, 1), number, number, id, name);
  }

  private static String day(int verdict, String key) {
    return """
    INSERT INTO paid_day (participant_key, work_date, verdict_id, hours)
    VALUES ('%s', '2026-03-02', %d, 8)
    """
        .formatted(key, verdict);
  }

  /** Days are named by their person; two of one person keep their names and are noted. */
  @Test
  void namesPaidDaysByTheirParticipantsAndMergesNone() {
    try (TestDatabase database = TestDatabase.empty()) {
      migrateTo("20", database);
      A_NIGHT.subList(0, 2).forEach(each -> run(database, each));
      run(database, paid(1, "71", "501-2345", "Dana Reyes"));
      run(database, paid(2, "81", "5012345", "Danna Ryes"));
      run(database, paid(3, "72", "", "Haddad, Omar"));
      run(database, day(1, "DANA REYES"));
      run(database, day(2, "DANNA RYES"));
      run(database, day(3, "HADDAD OMAR"));

      Migration.run(database.ownerInfo(), Keys.APP);

      JdbcClient jdbc = JdbcClient.create(database.app());
      assertThat(
              jdbc.sql("SELECT participant_key FROM paid_day ORDER BY id")
                  .query(String.class)
                  .list())
          .containsExactly("id 5012345", "DANNA RYES", "name haddad omar");
      assertThat(jdbc.sql("SELECT verdict_id FROM paid_day_doubt").query(Long.class).list())
          .containsExactly(2L);
      assertThat(new Invariants(jdbc).daysInDoubt())
          .singleElement()
          .asString()
          .contains("Danna Ryes");
      assertThat(
              jdbc.sql("SELECT agreement_key || sequence FROM invoice_period ORDER BY verdict_id")
                  .query(String.class)
                  .list())
          .containsExactly("K71", "K81", "K72");
      assertThatThrownBy(() -> run(database, paid(4, "73", "", "Haddad, Omar")))
          .hasMessageContaining("invoice_period_once");
    }
  }

  private static void migrateTo(String version, TestDatabase database) {
    ConnectionInfo owner = database.ownerInfo();
    Flyway.configure()
        .dataSource(owner.url(), owner.user(), owner.password())
        .locations("classpath:db/migration")
        .placeholders(Map.of("appRole", Keys.APP))
        .target(version)
        .load()
        .migrate();
  }

  private static void run(TestDatabase database, String sql) {
    JdbcClient.create(database.app()).sql(sql).update();
  }
}
