package org.ojtpay.store;

import java.util.List;
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

  /** An approved invoice that stands and that no payment pays. */
  public record Unpaid(long verdictId, Verdict verdict) {}

  private final JdbcClient jdbc;

  public PaymentShelf(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One at a time numbers payments: until the transaction ends, others wait. */
  public void lockNumbers() {
    jdbc.sql("SELECT pg_advisory_xact_lock(7265002)").query(row -> {});
  }

  public List<Unpaid> unpaid() {
    return jdbc.sql(
            "SELECT v.id, v.body FROM approved_verdict v WHERE v.reimbursement > 0 AND NOT EXISTS"
                + " (SELECT FROM live_payment p WHERE p.verdict_id = v.id) ORDER BY v.id")
        .query(
            (row, number) ->
                new Unpaid(
                    row.getLong("id"), HandOffJson.read(row.getString("body"), Verdict.class)))
        .list();
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
