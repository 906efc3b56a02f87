package org.ojtpay.store;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What was on file when a run decided: the views of the schema {@code before_run}. */
public final class Past {

  private final JdbcClient jdbc;

  Past(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * From here to its end, the transaction finds those views in the place of their tables. What the
   * run itself has decided, and what came later, is not there. Verdicts are cut by their numbers: a
   * run may have begun before another and decided after it.
   */
  void lookBack(String runId) {
    jdbc.sql(
            """
            SELECT set_config('ojtpay.began', r.started_at::text, true),
              set_config('ojtpay.first_verdict', v.id::text, true),
              set_config('ojtpay.first_event', (
                SELECT coalesce(min(e.id), 9223372036854775807)
                FROM agreement_event e LEFT JOIN fact f ON f.id = e.fact_id
                WHERE e.run_id = r.id OR e.verdict_id >= v.id
                  OR f.recorded_at >= r.started_at)::text, true),
              set_config('search_path', 'before_run, public', true)
            FROM run r CROSS JOIN LATERAL (
              SELECT coalesce(
                (SELECT min(id) FROM verdict WHERE run_id = r.id),
                (SELECT min(w.id) FROM verdict w JOIN run later ON later.id = w.run_id
                 WHERE later.started_at > r.started_at),
                9223372036854775807) AS id) v
            WHERE r.id = ?
            """)
        .param(runId)
        .query(row -> {});
  }
}
