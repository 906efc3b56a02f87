package org.ojtpay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ojtpay.ledger.Account;
import org.ojtpay.ledger.Journal.Posting;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.onfile.InvoiceOnFile.Replaced;
import org.ojtpay.units.Money;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The shelf of approvals that do not stand any more: each replaced by a correction, or withdrawn by
 * two people. Their worked days, numbers and periods are free again, and what they used of the caps
 * is given back.
 */
public final class VoidShelf {

  /**
   * What one person asked for.
   *
   * @param by who asked
   */
  public record Request(String by, String reason, Instant at) {}

  /**
   * What a person says.
   *
   * @param by who asks, confirms or cancels
   * @param evidence the hash of a document that shows it
   */
  public record Said(String by, String reason, @Nullable String evidence) {}

  private final JdbcClient jdbc;
  private final AgreementShelf agreements;

  VoidShelf(JdbcClient jdbc, AgreementShelf agreements) {
    this.jdbc = jdbc;
    this.agreements = agreements;
  }

  /** A correction takes the place of what it corrects; the database refuses where it may not. */
  void replace(String runId, long correction, Replaced replaced) {
    jdbc.sql(
            "INSERT INTO verdict_void (verdict_id, run_id, voided_by, voided_at, reason,"
                + " replaced_by) SELECT ?, id, 'ojtpay', started_at, ?, ? FROM run WHERE id = ?")
        .params(
            replaced.verdict(),
            "replaced by a correction of invoice " + replaced.number(),
            correction,
            runId)
        .update();
    agreements.giveBack(replaced.verdict());
  }

  /** Puts what a person asks for; another may confirm it. */
  public void ask(long verdict, Said asked, Instant at) {
    jdbc.sql(
            "INSERT INTO void_request (verdict_id, asked_by, asked_at, reason, evidence_sha256)"
                + " VALUES (?, ?, ?, ?, ?)")
        .params(Row.of(verdict, asked.by(), Timestamp.from(at), asked.reason(), asked.evidence()))
        .update();
  }

  /** The newest that somebody asked for and nobody has cancelled. */
  public Optional<Request> request(long verdict) {
    return jdbc.sql(
            "SELECT asked_by, reason, asked_at FROM open_void_request WHERE verdict_id = ? ORDER BY"
                + " id DESC LIMIT 1")
        .param(verdict)
        .query(
            (row, number) ->
                new Request(
                    row.getString("asked_by"),
                    row.getString("reason"),
                    row.getTimestamp("asked_at").toInstant()))
        .optional();
  }

  /**
   * Cancels all that was asked for and is open, whoever asked: nobody can confirm it any more.
   *
   * @throws RefusedByDatabase where another person has confirmed it meanwhile
   */
  public void cancel(long verdict, Said by, Instant at) {
    try {
      jdbc.sql(
              "INSERT INTO void_request_cancelled (request_id, cancelled_by, cancelled_at, reason,"
                  + " evidence_sha256) SELECT id, ?, ?, ?, ? FROM open_void_request WHERE"
                  + " verdict_id = ?")
          .params(Row.of(by.by(), Timestamp.from(at), by.reason(), by.evidence(), verdict))
          .update();
    } catch (DataIntegrityViolationException refused) {
      throw new RefusedByDatabase(
          "Refused: another person has confirmed it, or somebody has cancelled it.", refused);
    }
  }

  /**
   * Withdraws an approval, which nothing replaces.
   *
   * @throws RefusedByDatabase where a payment stands on it or on what it replaced, where it does
   *     not stand any more, or where who asked and who confirms are one
   */
  public void withdraw(long verdict, Request asked, Said confirmed, Instant at) {
    try {
      jdbc.sql(
              "INSERT INTO verdict_void (verdict_id, voided_by, confirmed_by, voided_at, reason,"
                  + " evidence_sha256) VALUES (?, ?, ?, ?, ?, ?)")
          .params(
              Row.of(
                  verdict,
                  asked.by(),
                  confirmed.by(),
                  Timestamp.from(at),
                  asked.reason() + " / " + confirmed.reason(),
                  confirmed.evidence()))
          .update();
    } catch (DataIntegrityViolationException refused) {
      throw new RefusedByDatabase(
          "Refused: two people withdraw an approval, once, and only while nothing is paid on it.",
          refused);
    }
    agreements.giveBack(verdict);
  }

  /** Whether the approval does not stand any more. */
  public boolean isVoid(long verdict) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM verdict_void WHERE verdict_id = ?)")
        .param(verdict)
        .query(Boolean.class)
        .single();
  }

  /**
   * How an approval ended.
   *
   * @param by both who withdrew it; ojtpay where a correction took its place
   * @param replacedBy the submission that took its place; absent where none did
   */
  public record Ended(Instant at, String by, String reason, @Nullable String replacedBy) {}

  /** How the approval ended; empty while it stands. */
  public Optional<Ended> ended(long verdict) {
    return jdbc.sql(
            "SELECT o.voided_at, concat_ws(' and ', o.voided_by, o.confirmed_by) AS who, o.reason,"
                + " r.submission FROM verdict_void o LEFT JOIN verdict r ON r.id = o.replaced_by"
                + " WHERE o.verdict_id = ?")
        .param(verdict)
        .query(
            (row, number) ->
                new Ended(
                    row.getTimestamp("voided_at").toInstant(),
                    row.getString("who"),
                    row.getString("reason"),
                    row.getString("submission")))
        .optional();
  }

  /** Whether a payment lives on the approval, or on one that it replaced. */
  public boolean isPaid(long verdict) {
    return jdbc.sql(
            "SELECT EXISTS (SELECT FROM live_payment WHERE verdict_id IN (SELECT"
                + " replaced_by(?)))")
        .param(verdict)
        .query(Boolean.class)
        .single();
  }

  /**
   * What two people have begun with an approval or its payment and not ended, in a clause; empty
   * where nothing. Once it is paid, nobody can confirm that it is withdrawn.
   */
  public String underWay(long verdict) {
    return jdbc.sql(
            """
            SELECT CASE
              WHEN EXISTS (SELECT FROM payment_under_way p WHERE p.verdict_id = :verdict
                AND p.taken_back) THEN 'whose payment is being taken back, and that has not ended'
              WHEN EXISTS (SELECT FROM open_void_request r WHERE r.verdict_id = :verdict)
                AND NOT EXISTS (SELECT FROM live_payment y
                  WHERE y.verdict_id IN (SELECT replaced_by(:verdict)))
                THEN 'which somebody has asked to void, and nobody has confirmed it yet'
              ELSE '' END
            """)
        .param("verdict", verdict)
        .query(String.class)
        .single();
  }

  /** The run that approved. */
  public String run(long verdict) {
    return jdbc.sql("SELECT run_id FROM verdict WHERE id = ?")
        .param(verdict)
        .query(String.class)
        .single();
  }

  /** What was booked when it was approved; nothing for an invoice of nothing. */
  public List<Posting> approved(long verdict) {
    return jdbc.sql(
            "SELECT p.account, p.agreement_key, p.fund, p.fiscal_year, p.amount FROM posting p JOIN"
                + " journal j ON j.id = p.journal_id WHERE j.verdict_id = ? AND j.idem_key LIKE"
                + " 'payable %' ORDER BY p.line")
        .param(verdict)
        .query(VoidShelf::posting)
        .list();
  }

  /**
   * What stands on PAYABLE and RECEIVABLE because of a verdict, of all that it replaced, and of
   * their payments, by fund and fiscal year. What is owed of a payment because it could not be
   * taken back stands by itself.
   */
  public List<Posting> owed(long verdict) {
    return jdbc.sql(
            """
            WITH chain AS (SELECT replaced_by(?) AS id)
            SELECT p.account, p.agreement_key, p.fund, p.fiscal_year, sum(p.amount) AS amount
            FROM posting p JOIN journal j ON j.id = p.journal_id
            WHERE p.account IN ('PAYABLE', 'RECEIVABLE')
              AND (j.verdict_id IN (SELECT id FROM chain)
                OR j.idem_key IN (SELECT w.word || ' ' || y.id FROM payment_move w, payment y
                  JOIN payment_standing s ON s.payment_id = y.id
                  WHERE y.verdict_id IN (SELECT id FROM chain) AND s.state <> 'REVERSED'))
            GROUP BY p.account, p.agreement_key, p.fund, p.fiscal_year HAVING sum(p.amount) <> 0
            ORDER BY p.account, p.fund, p.fiscal_year
            """)
        .param(verdict)
        .query(VoidShelf::posting)
        .list();
  }

  private static Posting posting(ResultSet row, int number) throws SQLException {
    return new Posting(
        Account.valueOf(row.getString("account")),
        AgreementKey.parse(row.getString("agreement_key")),
        row.getString("fund"),
        row.getInt("fiscal_year"),
        new Money(row.getBigDecimal("amount")));
  }
}
