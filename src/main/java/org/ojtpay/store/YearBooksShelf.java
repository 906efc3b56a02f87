package org.ojtpay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ojtpay.reconcile.RegisteredPayment.State;
import org.ojtpay.reconcile.YearBooks.Approved;
import org.ojtpay.reconcile.YearBooks.Booked;
import org.ojtpay.reconcile.YearBooks.Excepted;
import org.ojtpay.reconcile.YearBooks.Part;
import org.ojtpay.reconcile.YearBooks.Provisional;
import org.ojtpay.reconcile.YearBooks.Reported;
import org.ojtpay.reimburse.Worksheet;
import org.ojtpay.units.DateRange;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is on file about a fiscal year: each question is asked once, of all agreements together. */
public final class YearBooksShelf {

  /**
   * An approved invoice before its amount is split by years.
   *
   * @param payableClosed the last year that was closed when it was booked, zero where none was
   * @param undoneClosed the same of the booking that turned it round
   * @param truedUp what payroll changed of verified days of another approval, in the year in which
   *     that is booked; more is in the amount, less is not
   */
  public record Invoice(
      Approved approved, int payableClosed, int undoneClosed, @Nullable Part truedUp) {}

  private final JdbcClient jdbc;

  YearBooksShelf(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The sums of the ledger up to the year. */
  public List<Booked> booked(int fiscalYear) {
    return jdbc.sql(
            """
            WITH shifted AS (
              SELECT y.id AS payment_id FROM carried_journal c JOIN journal j ON j.id = c.journal_id
                JOIN payment y ON y.id = substring(j.idem_key FROM '\\S+$')
                JOIN payment_move w ON j.idem_key = w.word || ' ' || y.id)
            SELECT p.agreement_key, p.fund, p.account, p.fiscal_year < :year AS earlier,
              split_part(j.idem_key, ' ', 1) AS word, s.payment_id IS NOT NULL AS shifted,
              sum(p.amount) AS amount
            FROM posting p JOIN journal j ON j.id = p.journal_id
              LEFT JOIN (SELECT DISTINCT payment_id FROM shifted) s
                ON s.payment_id = split_part(j.idem_key, ' ', 2)
                  OR (j.idem_key LIKE 'in transit %' AND s.payment_id = split_part(j.idem_key, ' ', 3))
            WHERE p.fiscal_year <= :year
            GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1, 2, 3, 4, 5, 6
            """)
        .param("year", fiscalYear)
        .query(
            (row, number) ->
                new Booked(
                    row.getString("agreement_key"),
                    row.getString("fund"),
                    row.getString("account"),
                    row.getBoolean("earlier"),
                    row.getString("word"),
                    row.getBoolean("shifted"),
                    money(row, "amount")))
        .list();
  }

  /** How many lines the ledger has up to the year. */
  public long postings(int fiscalYear) {
    return jdbc.sql("SELECT count(*) FROM posting WHERE fiscal_year <= ?")
        .param(fiscalYear)
        .query(Long.class)
        .single();
  }

  /**
   * Every approved invoice that comes to something, with its whole amount as one part; and payroll
   * that made verified days good by another amount, under the invoice of these days.
   */
  public List<Invoice> approved() {
    return jdbc.sql(
            """
            SELECT v.id, v.submission, v.agreement_key, v.eligible_hours, v.reimbursement,
              i.invoice ->> 'number' AS invoice, (i.invoice #>> '{period,from}')::date AS first,
              (i.invoice #>> '{period,to}')::date AS last, o.verdict_id IS NULL AS stands,
              coalesce(s.set_off, 0.00) AS set_off, l.id AS payment, l.state,
              coalesce(a.attempts, 0) AS attempts, coalesce(b.payable_closed, 0) AS payable_closed,
              coalesce(b.undone_closed, 0) AS undone_closed, t.difference,
              greatest(t.fiscal_year, b.trued_closed + 1) AS trued_year
            FROM verdict v LEFT JOIN verdict_void o ON o.verdict_id = v.id
              LEFT JOIN true_up t ON t.verdict_id = v.id AND t.difference <> 0
              LEFT JOIN verdict u ON u.id = t.trued_id
              CROSS JOIN LATERAL (SELECT coalesce(v.invoice, u.invoice) AS invoice) i
              LEFT JOIN live_payment l ON l.verdict_id = v.id
              LEFT JOIN (SELECT verdict_id, count(*) AS attempts FROM payment GROUP BY verdict_id) a
                ON a.verdict_id = v.id
              LEFT JOIN (SELECT j.verdict_id, sum(p.amount) AS set_off FROM journal j
                JOIN posting p ON p.journal_id = j.id AND p.account = 'PAYABLE'
                WHERE j.idem_key LIKE 'set off %' GROUP BY j.verdict_id) s ON s.verdict_id = v.id
              LEFT JOIN (SELECT j.verdict_id,
                  max(c.fiscal_year) FILTER (WHERE j.idem_key LIKE 'payable %') AS payable_closed,
                  max(c.fiscal_year) FILTER (WHERE j.idem_key LIKE 'replaced %') AS undone_closed,
                  max(c.fiscal_year) FILTER (WHERE j.idem_key LIKE 'true-up %') AS trued_closed
                FROM journal j JOIN carried_journal c ON c.journal_id = j.id GROUP BY j.verdict_id) b
                ON b.verdict_id = v.id
            WHERE v.disposition = 'APPROVED'
              AND (t.trued_id IS NOT NULL OR v.invoice IS NOT NULL AND v.reimbursement > 0)
            ORDER BY v.id
            """)
        .query(YearBooksShelf::invoice)
        .list();
  }

  private static Invoice invoice(ResultSet row, int number) throws SQLException {
    Money amount = money(row, "reimbursement");
    String state = row.getString("state");
    return new Invoice(
        new Approved(
            row.getLong("id"),
            row.getString("submission"),
            text(row, "invoice"),
            row.getString("agreement_key"),
            days(row),
            new Hours(row.getBigDecimal("eligible_hours")),
            amount,
            List.of(new Part(0, amount)),
            row.getBoolean("stands"),
            money(row, "set_off"),
            text(row, "payment"),
            state == null ? null : State.valueOf(state),
            row.getInt("attempts")),
        row.getInt("payable_closed"),
        row.getInt("undone_closed"),
        row.getObject("difference") == null
            ? null
            : new Part(row.getInt("trued_year"), money(row, "difference")));
  }

  /** How an invoice was computed, whose days lie in two fiscal years. */
  public Worksheet worksheet(long verdict) {
    return HandOffJson.read(
        jdbc.sql("SELECT body ->> 'worksheet' FROM verdict WHERE id = ?")
            .param(verdict)
            .query(String.class)
            .single(),
        Worksheet.class);
  }

  /** What was paid on verified hours up to the year and is not made good by payroll. */
  public List<Provisional> provisional(int fiscalYear) {
    return jdbc.sql(
            "SELECT d.agreement_key, d.fund, min(d.work_date) AS first, max(d.work_date) AS last,"
                + " count(*) AS days, sum(d.hours) AS hours, sum(d.amount) AS amount,"
                + " v.submission FROM provisional_day d JOIN verdict v ON v.id = d.verdict_id"
                + " WHERE d.fiscal_year <= ? AND NOT d.trued_up AND NOT d.void GROUP BY"
                + " d.agreement_key, d.fund, v.id, v.submission ORDER BY v.id")
        .param(fiscalYear)
        .query(
            (row, number) ->
                new Provisional(
                    row.getString("agreement_key"),
                    row.getString("fund"),
                    days(row),
                    row.getInt("days"),
                    new Hours(row.getBigDecimal("hours")),
                    money(row, "amount"),
                    row.getString("submission")))
        .list();
  }

  /** The hours that progress reports name, by month; a report without readable hours is none. */
  public List<Reported> reported(DateRange days) {
    return jdbc.sql(
            """
            SELECT e.agreement_key, date_trunc('month', e.effective)::date AS month,
              max((d #>> '{fields,hours,value}')::numeric) AS hours
            FROM agreement_event e JOIN verdict v ON v.id = e.verdict_id
              JOIN packet k ON k.receipt_id = v.receipt_id,
              json_array_elements(k.body -> 'files') AS f (file),
              json_array_elements(f.file -> 'documents') AS g (d)
            WHERE e.event = 'PROGRESS_REPORTED' AND e.effective BETWEEN ? AND ?
              AND d ->> 'type' = 'PROGRESS_REPORT'
              AND d #>> '{fields,hours,value}' ~ '^[0-9]{1,3}(\\.[0-9]{1,4})?$'
            GROUP BY 1, 2 ORDER BY 1, 2
            """)
        .params(days.from(), days.to())
        .query(
            (row, number) ->
                new Reported(
                    row.getString("agreement_key"),
                    row.getObject("month", LocalDate.class),
                    new Hours(row.getBigDecimal("hours"))))
        .list();
  }

  /** Findings about caps and rates on approved invoices with days in the year. */
  public List<Excepted> exceptions(DateRange days) {
    return jdbc.sql(
            """
            SELECT v.agreement_key, v.submission, v.invoice ->> 'number' AS invoice,
              f ->> 'code' AS code, f ->> 'message' AS found, v.reimbursement
            FROM (SELECT * FROM approved_verdict WHERE invoice IS NOT NULL
              AND (body::text LIKE '%"CAP-%' OR body::text LIKE '%-RATE-%'
                OR body::text LIKE '%WEX-OVER%') OFFSET 0) v,
              json_array_elements(v.body -> 'findings') AS f
            WHERE (f ->> 'code' LIKE 'CAP-%' OR f ->> 'code' LIKE '%-RATE-%'
                OR f ->> 'code' LIKE 'WEX-OVER%')
              AND (v.invoice #>> '{period,from}')::date <= :last
              AND (v.invoice #>> '{period,to}')::date >= :first
            ORDER BY v.id, code
            """)
        .param("first", days.from())
        .param("last", days.to())
        .query(
            (row, number) ->
                new Excepted(
                    row.getString("agreement_key"),
                    row.getString("submission"),
                    text(row, "invoice"),
                    row.getString("code"),
                    text(row, "found"),
                    money(row, "reimbursement")))
        .list();
  }

  static Money money(ResultSet row, String column) throws SQLException {
    return new Money(row.getBigDecimal(column));
  }

  static String text(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    return text == null ? "" : text;
  }

  static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  private static DateRange days(ResultSet row) throws SQLException {
    return new DateRange(
        row.getObject("first", LocalDate.class), row.getObject("last", LocalDate.class));
  }
}
