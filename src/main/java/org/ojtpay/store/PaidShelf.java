package org.ojtpay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ojtpay.ledger.Account;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.pay.FiledPayment;
import org.ojtpay.units.Money;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was booked, paid and written because of a verdict. */
public final class PaidShelf {

  /** A line of a booking. */
  public record Booked(
      String what,
      @Nullable String runId,
      String account,
      String fund,
      int fiscalYear,
      Money amount) {}

  /** A step in the life of a payment file. */
  public record Step(String event, String who, Instant at) {}

  /**
   * A payment with the file that it stands in.
   *
   * @param sha256 of the file's bytes
   */
  public record Paid(
      FiledPayment payment, String file, String sha256, LocalDate settles, List<Step> steps) {

    public Paid {
      steps = List.copyOf(steps);
    }
  }

  /** What was written for people, in the folder of the run. */
  public record Written(String folder, String file, String to, String sha256) {}

  private record Body(LocalDate effectiveEntryDate) {}

  private final JdbcClient jdbc;

  PaidShelf(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What stands on each account under an agreement; accounts without anything are absent. */
  public Map<Account, Money> balances(AgreementKey agreement) {
    Map<Account, Money> balances = new TreeMap<>();
    jdbc.sql(
            "SELECT account, sum(amount) AS amount FROM posting WHERE agreement_key = ? GROUP BY"
                + " account HAVING sum(amount) <> 0")
        .param(agreement.toString())
        .query(
            row -> {
              balances.put(
                  Account.valueOf(row.getString("account")),
                  new Money(row.getBigDecimal("amount")));
            });
    return balances;
  }

  /** The bookings of a verdict and of its payment, in the order in which they were made. */
  public List<Booked> booked(long verdict) {
    return jdbc.sql(
            "SELECT j.what, j.run_id, p.account, p.fund, p.fiscal_year, p.amount FROM journal j"
                + " JOIN posting p ON p.journal_id = j.id WHERE j.verdict_id = :verdict OR"
                + " j.idem_key IN (SELECT word || ' ' || id FROM payment, payment_move WHERE"
                + " verdict_id = :verdict) ORDER BY j.id, p.line")
        .param("verdict", verdict)
        .query(PaidShelf::booked)
        .list();
  }

  private static Booked booked(ResultSet row, int number) throws SQLException {
    return new Booked(
        row.getString("what"),
        row.getString("run_id"),
        row.getString("account"),
        row.getString("fund"),
        row.getInt("fiscal_year"),
        new Money(row.getBigDecimal("amount")));
  }

  /** The newest payment of a verdict; empty while none was proposed. */
  public Optional<Paid> payment(long verdict) {
    return jdbc.sql(
            "SELECT y.body AS payment, f.id, f.name, f.body, b.sha256 FROM payment y JOIN"
                + " payment_file_entry e ON e.payment_id = y.id JOIN payment_file f ON f.id ="
                + " e.file_id JOIN payment_file_bytes b ON b.file_id = f.id WHERE y.verdict_id = ?"
                + " ORDER BY y.attempt DESC LIMIT 1")
        .param(verdict)
        .query(
            (row, number) -> {
              FiledPayment payment = HandOffJson.read(row.getString("payment"), FiledPayment.class);
              return new Paid(
                  payment,
                  row.getString("name"),
                  row.getString("sha256"),
                  HandOffJson.read(row.getString("body"), Body.class).effectiveEntryDate(),
                  steps(row.getLong("id"), payment.id()));
            })
        .optional();
  }

  /** What happened to its file, and then to the payment itself. */
  private List<Step> steps(long file, String payment) {
    return jdbc.sql(
            "SELECT event, person, happened_at, array_position(ARRAY['PROPOSED', 'PROOFED',"
                + " 'APPROVED', 'APPROVED_AGAIN', 'RELEASED', 'PUBLISHED', 'HANDED_OVER',"
                + " 'ACKNOWLEDGED', 'VOIDED'], event) AS place FROM payment_file_event WHERE"
                + " file_id = ? UNION ALL SELECT event, person, happened_at, 100 + id FROM"
                + " payment_event WHERE payment_id = ? AND event <> 'VOIDED' ORDER BY place")
        .params(file, payment)
        .query(
            (row, number) ->
                new Step(
                    row.getString("event"),
                    row.getString("person"),
                    row.getTimestamp("happened_at").toInstant()))
        .list();
  }

  /**
   * How a payment stands.
   *
   * @param replacedBy the payment that was made in its place; absent where none was
   */
  public record Standing(String payment, Money amount, String state, @Nullable String replacedBy) {}

  /** Every payment of a verdict, the oldest first. */
  public List<Standing> payments(long verdict) {
    return jdbc.sql(
            "SELECT p.id, p.amount, s.state, r.id AS replaced_by FROM payment p JOIN"
                + " payment_standing s ON s.payment_id = p.id LEFT JOIN payment r ON r.reissue_of ="
                + " p.id WHERE p.verdict_id = ? ORDER BY p.id")
        .param(verdict)
        .query(
            (row, number) ->
                new Standing(
                    row.getString("id"),
                    new Money(row.getBigDecimal("amount")),
                    row.getString("state"),
                    row.getString("replaced_by")))
        .list();
  }

  /** The verdict that a payment of that number pays. */
  public Optional<Long> paidBy(String payment) {
    return jdbc.sql("SELECT verdict_id FROM payment WHERE upper(id) = upper(?)")
        .param(payment)
        .query(Long.class)
        .optional();
  }

  /** What was written because of a verdict, by run and file. */
  public List<Written> written(long verdict) {
    return jdbc.sql(
            "SELECT r.outbox, n.file, n.recipient, n.sha256 FROM notice n JOIN run r ON r.id ="
                + " n.run_id WHERE n.verdict_id = ? ORDER BY r.started_at, n.file")
        .param(verdict)
        .query(
            (row, number) ->
                new Written(
                    row.getString("outbox"),
                    row.getString("file"),
                    row.getString("recipient"),
                    row.getString("sha256")))
        .list();
  }
}
