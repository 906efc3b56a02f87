package org.ojtpay.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ojtpay.ledger.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shelf of bookings. The database refuses one that does not balance, and one made twice. */
public final class Journals {

  private final JdbcClient jdbc;

  public Journals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void put(String runId, @Nullable Long verdictId, List<Journal> journals) {
    journals.forEach(journal -> put(journal, Row.of(runId, verdictId, null)));
  }

  /** What an approved import books. */
  public void putImported(long importId, List<Journal> journals) {
    journals.forEach(journal -> put(journal, Row.of(null, null, importId)));
  }

  /**
   * Puts one.
   *
   * @param origin the run, the verdict and the import that it belongs to
   */
  private void put(Journal journal, List<@Nullable Object> origin) {
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
}
