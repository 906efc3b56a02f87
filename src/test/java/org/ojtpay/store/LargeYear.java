package org.ojtpay.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A fiscal year of a large board: the one agreement of a database, with its approved, paid and
 * settled invoice, so many times more under other numbers, two invoices each. Rows are copied past
 * triggers, with the bodies that nights have made.
 */
public final class LargeYear {

  private LargeYear() {}

  /** Copies what MA-0412-003 has to so many agreements, two invoices each. */
  public static void copy(TestDatabase database, int agreements) throws java.sql.SQLException {
    try (java.sql.Connection connection = database.superuser().getConnection()) {
      JdbcClient sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      sql.sql("SET session_replication_role = replica").update();
      sql.sql(
              "CREATE TEMP TABLE copied AS SELECT n, 'MA-9' || lpad(n::text, 6, '0') AS printed,"
                  + " 'MA9' || lpad(n::text, 6, '0') AS number FROM generate_series(1, ?) AS n")
          .param(agreements)
          .update();
      sql.sql(
              """
              CREATE FUNCTION pg_temp.named(text text, c copied) RETURNS text LANGUAGE sql AS $$
                SELECT replace(replace(text, 'MA-0412-003', c.printed), 'MA0412003', c.number)
              $$\
              """)
          .update();
      put(sql);
      sql.sql("ANALYZE").update();
    }
  }

  private static void put(JdbcClient sql) {
    sql.sql(
            """
            INSERT INTO verdict (id, run_id, receipt_id, part, decision, submission, kind,
              disposition, agreement_key, invoice_key, content_key, fingerprint, eligible_hours,
              reimbursement, agreement, invoice, body)
            OVERRIDING SYSTEM VALUE
            SELECT v.id + c.n * 1000 + k * 100, run_id, receipt_id + c.n * 1000 + k * 100, part,
              decision, submission || ' ' || c.n || '.' || k, kind, disposition,
              pg_temp.named(agreement_key, c), pg_temp.named(invoice_key, c) || k, content_key,
              fingerprint, eligible_hours, reimbursement, pg_temp.named(agreement::text, c)::json,
              pg_temp.named(invoice::text, c)::json, pg_temp.named(body::text, c)::json
            FROM verdict v, copied c, generate_series(0, 1) AS k
            WHERE v.disposition = 'APPROVED' AND (v.invoice IS NOT NULL OR k = 0)
            """)
        .update();
    sql.sql(
            """
            INSERT INTO agreement_event (run_id, verdict_id, disposition, agreement_key, event, body,
              on_day, effective, person, reason, clause)
            SELECT run_id, verdict_id + c.n * 1000, disposition, pg_temp.named(agreement_key, c),
              event, pg_temp.named(body::text, c)::json, on_day, effective, person, reason, clause
            FROM agreement_event e, copied c ORDER BY c.n, e.id
            """)
        .update();
    sql.sql(
            "INSERT INTO agreement_cap SELECT pg_temp.named(agreement_key, c), hours_cap,"
                + " amount_cap, hours_used * 2, amount_used * 2 FROM agreement_cap, copied c")
        .update();
    sql.sql(
            """
            INSERT INTO journal (id, run_id, idem_key, what, verdict_id) OVERRIDING SYSTEM VALUE
            SELECT j.id + c.n * 1000 + k * 100, run_id, CASE WHEN idem_key ~ ' P[0-9]{8}$'
                THEN regexp_replace(idem_key, ' P[0-9]{8}$', ' P' || lpad((c.n * 10 + k)::text, 8, '0'))
                ELSE pg_temp.named(idem_key, c) || k END,
              what, verdict_id + c.n * 1000 + k * 100
            FROM journal j, copied c, generate_series(0, 1) AS k
            WHERE k = 0 OR j.idem_key NOT LIKE 'encumbered %'
            """)
        .update();
    sql.sql(
            """
            INSERT INTO posting (journal_id, line, account, agreement_key, fund, fiscal_year, amount)
            SELECT p.journal_id + c.n * 1000 + k * 100, line, account,
              pg_temp.named(agreement_key, c), fund, fiscal_year, amount
            FROM posting p JOIN journal j ON j.id = p.journal_id, copied c, generate_series(0, 1) AS k
            WHERE k = 0 OR j.idem_key NOT LIKE 'encumbered %'
            """)
        .update();
    sql.sql(
            """
            INSERT INTO payment (id, run_id, verdict_id, amount, employer_id, body, gross, set_off)
            SELECT 'P' || lpad((c.n * 10 + k)::text, 8, '0'), run_id, verdict_id + c.n * 1000 + k * 100,
              amount, employer_id, pg_temp.named(body::text, c)::json, gross, set_off
            FROM payment p, copied c, generate_series(0, 1) AS k
            """)
        .update();
    sql.sql(
            """
            INSERT INTO payment_file_entry SELECT e.file_id, 'P' || lpad((c.n * 10 + k)::text, 8, '0'),
              e.trace + c.n * 10 + k FROM payment_file_entry e, copied c, generate_series(0, 1) AS k
            """)
        .update();
    sql.sql(
            """
            INSERT INTO payment_event (payment_id, event, on_day, person, happened_at, reason)
            SELECT 'P' || lpad((c.n * 10 + k)::text, 8, '0'), event, on_day, person, happened_at, reason
            FROM payment_event e, copied c, generate_series(0, 1) AS k
            """)
        .update();
  }
}
