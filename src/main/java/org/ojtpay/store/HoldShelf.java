package org.ojtpay.store;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.pay.Hold;
import org.ojtpay.pay.HoldReason;
import org.ojtpay.pay.HoldScope;
import org.ojtpay.store.PaymentShelf.Unpaid;
import org.ojtpay.validate.Accepted;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shelf of recorded holds. */
public final class HoldShelf {

  /**
   * A hold to be placed.
   *
   * @param key what is held, as its scope names it
   * @param until its last day; absent where a person alone ends it
   */
  public record Placed(
      HoldScope scope, String key, HoldReason reason, String why, @Nullable LocalDate until) {}

  private final JdbcClient jdbc;

  HoldShelf(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Places a hold and gives its number. */
  public long put(Placed placed, String person, Instant at) {
    return jdbc.sql(
            "INSERT INTO payment_hold (scope, key, reason_code, reason, until_day, placed_by,"
                + " placed_at) VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id")
        .params(
            Row.of(
                placed.scope().name(),
                placed.key(),
                placed.reason().name(),
                placed.why(),
                placed.until() == null ? null : Date.valueOf(placed.until()),
                person,
                Timestamp.from(at)))
        .query(Long.class)
        .single();
  }

  /**
   * Ends a hold.
   *
   * @throws RefusedByDatabase where it was ended already, or is ended by another person only
   */
  public void end(Hold hold, String person, String why, Instant at) {
    try {
      jdbc.sql(
              "INSERT INTO payment_hold_end (hold_id, ended_by, ended_at, reason) VALUES (?, ?, ?,"
                  + " ?)")
          .params(hold.id(), person, Timestamp.from(at), why)
          .update();
    } catch (DataIntegrityViolationException refused) {
      throw new RefusedByDatabase(
          "Refused: hold "
              + hold.id()
              + " is not lifted a second time, and "
              + hold.reason().ends()
              + ".",
          refused);
    }
  }

  /** Those that hold on a day, the oldest first. */
  public List<Hold> on(LocalDate day) {
    return jdbc.sql("SELECT * FROM live_hold WHERE until_day IS NULL OR until_day >= ? ORDER BY id")
        .param(day)
        .query(HoldShelf::hold)
        .list();
  }

  /** The hold of that number, where nobody has lifted it. */
  public Optional<Hold> find(long id) {
    return jdbc.sql("SELECT * FROM live_hold WHERE id = ?")
        .param(id)
        .query(HoldShelf::hold)
        .optional();
  }

  /**
   * Those that hold an approved invoice on a day, the oldest first. What was said about an invoice
   * or its payment holds the correction that took its place as well, and what payroll adds to it.
   */
  public List<Hold> on(LocalDate day, Unpaid invoice) {
    AgreementOnFile agreement = Accepted.of(invoice.verdict()).orElseThrow().agreement();
    return jdbc.sql(
            "SELECT h.* FROM live_hold h JOIN verdict v ON v.id = :verdict WHERE (h.until_day IS"
                + " NULL OR h.until_day >= :day) AND CASE h.scope WHEN 'SUBMISSION' THEN EXISTS"
                + " (SELECT FROM verdict r WHERE r.id IN (SELECT replaced_by(v.id) UNION SELECT"
                + " replaced_by(t.trued_id) FROM true_up t WHERE t.verdict_id = v.id) AND h.key ="
                + " r.receipt_id || '#' || r.part) WHEN 'AGREEMENT' THEN h.key = :agreement WHEN"
                + " 'PAYMENT' THEN EXISTS (SELECT FROM payment p WHERE p.id = h.key AND"
                + " p.verdict_id IN (SELECT replaced_by(v.id) UNION SELECT replaced_by(t.trued_id)"
                + " FROM true_up t WHERE t.verdict_id = v.id)) WHEN 'EMPLOYER' THEN h.key ="
                + " :employer WHEN 'FUND' THEN h.key = :fund END ORDER BY h.id")
        .param("verdict", invoice.verdictId())
        .param("day", day)
        .param("agreement", agreement.key().toString())
        .param("employer", employer(agreement.employerId()))
        .param("fund", fund(agreement.fund()))
        .query(HoldShelf::hold)
        .list();
  }

  /** By what a hold names an employer, however its number is written. */
  public static String employer(String employerId) {
    return org.ojtpay.onfile.Keys.number(employerId);
  }

  /** By what a hold names a fund. */
  public static String fund(String letter) {
    return letter.strip().toUpperCase(Locale.ROOT);
  }

  private static Hold hold(ResultSet row, int number) throws SQLException {
    return new Hold(
        row.getLong("id"),
        HoldScope.valueOf(row.getString("scope")),
        row.getString("key"),
        HoldReason.valueOf(row.getString("reason_code")),
        row.getString("reason"),
        row.getObject("until_day", LocalDate.class),
        row.getString("placed_by"),
        row.getTimestamp("placed_at").toInstant());
  }
}
