package org.ojtpay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ojtpay.ledger.BrokenInvariant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The questions that the database asks of itself at the end of every job. */
class InvariantsIT {

  private static final String BYTES = "decode('00', 'hex')";
  private static final String SHA =
      "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d";

  private static final String CUT =
      "INSERT INTO year_end_cut VALUES ('0000000a', 2026, 1, '2026-07-20', now(), 'r.cole', 1,"
          + " NULL, NULL, '{}')";

  @Test
  void asksEveryInvariant() {
    try (TestDatabase database = TestDatabase.fresh()) {
      assertThat(sentences(database))
          .containsExactly(
              "a closed fiscal year has the bookings that it was closed with, and no other",
              "a payment file that is handed over has evidence of it, and every attempt is on"
                  + " record",
              "a payment file's totals are those of its payments",
              "a payment is an approved invoice of exactly its amount, less what is set off",
              "a payment is made again only of one that was withdrawn, came back or was taken"
                  + " back",
              "a payment is taken back by a released file of reversals, and by nothing else",
              "a payment takes its amount from what is payable, and one that ended gives it"
                  + " back",
              "a policy pack is kept with all of its bytes",
              "a prenote tries an approved account, and money goes there only days after it and"
                  + " unless it came back",
              "a worked day counts as paid as long as its invoice stands",
              "an approval is withdrawn by a request that nobody has cancelled",
              "an approved invoice stands in one payment file that was not withdrawn",
              "approver, second approver, releaser and the editors of the accounts of a"
                  + " payment file are different people",
              "every account on file has its number, sealed",
              "every arrival has a verdict once its run is done",
              "every entry that a run took from the inbox is an arrival",
              "every journal balances in each fund and fiscal year of an agreement",
              "every payment stands in a payment file, and every file has its bytes and its"
                  + " beginning",
              "no encumbrance is overdrawn",
              "nothing more is paid than was payable, or the rest is receivable",
              "nothing was approved over the rates, hours and days of its agreement and policy",
              "nothing was ever approved under a voided agreement",
              "the audit chain is whole",
              "the dollars used of an agreement are its expenses and openings",
              "the hours and dollars used of an agreement are those of its approved invoices"
                  + " and openings",
              "trace numbers are those that were reserved for a payment file, and of no other"
                  + " of its day",
              "what is about a closed fiscal year is booked in a later one",
              "what is accrued is what was paid on hours of verification and not made good by"
                  + " payroll",
              "what is booked as paid is what the bank has settled and nobody has sent back",
              "what is encumbered is what an open agreement has left, and nothing of a closed"
                  + " or voided one",
              "what is in transit is what has neither settled nor come back of each released"
                  + " payment file",
              "what is kept belongs to an arrival, a reference file, a policy pack or a"
                  + " decision",
              "what is receivable is what is being taken back and what was paid too much, and"
                  + " never less",
              "what is released goes to accounts that were approved, and on days from which"
                  + " they may be paid",
              "what makes verified days good speaks for each of them, once",
              "what was approved and stands, with what is receivable, is payable, in transit"
                  + " or paid",
              "what was paid elsewhere takes its days",
              "who is paid was looked for among the excluded, and nobody else found than a"
                  + " person has compared");
      assertThat(broken(database)).isEmpty();
    }
  }

  @Test
  void findsHoursUsedThatNoInvoiceHas() {
    try (TestDatabase database = TestDatabase.fresh()) {
      run(database, "INSERT INTO agreement_cap VALUES ('M-0001|ana|2026-01-05', 100, 0, 8, 0)");

      assertThat(broken(database))
          .containsExactly(
              new BrokenInvariant(
                  "the hours and dollars used of an agreement are those of its approved invoices"
                      + " and openings",
                  "{\"hours_used\": 8.0000, \"amount_used\": 0.00, \"agreement_key\":"
                      + " \"M-0001|ana|2026-01-05\"}"));
    }
  }

  @Test
  void findsContentsThatBelongToNobodyAndNoneThatAFactWasRecordedWith() {
    try (TestDatabase database = TestDatabase.fresh()) {
      run(database, "INSERT INTO content VALUES ('" + SHA + "', 1, " + BYTES + ")");
      assertThat(broken(database))
          .extracting(BrokenInvariant::invariant)
          .containsExactly(
              "what is kept belongs to an arrival, a reference file, a policy pack or a decision");

      run(
          database,
          "INSERT INTO fact (recorded_at, recorded_by, fact, agreement_key, reason,"
              + " evidence_sha256) VALUES (now(), 'm.ortiz', 'FUNDING', 'M-0001|ana|2026-01-05',"
              + " 'Letter of May 4.', '"
              + SHA
              + "')");
      assertThat(broken(database)).isEmpty();
    }
  }

  @Test
  void findsAPackThatLacksAFile() {
    try (TestDatabase database = TestDatabase.fresh()) {
      run(database, "INSERT INTO content VALUES ('" + SHA + "', 1, " + BYTES + ")");
      run(database, "INSERT INTO pack_version VALUES ('" + SHA + "', 'mine', '1')");
      assertThat(broken(database))
          .extracting(BrokenInvariant::invariant)
          .contains("a policy pack is kept with all of its bytes");

      run(
          database,
          "INSERT INTO pack_file VALUES ('" + SHA + "', 0, 'mine/pack.yaml', '" + SHA + "')");
      assertThat(broken(database)).isEmpty();
    }
  }

  /** A row each, planted past what would refuse it. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("planted")
  void findsARowThatBreaksIt(String sentence, List<String> rows) {
    try (PlantedBooks books = new PlantedBooks()) {
      rows.forEach(books::sql);
      assertThat(books.broken()).contains(sentence);
    }
  }

  static Stream<Arguments> planted() {
    String transit =
        "INSERT INTO payment_file (run_id, name, origin, creation_date, creation_time, modifier,"
            + " proposal_sha256, entries, total, body) VALUES ('0000000a', 'f', 'o', '2026-05-20',"
            + " '1200', 'A', 's', 2, 5.00, '{}')";
    String payment =
        "INSERT INTO payment (id, run_id, verdict_id, gross, amount, employer_id, body) SELECT"
            + " 'P1', '0000000a', id, 5.00, 5.00, '1', '{}' FROM verdict";
    String verdict =
        "INSERT INTO verdict (run_id, receipt_id, part, decision, submission, kind, disposition,"
            + " agreement_key, content_key, fingerprint, eligible_hours, reimbursement, body)"
            + " VALUES ('0000000a', 1, 0, 1, 'a', 'INVOICE', 'APPROVED', 'a', '', '', 0, %s, '{}')";
    return Stream.of(
        arguments("a payment file's totals are those of its payments", List.of(transit)),
        arguments(
            "a payment is an approved invoice of exactly its amount, less what is set off",
            List.of(
                "ALTER TABLE payment DROP CONSTRAINT payment_of_what_was_approved",
                verdict.formatted("4.99"),
                payment)),
        arguments(
            "what is in transit is what has neither settled nor come back of each released payment"
                + " file",
            List.of(
                verdict.formatted("5.00"),
                payment,
                transit,
                "INSERT INTO payment_file_entry SELECT id, 'P1', 1 FROM payment_file",
                "INSERT INTO payment_file_event (file_id, event, person, proposal_sha256,"
                    + " happened_at) SELECT id, 'RELEASED', 'r', 's', now() FROM payment_file")),
        arguments(
            "every payment stands in a payment file, and every file has its bytes and its"
                + " beginning",
            List.of(verdict.formatted("5.00"), payment)),
        arguments(
            "every payment stands in a payment file, and every file has its bytes and its"
                + " beginning",
            List.of(transit)),
        arguments(
            "every arrival has a verdict once its run is done",
            List.of(
                "ALTER TABLE run DISABLE TRIGGER USER",
                "INSERT INTO run_entry VALUES ('0000000a', 1)",
                "UPDATE run SET status = 'DONE', finished_at = now(), manifest_sha256 = ''")),
        arguments(
            "every entry that a run took from the inbox is an arrival",
            List.of("INSERT INTO run_snapshot VALUES ('0000000a', 1)")),
        arguments(
            "a closed fiscal year has the bookings that it was closed with, and no other",
            List.of(
                "ALTER TABLE year_closing DISABLE TRIGGER USER",
                CUT,
                "INSERT INTO year_end_report VALUES ('0000000a', encode(sha256('{}'), 'hex'),"
                    + " '{}')",
                "INSERT INTO year_closing VALUES (2026, '0000000a', 'm.ortiz', now(), 'r', 1)")),
        arguments(
            "what is about a closed fiscal year is booked in a later one",
            List.of("INSERT INTO carried_journal SELECT max(id), 2026 FROM journal")),
        arguments(
            "no encumbrance is overdrawn",
            List.of(
                "WITH j AS (INSERT INTO journal (run_id, idem_key, what) VALUES ('0000000a', 'k',"
                    + " 'w') RETURNING id) INSERT INTO posting SELECT id, l.* FROM j, (VALUES (1,"
                    + " 'ENCUMBERED', 'a', 'A', 2026, -1.00), (2, 'OBLIGATION', 'a', 'A', 2026,"
                    + " 1.00)) AS l")),
        arguments(
            "what is encumbered is what an open agreement has left, and nothing of a closed or"
                + " voided one",
            List.of("UPDATE agreement_cap SET amount_cap = 9999.99")),
        arguments(
            "nothing was ever approved under a voided agreement",
            List.of(
                "UPDATE agreement_cap SET hours_used = 1",
                "INSERT INTO agreement_event (run_id, agreement_key, event, on_day, effective,"
                    + " person, reason, clause) SELECT '0000000a', agreement_key, 'VOIDED',"
                    + " '2026-05-20', '2026-05-20', 'm.ortiz', 'r', 'c' FROM agreement_cap")),
        arguments(
            "the audit chain is whole",
            List.of("INSERT INTO audit VALUES (1, now(), 'm.ortiz', 'e', '', 'another')")),
        arguments(
            "an approval is withdrawn by a request that nobody has cancelled",
            List.of(
                verdict.formatted("5.00"),
                "INSERT INTO void_request (verdict_id, asked_by, asked_at, reason) SELECT id,"
                    + " 'm.ortiz', now(), 'r' FROM verdict",
                "INSERT INTO void_request_cancelled (request_id, cancelled_by, cancelled_at,"
                    + " reason) SELECT id, 'm.ortiz', now(), 'r' FROM void_request",
                "INSERT INTO verdict_void (verdict_id, voided_by, confirmed_by, voided_at, reason)"
                    + " SELECT id, 'm.ortiz', 'r.cole', now(), 'r' FROM verdict")),
        arguments(
            "what was paid elsewhere takes its days",
            List.of(
                "INSERT INTO content VALUES ('" + SHA + "', 1, " + BYTES + ")",
                "INSERT INTO import_batch (kind, file, file_sha256, row_count, total, proposed_by,"
                    + " proposed_at) VALUES ('PAYMENTS', 'f', '"
                    + SHA
                    + "', 1, 0, 'm.ortiz', now())",
                "INSERT INTO import_row VALUES (1, 1, true, 'a', '{\"opening\": {\"period\":"
                    + " \"p\", \"hours\": \"0\", \"amount\": \"0\"}}')",
                "INSERT INTO import_approval VALUES (1, '" + SHA + "', 'r.cole', now())")),
        arguments(
            "who is paid was looked for among the excluded, and nobody else found than a person"
                + " has compared",
            List.of(
                verdict.formatted("5.00"),
                payment,
                "INSERT INTO content VALUES ('" + SHA + "', 1, " + BYTES + ")",
                "INSERT INTO payment_check SELECT '0000000a', id, 's', '"
                    + SHA
                    + "', NULL, 80, 90, 'LIKE', '{}' FROM verdict")));
  }

  @Test
  void asksAnInvariantThatALaterVersionAdds() {
    try (TestDatabase database = TestDatabase.fresh()) {
      ownerRuns(database, "CREATE VIEW invariant_later AS SELECT 7 AS seven");
      assertThatThrownBy(() -> broken(database)).hasMessageContaining("invariant_later");

      ownerRuns(database, "COMMENT ON VIEW invariant_later IS 'seven never comes'");
      assertThat(broken(database))
          .containsExactly(new BrokenInvariant("seven never comes", "{\"seven\": 7}"));
    }
  }

  @Test
  void keepsWhatPeopleRecord() {
    try (TestDatabase database = TestDatabase.fresh()) {
      for (String table : List.of("fact", "correction", "code_mapping")) {
        for (String change : List.of("DELETE FROM ", "TRUNCATE ")) {
          assertThatThrownBy(() -> run(database, change + table)).as(change + table).isNotNull();
        }
      }
      run(
          database,
          "INSERT INTO code_mapping (mapped_at, mapped_by, employer_id, code, category, reason)"
              + " VALUES (now(), 'm.ortiz', '0234001', 'XR', 'REGULAR', 'Asked the employer.')");
      assertThatThrownBy(() -> ownerRuns(database, "UPDATE code_mapping SET category = 'SICK'"))
          .hasMessageContaining("append-only");
    }
  }

  private static List<BrokenInvariant> broken(TestDatabase database) {
    return Shelves.of(database.app()).invariants().check();
  }

  private static List<String> sentences(TestDatabase database) {
    return JdbcClient.create(database.owner())
        .sql(
            "SELECT obj_description(oid, 'pg_class') AS sentence FROM pg_class WHERE relname LIKE"
                + " 'invariant\\_%' AND relkind = 'v' ORDER BY sentence")
        .query(String.class)
        .list();
  }

  private static void run(TestDatabase database, String sql) {
    JdbcClient.create(database.app()).sql(sql).update();
  }

  private static void ownerRuns(TestDatabase database, String sql) {
    JdbcClient.create(database.owner()).sql(sql).update();
  }
}
