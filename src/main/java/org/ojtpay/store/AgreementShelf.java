package org.ojtpay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ojtpay.ledger.Promise;
import org.ojtpay.onfile.AgreementEvent;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.InvoiceOnFile;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The shelf of agreements: what happened to each, the days that it covers, and the counter that
 * keeps its caps from being passed.
 */
public final class AgreementShelf {

  /** The verdict that an event comes from. */
  record Cause(long verdict, String disposition) {}

  private final JdbcClient jdbc;

  AgreementShelf(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Puts what a person has recorded about an agreement; once, whoever else puts it. */
  public void put(String runId, AgreementEvent event) {
    put(runId, null, event);
  }

  /** Puts an event with what it does to days and caps. */
  void put(String runId, @Nullable Cause cause, AgreementEvent event) {
    AgreementOnFile left = event.terms();
    insert(runId, cause, event);
    if (event.what() == AgreementEvent.What.APPROVED && left != null && cause != null) {
      open(cause.verdict(), left);
    } else if (event.what() == AgreementEvent.What.AMENDED && left != null) {
      changeCap(left);
    }
  }

  private void insert(String runId, @Nullable Cause cause, AgreementEvent event) {
    AgreementOnFile left = event.terms();
    jdbc.sql(
            "INSERT INTO agreement_event (run_id, verdict_id, disposition, agreement_key, event,"
                + " body, on_day, effective, person, reason, clause, fact_id) VALUES (?, ?, ?, ?,"
                + " ?, ?::json, ?, ?, ?, ?, ?, ?)")
        .params(
            Row.of(
                runId,
                cause == null ? null : cause.verdict(),
                cause == null ? null : cause.disposition(),
                event.agreement().toString(),
                event.what().name(),
                left == null ? null : HandOffJson.write(left),
                event.on(),
                event.effective(),
                event.who(),
                event.why(),
                event.clause(),
                event.fact()))
        .update();
  }

  /** Everything that has happened, in the order in which it was put. */
  public List<AgreementEvent> events() {
    return jdbc.sql(
            "SELECT agreement_key, event, body, on_day, effective, person, reason, clause, fact_id"
                + " FROM agreement_event e WHERE event <> 'HELD' OR NOT EXISTS (SELECT FROM verdict"
                + " v JOIN verdict later ON later.receipt_id = v.receipt_id AND later.part = v.part"
                + " JOIN superseded_verdict s ON s.id = later.id WHERE v.id = e.verdict_id) ORDER"
                + " BY id")
        .query(AgreementShelf::event)
        .list();
  }

  /**
   * An event as it was filed.
   *
   * @param verdict the number of the verdict that it comes from; absent where a person recorded it
   */
  public record Filed(long id, @Nullable Long verdict, AgreementEvent event) {}

  /** What a run has put, in its order. */
  public List<Filed> ofRun(String runId) {
    return jdbc.sql(
            "SELECT id, verdict_id, agreement_key, event, body, on_day, effective, person, reason,"
                + " clause, fact_id FROM agreement_event WHERE run_id = ? ORDER BY id")
        .param(runId)
        .query(
            (row, number) ->
                new Filed(
                    row.getLong("id"), row.getObject("verdict_id", Long.class), event(row, number)))
        .list();
  }

  static AgreementEvent event(ResultSet row, int number) throws SQLException {
    String body = row.getString("body");
    long fact = row.getLong("fact_id");
    boolean isOfAFact = !row.wasNull();
    return new AgreementEvent(
        AgreementKey.parse(row.getString("agreement_key")),
        AgreementEvent.What.valueOf(row.getString("event")),
        row.getObject("on_day", LocalDate.class),
        row.getObject("effective", LocalDate.class),
        row.getString("person"),
        row.getString("reason"),
        row.getString("clause"),
        body == null ? null : HandOffJson.read(body, AgreementOnFile.class),
        isOfAFact ? fact : null);
  }

  /** What may be approved under an agreement and what has been. */
  public Promise promise(AgreementKey agreement) {
    return jdbc.sql("SELECT amount_cap, amount_used FROM agreement_cap WHERE agreement_key = ?")
        .param(agreement.toString())
        .query((row, number) -> new Promise(money(row, "amount_cap"), money(row, "amount_used")))
        .optional()
        .orElse(Promise.NONE);
  }

  private static Money money(ResultSet row, String column) throws SQLException {
    return new Money(row.getBigDecimal(column));
  }

  /**
   * Opens what an approved agreement allows. Approved again after a void it begins another life,
   * and the counter, of which nothing was used, counts to the new caps.
   */
  private void open(long id, AgreementOnFile agreement) {
    jdbc.sql(
            "INSERT INTO agreement_term (agreement_key, verdict_id, valid, life) VALUES (:key, :id,"
                + " daterange(:from, :to, '[]'), 1 + (SELECT count(*) FROM agreement_event WHERE"
                + " agreement_key = :key AND event = 'VOIDED'))")
        .param("key", agreement.key().toString())
        .param("id", id)
        .param("from", agreement.terms().start())
        .param("to", agreement.terms().end())
        .update();
    jdbc.sql(
            "INSERT INTO agreement_cap (agreement_key, hours_cap, amount_cap) VALUES (?, ?, ?) ON"
                + " CONFLICT (agreement_key) DO UPDATE SET hours_cap = excluded.hours_cap,"
                + " amount_cap = excluded.amount_cap")
        .params(
            agreement.key().toString(),
            agreement.terms().hoursCap().value(),
            agreement.terms().amountCap().amount())
        .update();
  }

  /**
   * Opens what an agreement allows that was taken over; refused where something is open already.
   */
  void allow(AgreementOnFile agreement) {
    jdbc.sql("INSERT INTO agreement_cap (agreement_key, hours_cap, amount_cap) VALUES (?, ?, ?)")
        .params(
            agreement.key().toString(),
            agreement.terms().hoursCap().value(),
            agreement.terms().amountCap().amount())
        .update();
  }

  /** The counters' checks refuse a cap under what is used. */
  private void changeCap(AgreementOnFile agreement) {
    int updated =
        jdbc.sql("UPDATE agreement_cap SET hours_cap = ?, amount_cap = ? WHERE agreement_key = ?")
            .params(
                agreement.terms().hoursCap().value(),
                agreement.terms().amountCap().amount(),
                agreement.key().toString())
            .update();
    requireOpen(updated, agreement.key());
  }

  /** The counters' checks refuse what would pass a cap, whoever else pays at the same moment. */
  void use(AgreementOnFile agreement, InvoiceOnFile invoice) {
    use(agreement.key(), invoice.eligibleHours(), invoice.reimbursement());
  }

  /** Gives back what an approval has used that is void now. */
  void giveBack(long verdict) {
    int updated =
        jdbc.sql(
                "UPDATE agreement_cap c SET hours_used = c.hours_used - v.eligible_hours,"
                    + " amount_used = c.amount_used - v.reimbursement FROM verdict v WHERE v.id = ?"
                    + " AND v.disposition = 'APPROVED' AND c.agreement_key = v.agreement_key")
            .param(verdict)
            .update();
    if (updated != 1) {
      throw new IllegalStateException("no cap is open for what verdict " + verdict + " approved");
    }
  }

  void use(AgreementKey agreement, Hours hours, Money amount) {
    int updated =
        jdbc.sql(
                "UPDATE agreement_cap SET hours_used = hours_used + ?, amount_used = amount_used"
                    + " + ? WHERE agreement_key = ?")
            .params(hours.counted(), amount.amount(), agreement.toString())
            .update();
    requireOpen(updated, agreement);
  }

  private static void requireOpen(int updated, AgreementKey agreement) {
    if (updated != 1) {
      throw new IllegalStateException("no cap is open for agreement " + agreement);
    }
  }
}
