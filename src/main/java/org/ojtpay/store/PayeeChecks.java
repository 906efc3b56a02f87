package org.ojtpay.store;

import java.util.List;
import org.ojtpay.onfile.PayeeCheck;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shelf of look-ups of payees in the exclusions extract, at the proposal of their payment. */
public final class PayeeChecks {

  private final JdbcClient jdbc;

  PayeeChecks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Puts the look-up for an approved invoice, with the extract that the run keeps; once. */
  public void put(String runId, long verdictId, PayeeCheck check) {
    jdbc.sql(
            "INSERT INTO payment_check (run_id, verdict_id, subject, extract_sha256, extract_date,"
                + " score_least, best_score, outcome, body) VALUES (?, ?, ?, (SELECT sha256 FROM"
                + " reference_version WHERE run_id = ? AND name = 'exclusions.csv'), ?, ?, ?, ?,"
                + " ?::json) ON CONFLICT DO NOTHING")
        .params(
            Row.of(
                runId,
                verdictId,
                check.party().described(),
                runId,
                check.extract(),
                check.least(),
                check.best(),
                check.outcome().name(),
                HandOffJson.write(check)))
        .update();
  }

  /** The look-ups for an approved invoice, the first proposal first. */
  public List<PayeeCheck> of(long verdictId) {
    return jdbc.sql(
            "SELECT c.body FROM payment_check c JOIN run r ON r.id = c.run_id WHERE c.verdict_id ="
                + " ? ORDER BY r.started_at, r.id")
        .param(verdictId)
        .query((row, number) -> HandOffJson.read(row.getString("body"), PayeeCheck.class))
        .list();
  }
}
