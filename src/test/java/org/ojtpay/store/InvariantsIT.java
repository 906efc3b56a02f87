package org.ojtpay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ojtpay.ledger.BrokenInvariant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The questions that the database asks of itself at the end of every job. */
class InvariantsIT {

  private static final String BYTES = "decode('00', 'hex')";
  private static final String SHA =
      "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d";

  @Test
  void asksEveryInvariant() {
    try (TestDatabase database = TestDatabase.fresh()) {
      assertThat(sentences(database))
          .containsExactly(
              "a payment file that is handed over has evidence of it, and every attempt is on"
                  + " record",
              "a payment file's totals are those of its payments",
              "a payment is an approved invoice of exactly its amount, less what is set off",
              "a policy pack is kept with all of its bytes",
              "every arrival has a verdict once its run is done",
              "no encumbrance is overdrawn",
              "nothing was ever approved under a voided agreement",
              "the audit chain is whole",
              "the hours and dollars used of an agreement are those of its approved invoices and"
                  + " openings",
              "the ledger balances",
              "what is encumbered is what an open agreement has left, and nothing of a closed or"
                  + " voided one",
              "what is in transit is what stands in released payment files",
              "what is kept belongs to an arrival, a reference file, a policy pack or a decision",
              "what is payable or in transit is what was approved",
              "what was paid elsewhere takes its days",
              "who is paid was looked for among the excluded, and nobody else found than a person"
                  + " has compared");
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
                  "the hours and dollars used of an agreement are those of its approved invoices and"
                      + " openings",
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
          "INSERT INTO fact (recorded_at, recorded_by, fact, agreement_key, reason, evidence_sha256)"
              + " VALUES (now(), 'm.ortiz', 'FUNDING', 'M-0001|ana|2026-01-05', 'Letter of May 4.', '"
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
