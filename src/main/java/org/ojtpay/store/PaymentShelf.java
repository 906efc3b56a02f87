package org.ojtpay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ojtpay.ledger.Account;
import org.ojtpay.ledger.Journal;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.pay.FiledPayment;
import org.ojtpay.units.Money;
import org.ojtpay.validate.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shelf of payments. */
public final class PaymentShelf {

  /**
   * An approved invoice that stands.
   *
   * @param setOff what of it the employer has already, from an invoice that it replaced
   */
  public record Unpaid(long verdictId, Verdict verdict, Money setOff) {}

  private final JdbcClient jdbc;

  public PaymentShelf(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One at a time numbers payments: until the transaction ends, others wait. */
  public void lockNumbers() {
    jdbc.sql("SELECT pg_advisory_xact_lock(7265002)").query(row -> {});
  }

  /** What no payment pays. */
  public List<Unpaid> unpaid() {
    return unpaid(List.of());
  }

  /** The same as if the payments of these files had ended. */
  public List<Unpaid> unpaid(Collection<Long> withdrawn) {
    return jdbc.sql(
            "SELECT v.id, v.body, s.set_off FROM approved_verdict v CROSS JOIN LATERAL (SELECT"
                + " coalesce(sum(p.amount), 0.00) AS set_off FROM journal j JOIN posting p ON"
                + " p.journal_id = j.id AND p.account = 'PAYABLE' WHERE j.verdict_id = v.id AND"
                + " j.idem_key LIKE 'set off %') s WHERE v.reimbursement > s.set_off AND NOT EXISTS"
                + " (SELECT FROM live_payment p WHERE p.verdict_id = v.id AND p.id NOT IN (SELECT"
                + " e.payment_id FROM payment_file_entry e WHERE e.file_id = ANY (?))) ORDER BY"
                + " v.id")
        .param((Object) withdrawn.toArray(Long[]::new))
        .query(PaymentShelf::filed)
        .list();
  }

  /**
   * Of which approved corrections a part was set off against payments that came back since, with
   * that part: no payment is made of it. What verified hours had too much is no such part: the
   * payment that had it is made again in full.
   */
  public Map<String, Money> setOffInVain() {
    Map<String, Money> parts = new LinkedHashMap<>();
    jdbc.sql(
            "SELECT v.submission, s.set_off - l.paid AS part FROM approved_verdict v JOIN (SELECT"
                + " j.verdict_id, sum(p.amount) AS set_off FROM journal j JOIN posting p ON"
                + " p.journal_id = j.id AND p.account = 'PAYABLE' WHERE j.idem_key LIKE 'set off %'"
                + " AND j.idem_key NOT LIKE 'set off % by true-up %' GROUP BY j.verdict_id) s ON"
                + " s.verdict_id = v.id CROSS JOIN LATERAL (SELECT coalesce(sum(p.amount), 0.00) AS"
                + " paid FROM live_payment p WHERE p.verdict_id <> v.id AND p.verdict_id IN (SELECT"
                + " replaced_by(v.id))) l WHERE s.set_off > l.paid ORDER BY v.id")
        .query(
            row -> {
              parts.merge(
                  row.getString("submission"), new Money(row.getBigDecimal("part")), Money::plus);
            });
    return parts;
  }

  /** The approved invoices that a file pays, in the order of their approval. */
  public List<Unpaid> in(long fileId) {
    return jdbc.sql(
            "SELECT v.id, v.body, p.set_off FROM payment_file_entry e JOIN payment p ON p.id ="
                + " e.payment_id"
                + " JOIN verdict v ON v.id = p.verdict_id WHERE e.file_id = ? ORDER BY v.id")
        .param(fileId)
        .query(PaymentShelf::filed)
        .list();
  }

  /** What was approved from a fund in a fiscal year, here or before its books were taken over. */
  public record Spent(String fund, int fiscalYear, Money amount) {}

  /** The same of each fund and fiscal year that an approved invoice is booked in. */
  public List<Spent> spent(long verdictId) {
    return jdbc.sql(
            "SELECT o.fund, o.fiscal_year, sum(o.amount) AS amount FROM posting o JOIN journal j ON"
                + " j.id = o.journal_id WHERE (o.account IN ('EXPENSE', 'ACCRUED') OR (o.account ="
                + " 'OBLIGATION' AND j.idem_key LIKE 'opening %')) AND (o.fund, o.fiscal_year) IN"
                + " (SELECT p.fund, p.fiscal_year FROM posting p JOIN journal i ON i.id ="
                + " p.journal_id WHERE i.verdict_id = ? AND p.account IN ('EXPENSE', 'ACCRUED'))"
                + " GROUP BY o.fund, o.fiscal_year ORDER BY o.fund, o.fiscal_year")
        .param(verdictId)
        .query(
            (row, number) ->
                new Spent(
                    row.getString("fund"),
                    row.getInt("fiscal_year"),
                    new Money(row.getBigDecimal("amount"))))
        .list();
  }

  /** The approved invoice that a payment pays; empty where its approval does not stand any more. */
  public Optional<Unpaid> approved(String paymentId) {
    return jdbc.sql(
            "SELECT v.id, v.body, p.set_off FROM approved_verdict v JOIN payment p ON p.verdict_id"
                + " = v.id WHERE p.id = ?")
        .param(paymentId)
        .query(PaymentShelf::filed)
        .optional();
  }

  private static Unpaid filed(ResultSet row, int number) throws SQLException {
    return new Unpaid(
        row.getLong("id"),
        HandOffJson.read(row.getString("body"), Verdict.class),
        new Money(row.getBigDecimal("set_off")));
  }

  /** The next payment number: one more than the highest given. */
  public int nextPayment() {
    return jdbc.sql("SELECT coalesce(max(substr(id, 2)::int), 0) + 1 FROM payment")
        .query(Integer.class)
        .single();
  }

  /**
   * Puts a payment.
   *
   * @param bankVersion of the employer's account to which it goes; absent of payments from before
   *     accounts had versions
   */
  public void putPayment(
      String runId, long verdictId, FiledPayment item, @Nullable Integer bankVersion) {
    jdbc.sql(
            "INSERT INTO payment (id, run_id, verdict_id, gross, set_off, amount, employer_id,"
                + " bank_version, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::json)")
        .params(
            Row.of(
                item.id(),
                runId,
                verdictId,
                item.gross().amount(),
                item.gross().minus(item.amount()).amount(),
                item.amount().amount(),
                item.employerId(),
                bankVersion,
                HandOffJson.write(item)))
        .update();
  }

  /** The payable's own lines less what was set off, for the booking that moves them on. */
  public List<Journal.Posting> payable(String paymentId) {
    return jdbc.sql(
            "SELECT p.agreement_key, p.fund, p.fiscal_year, sum(p.amount) AS amount FROM posting p"
                + " JOIN journal j ON j.id = p.journal_id JOIN payment y ON y.verdict_id ="
                + " j.verdict_id WHERE y.id = ? AND p.account = 'PAYABLE' AND (j.idem_key LIKE"
                + " 'payable %' OR j.idem_key LIKE 'set off %' OR j.idem_key LIKE 'true-up %')"
                + " GROUP BY p.agreement_key, p.fund, p.fiscal_year HAVING sum(p.amount) <> 0 ORDER"
                + " BY p.fiscal_year")
        .param(paymentId)
        .query(PaymentShelf::payable)
        .list();
  }

  /**
   * The same of a payment that was to be taken back: as it was booked then, whatever was set off
   * against its invoice since.
   */
  public List<Journal.Posting> reversed(String paymentId) {
    return jdbc.sql(
            "SELECT p.agreement_key, p.fund, p.fiscal_year, p.amount FROM posting p JOIN journal j"
                + " ON j.id = p.journal_id WHERE j.idem_key = 'reversed ' || ? AND p.account ="
                + " 'PAYABLE' ORDER BY p.fiscal_year")
        .param(paymentId)
        .query(PaymentShelf::payable)
        .list();
  }

  private static Journal.Posting payable(ResultSet row, int number) throws SQLException {
    return new Journal.Posting(
        Account.PAYABLE,
        AgreementKey.parse(row.getString("agreement_key")),
        row.getString("fund"),
        row.getInt("fiscal_year"),
        new Money(row.getBigDecimal("amount")));
  }
}
