package org.ojtpay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ojtpay.reconcile.Adjustment;
import org.ojtpay.units.Money;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What people have changed, withdrawn, taken back or let pass, and what was booked for closed
 * years.
 */
public final class YearAdjustments {

  private final JdbcClient jdbc;

  YearAdjustments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What people have changed, withdrawn or let pass from that moment on. */
  public List<Adjustment> since(Instant from) {
    return Stream.concat(acts(from).stream(), carried(from).stream()).toList();
  }

  private List<Adjustment> acts(Instant from) {
    return jdbc.sql(
            """
            SELECT * FROM (
              SELECT d.decided_at AS at, d.decided_by AS who, 'DECIDED' AS kind, r.submission,
                concat_ws(' ', d.action, d.code) AS what, NULL::numeric AS amount, d.reason,
                d.evidence_sha256 AS evidence
              FROM decision d JOIN receipt r ON r.id = d.receipt_id
              UNION ALL
              SELECT c.corrected_at, c.corrected_by, 'CORRECTED', r.submission,
                c.field || ' = ' || c.value, NULL, c.reason, c.evidence_sha256
              FROM correction c JOIN receipt r ON r.id = c.receipt_id
              UNION ALL
              SELECT f.recorded_at, f.recorded_by, 'RECORDED',
                coalesce(r.submission, f.agreement_key),
                concat_ws(' ', f.fact, f.on_day, f.until_day, f.value), NULL, f.reason,
                f.evidence_sha256
              FROM fact f LEFT JOIN receipt r ON r.id = f.receipt_id
              UNION ALL
              SELECT o.voided_at, concat_ws(', ', o.voided_by, o.confirmed_by),
                CASE WHEN o.replaced_by IS NULL THEN 'VOIDED' ELSE 'REPLACED' END, v.submission,
                CASE WHEN o.replaced_by IS NULL THEN 'approval withdrawn'
                  ELSE 'replaced by ' || n.submission END,
                v.reimbursement, o.reason, o.evidence_sha256
              FROM verdict_void o JOIN verdict v ON v.id = o.verdict_id
                LEFT JOIN verdict n ON n.id = o.replaced_by
              UNION ALL
              SELECT e.happened_at, e.person, 'PAYMENT', e.payment_id,
                concat_ws(' ', replace(lower(e.event), '_', ' '), e.code, 'on', e.on_day), p.amount, e.reason,
                e.evidence_sha256
              FROM payment_event e JOIN payment p ON p.id = e.payment_id WHERE e.event <> 'SETTLED'
              UNION ALL
              SELECT e.happened_at, e.person, 'FILE', f.name, 'withdrawn', f.total,
                coalesce(e.detail ->> 'reason', ''), NULL
              FROM payment_file_event e JOIN payment_file f ON f.id = e.file_id
              WHERE e.event = 'VOIDED'
              UNION ALL
              SELECT a.accepted_at, a.accepted_by, 'ACCEPTED', a.kind || ' ' || a.subject, a.what,
                NULL, a.reason, a.evidence_sha256
              FROM year_end_acceptance a) acts
            WHERE at >= ? ORDER BY at, kind, submission, what
            """)
        .param(Timestamp.from(from))
        .query(YearAdjustments::adjustment)
        .list();
  }

  private List<Adjustment> carried(Instant from) {
    return jdbc.sql(
            """
            SELECT coalesce(r.started_at, i.approved_at) AS at, 'ojtpay' AS who,
              'EARLIER_YEAR' AS kind, j.what AS submission,
              'booked for fiscal year ' || c.fiscal_year || ' or before, which is closed' AS what,
              sum(p.amount) FILTER (WHERE p.amount > 0) AS amount,
              coalesce('refers to: ' || o.what, 'refers to no earlier booking') AS reason,
              NULL AS evidence
            FROM carried_journal c JOIN journal j ON j.id = c.journal_id
              LEFT JOIN run r ON r.id = j.run_id
              LEFT JOIN import_approval i ON i.import_id = j.import_id
              LEFT JOIN journal o ON o.id = c.refers_to JOIN posting p ON p.journal_id = j.id
            WHERE coalesce(r.started_at, i.approved_at) >= ?
            GROUP BY j.id, r.started_at, i.approved_at, j.what, c.fiscal_year, o.what ORDER BY j.id
            """)
        .param(Timestamp.from(from))
        .query(YearAdjustments::adjustment)
        .list();
  }

  private static Adjustment adjustment(ResultSet row, int number) throws SQLException {
    @Nullable Money amount =
        row.getBigDecimal("amount") == null ? null : new Money(row.getBigDecimal("amount"));
    return new Adjustment(
        row.getTimestamp("at").toInstant(),
        row.getString("who"),
        Adjustment.Kind.valueOf(row.getString("kind")),
        row.getString("submission"),
        row.getString("what"),
        amount,
        row.getString("reason"),
        YearBooksShelf.text(row, "evidence"));
  }
}
