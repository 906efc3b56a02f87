package org.ojtpay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.ojtpay.ledger.Account;
import org.ojtpay.ledger.Journal;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.pay.FiledPayment;
import org.ojtpay.units.Money;
import org.ojtpay.validate.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shelf of payments. */
public final class PaymentShelf {

  /** An approved invoice that stands. */
  public record Unpaid(long verdictId, Verdict verdict) {}

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
    return jdbc.sql(
            "SELECT v.id, v.body FROM approved_verdict v WHERE v.reimbursement > 0 AND NOT EXISTS"
                + " (SELECT FROM live_payment p WHERE p.verdict_id = v.id) ORDER BY v.id")
        .query(PaymentShelf::filed)
        .list();
  }

  /** The approved invoice that a payment pays; empty where its approval does not stand any more. */
  public Optional<Unpaid> approved(String paymentId) {
    return jdbc.sql(
            "SELECT v.id, v.body FROM approved_verdict v JOIN payment p ON p.verdict_id = v.id WHERE"
                + " p.id = ?")
        .param(paymentId)
        .query(PaymentShelf::filed)
        .optional();
  }

  private static Unpaid filed(ResultSet row, int number) throws SQLException {
    return new Unpaid(row.getLong("id"), HandOffJson.read(row.getString("body"), Verdict.class));
  }

  /** The next payment number: one more than the highest given. */
  public int nextPayment() {
    return jdbc.sql("SELECT coalesce(max(substr(id, 2)::int), 0) + 1 FROM payment")
        .query(Integer.class)
        .single();
  }

  public void putPayment(String runId, long verdictId, FiledPayment item) {
    jdbc.sql(
            "INSERT INTO payment (id, run_id, verdict_id, gross, set_off, amount, employer_id, body)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?::json)")
        .params(
            item.id(),
            runId,
            verdictId,
            item.gross().amount(),
            item.gross().minus(item.amount()).amount(),
            item.amount().amount(),
            item.employerId(),
            HandOffJson.write(item))
        .update();
  }

  /** The payable's own lines, for the booking that moves them on. */
  public List<Journal.Posting> payable(String paymentId) {
    return jdbc.sql(
            "SELECT p.* FROM posting p JOIN journal j ON j.id = p.journal_id JOIN payment y ON"
                + " y.verdict_id = j.verdict_id WHERE y.id = ? AND p.account = 'PAYABLE' AND"
                + " j.idem_key LIKE 'payable %' ORDER BY p.line")
        .param(paymentId)
        .query(
            (row, number) ->
                new Journal.Posting(
                    Account.PAYABLE,
                    AgreementKey.parse(row.getString("agreement_key")),
                    row.getString("fund"),
                    row.getInt("fiscal_year"),
                    new Money(row.getBigDecimal("amount"))))
        .list();
  }
}
