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
    for (Journal journal : journals) {
      long id =
          jdbc.sql(
                  "INSERT INTO journal (run_id, idem_key, what, verdict_id) VALUES (?, ?, ?, ?)"
                      + " RETURNING id")
              .params(Row.of(runId, journal.key(), journal.what(), verdictId))
              .query(Long.class)
              .single();
      int line = 0;
      for (Journal.Posting posting : journal.postings()) {
        line++;
        put(id, line, posting);
      }
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
