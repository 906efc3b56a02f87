package org.ojtpay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.pay.FiledPayment;
import org.ojtpay.reconcile.AgreementName;
import org.ojtpay.reconcile.OpenItem;
import org.ojtpay.reconcile.Owner;
import org.ojtpay.reconcile.RegisteredPayment;
import org.ojtpay.reconcile.YearBooks.Open;
import org.ojtpay.reconcile.YearBooks.UnsentFile;
import org.ojtpay.units.DateRange;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What waits, what was paid and what people have done, for the end of a fiscal year. */
public final class YearEndItems {

  /** Days after which something that waits is stale. */
  private static final long STALE = 30;

  private final JdbcClient jdbc;

  YearEndItems(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Every submission that is held, quarantined, or was returned and not mended. */
  public List<Open> open(LocalDate asOf) {
    return jdbc.sql(
            """
            SELECT v.receipt_id || '#' || v.part AS id, v.submission, v.kind, v.disposition,
              coalesce(v.agreement_key, '') AS agreement_key, v.body ->> 'agreementNumber' AS number,
              v.body ->> 'participant' AS participant, v.body ->> 'invoiceNumber' AS invoice,
              (v.body ->> 'received')::date AS received, r.as_of,
              (v.invoice #>> '{period,from}')::date AS first,
              (v.invoice #>> '{period,to}')::date AS last,
              CASE WHEN v.kind = 'AGREEMENT' THEN (v.agreement #>> '{terms,start}')::date END
                AS start,
              ARRAY(SELECT DISTINCT f ->> 'code' FROM json_array_elements(v.body -> 'findings') AS f
                    WHERE f ->> 'severity' IN ('RETURN', 'HOLD') ORDER BY 1) AS codes,
              coalesce((v.body #>> '{worksheet,reimbursement}')::numeric, 0.00) AS would_be
            FROM standing_verdict v JOIN run r ON r.id = v.run_id
            WHERE v.disposition IN ('HELD', 'RETURNED', 'QUARANTINED') AND v.kind <> 'CLASSROOM'
              AND NOT EXISTS (SELECT FROM superseded_verdict s WHERE s.id = v.id)
              AND (v.disposition <> 'RETURNED' OR NOT EXISTS (
                SELECT FROM verdict w WHERE w.agreement_key = v.agreement_key AND w.kind = v.kind
                  AND w.id > v.id AND w.receipt_id <> v.receipt_id AND v.invoice IS NULL
                  AND w.disposition IN ('APPROVED', 'HELD', 'RETURNED')))
            ORDER BY v.disposition = 'QUARANTINED' DESC, v.id
            """)
        .query((row, number) -> open(row, asOf))
        .list();
  }

  private static Open open(ResultSet row, LocalDate asOf) throws SQLException {
    LocalDate since = row.getObject("as_of", LocalDate.class);
    LocalDate received = row.getObject("received", LocalDate.class);
    LocalDate first = YearBooksShelf.day(row, "first");
    OpenItem.State state = OpenItem.State.valueOf(row.getString("disposition"));
    long age = ChronoUnit.DAYS.between(since, asOf);
    OpenItem item =
        new OpenItem(
            row.getString("submission"),
            row.getString("kind"),
            state,
            YearBooksShelf.text(row, "number"),
            YearBooksShelf.text(row, "participant"),
            YearBooksShelf.text(row, "invoice"),
            received,
            since,
            age,
            age > STALE,
            List.of((String[]) row.getArray("codes").getArray()),
            YearBooksShelf.money(row, "would_be"),
            Owner.PROGRAMS);
    return new Open(
        item,
        row.getString("agreement_key"),
        first == null
            ? null
            : new DateRange(first, Objects.requireNonNull(YearBooksShelf.day(row, "last"))),
        YearBooksShelf.day(row, "start"));
  }

  /**
   * The parts of payments of which one belongs to the year, that these days paid or that are named,
   * all of each.
   */
  public List<RegisteredPayment> payments(int fiscalYear, DateRange days, Set<String> named) {
    return jdbc.sql(
            """
            WITH part AS (
              SELECT y.id, p.agreement_key, p.fund, p.fiscal_year, -sum(p.amount) AS amount
              FROM payment y JOIN journal j ON j.verdict_id = y.verdict_id
                AND (j.idem_key LIKE 'payable %' OR j.idem_key LIKE 'set off %'
                  OR j.idem_key LIKE 'true-up %')
              JOIN posting p ON p.journal_id = j.id AND p.account = 'PAYABLE'
              GROUP BY 1, 2, 3, 4 HAVING sum(p.amount) <> 0)
            SELECT t.*, y.body, CASE WHEN s.state = 'REVERSED' AND EXISTS (
                SELECT FROM payment_event n WHERE n.payment_id = t.id AND n.event = 'NOT_RECOVERED')
              THEN 'OWED' ELSE s.state END AS state, f.name, f.body ->> 'effectiveEntryDate' AS pays,
              e.trace, b.on_day
            FROM part t JOIN payment y ON y.id = t.id JOIN payment_standing s ON s.payment_id = t.id
              LEFT JOIN payment_file_entry e ON e.payment_id = t.id
              LEFT JOIN payment_file f ON f.id = e.file_id
              LEFT JOIN payment_event b ON b.payment_id = t.id AND b.event = 'SETTLED'
            WHERE t.id IN (SELECT id FROM part WHERE fiscal_year = :year)
              OR (f.body ->> 'effectiveEntryDate')::date BETWEEN :first AND :last
              OR t.id = ANY (:named)
            ORDER BY t.id, t.fund, t.fiscal_year
            """)
        .param("year", fiscalYear)
        .param("first", days.from())
        .param("last", days.to())
        .param("named", named.toArray(String[]::new))
        .query(YearEndItems::payment)
        .list();
  }

  private static RegisteredPayment payment(ResultSet row, int number) throws SQLException {
    FiledPayment filed = HandOffJson.read(row.getString("body"), FiledPayment.class);
    String pays = row.getString("pays");
    AgreementKey key = AgreementKey.parse(row.getString("agreement_key"));
    return new RegisteredPayment(
        row.getString("id"),
        new AgreementName(
            key.toString(),
            filed.agreementNumber(),
            filed.payeeName(),
            filed.employerId(),
            filed.participant()),
        filed.payeeName(),
        filed.employerId(),
        filed.invoiceNumber(),
        row.getString("fund"),
        row.getInt("fiscal_year"),
        YearBooksShelf.text(row, "name"),
        pays == null ? null : LocalDate.parse(pays),
        row.getObject("trace") == null ? "" : "%07d".formatted(row.getInt("trace")),
        filed.amount(),
        YearBooksShelf.money(row, "amount"),
        RegisteredPayment.State.valueOf(row.getString("state")),
        YearBooksShelf.day(row, "on_day"));
  }

  /** Files that are not published, and those of which nobody knows whether the bank has them. */
  public List<UnsentFile> files() {
    return jdbc.sql(
            """
            SELECT f.name, s.state, f.entries, f.total FROM payment_file f
              JOIN payment_file_standing s ON s.file_id = f.id
            WHERE s.state IN ('PROPOSED', 'PROOFED', 'APPROVED', 'APPROVED_AGAIN', 'RELEASED')
            UNION ALL
            SELECT f.name, 'HANDOVER_UNKNOWN', f.entries, f.total FROM payment_file f
              JOIN delivery d ON d.file_id = f.id
            WHERE d.state IN ('SENDING', 'HANDOVER_UNKNOWN')
            ORDER BY 1
            """)
        .query(
            (row, number) ->
                new UnsentFile(
                    row.getString("name"),
                    row.getString("state"),
                    row.getInt("entries"),
                    YearBooksShelf.money(row, "total")))
        .list();
  }

  /** Runs of other jobs that have begun and not ended, in words. */
  public List<String> unfinished(String job) {
    return jdbc.sql(
            "SELECT job || ' as of ' || as_of || ', run ' || id FROM run WHERE status <> 'DONE' AND"
                + " job <> ? ORDER BY started_at, id")
        .param(job)
        .query(String.class)
        .list();
  }

  /** The reference files that a run went by, each with its hash. */
  public Map<String, String> references(String runId) {
    Map<String, String> files = new LinkedHashMap<>();
    jdbc.sql("SELECT name, sha256 FROM reference_version WHERE run_id = ? ORDER BY name")
        .param(runId)
        .query(
            row -> {
              files.put(row.getString("name"), row.getString("sha256"));
            });
    return files;
  }
}
