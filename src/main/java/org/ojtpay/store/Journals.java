package org.ojtpay.store;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ojtpay.ledger.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The shelf of bookings. The database refuses one that does not balance, one made twice, and one in
 * a closed fiscal year: what is about a closed year is booked in the first open one, with a
 * reference to what it is about.
 */
public final class Journals {

  private final JdbcClient jdbc;

  public Journals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void put(String runId, @Nullable Long verdictId, List<Journal> journals) {
    put(journals, Row.of(runId, verdictId, null));
  }

  /** What an approved import books. */
  public void putImported(long importId, List<Journal> journals) {
    put(journals, Row.of(null, null, importId));
  }

  private void put(List<Journal> journals, List<@Nullable Object> origin) {
    if (journals.isEmpty()) {
      return;
    }
    int closed = closedThrough();
    for (Journal journal : journals) {
      journal.after(closed).ifPresent(open -> put(open, journal.isOf(closed), closed, origin));
    }
  }

  /** The last closed fiscal year; none is closed until the transaction ends. */
  private int closedThrough() {
    jdbc.sql("SELECT pg_advisory_xact_lock_shared(7265032)").query(row -> {});
    return jdbc.sql("SELECT closed_through()").query(Integer.class).single();
  }

  /**
   * Puts one.
   *
   * @param carried whether it is about a closed year
   * @param origin the run, the verdict and the import that it belongs to
   */
  private void put(Journal journal, boolean carried, int closed, List<@Nullable Object> origin) {
    long id =
        jdbc.sql(
                "INSERT INTO journal (run_id, verdict_id, import_id, idem_key, what) VALUES (?, ?,"
                    + " ?, ?, ?) RETURNING id")
            .params(origin)
            .param(journal.key())
            .param(journal.what())
            .query(Long.class)
            .single();
    int line = 0;
    for (Journal.Posting posting : journal.postings()) {
      line++;
      put(id, line, posting);
    }
    if (carried) {
      putCarried(id, closed, journal);
    }
  }

  private void put(long journal, int line, Journal.Posting posting) {
    jdbc.sql(
            "INSERT INTO posting (journal_id, line, account, agreement_key, fund, fiscal_year,"
                + " amount) VALUES (?, ?, ?, ?, ?, ?, ?)")
        .params(
            journal,
            line,
            posting.account().name(),
            posting.agreement().toString(),
            posting.fund(),
            posting.fiscalYear(),
            posting.amount().amount())
        .update();
  }

  /** Refers to the last booking in closed years of the same payment or approval, or agreement. */
  private void putCarried(long id, int closed, Journal journal) {
    Optional<Long> original =
        jdbc.sql(
                """
                SELECT o.id FROM journal j JOIN posting p ON p.fiscal_year <= :closed
                  AND p.agreement_key = :agreement JOIN journal o ON o.id = p.journal_id
                WHERE j.id = :id
                ORDER BY (substring(o.idem_key FROM '\\S+$') = substring(j.idem_key FROM '\\S+$')) DESC,
                  o.verdict_id IS NOT DISTINCT FROM j.verdict_id DESC, o.id DESC LIMIT 1
                """)
            .param("closed", closed)
            .param("agreement", journal.postings().get(0).agreement().toString())
            .param("id", id)
            .query(Long.class)
            .optional();
    jdbc.sql("INSERT INTO carried_journal (journal_id, fiscal_year, refers_to) VALUES (?, ?, ?)")
        .params(Row.of(id, closed, original.orElse(null)))
        .update();
  }
}
