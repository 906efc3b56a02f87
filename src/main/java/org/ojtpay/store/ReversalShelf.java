package org.ojtpay.store;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ojtpay.pay.AskedReversal;
import org.ojtpay.pay.FiledPayment;
import org.ojtpay.pay.ProofLine;
import org.ojtpay.pay.ReversalCause;
import org.ojtpay.pay.ReversalLine;
import org.ojtpay.units.Money;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shelf of settled payments that people asked to take back, and of the files that do it. */
public final class ReversalShelf {

  /**
   * A payment as far as it may be taken back.
   *
   * @param file the number of the file that paid it
   * @param settledOn absent where it has not settled
   * @param isKept whether somebody said that it stands after all
   */
  public record Standing(
      String payment,
      String state,
      long file,
      @Nullable LocalDate settledOn,
      boolean isAsked,
      boolean isKept) {}

  /** Who asks, and why. */
  public record Asking(ReversalCause cause, String reason, String person, LocalDate on) {}

  /** The file is the one that takes it back, unless it was withdrawn. */
  private static final String ASKED =
      "SELECT r.*, p.amount, p.body->>'payeeName' AS payee, p.id, (SELECT v.on_day FROM"
          + " payment_event v WHERE v.payment_id = p.id AND v.event = 'SETTLED') AS settled_on,"
          + " s.name AS file, coalesce((SELECT v.event FROM payment_event v WHERE v.payment_id ="
          + " p.id AND v.event NOT IN ('SETTLED', 'REVERSED') ORDER BY v.id DESC LIMIT 1), s.state)"
          + " AS state FROM reversal r JOIN payment p ON p.id = r.payment_id JOIN payment_standing"
          + " t ON t.payment_id = p.id LEFT JOIN (SELECT e.payment_id, e.file_id, f.name, l.state"
          + " FROM reversal_entry e JOIN payment_file f ON f.id = e.file_id JOIN"
          + " payment_file_standing l ON l.file_id = f.id AND l.state <> 'VOIDED') s ON"
          + " s.payment_id = p.id ";

  private final JdbcClient jdbc;

  ReversalShelf(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The payment of that number, or the payments of the file of that name. */
  public List<Standing> standing(String name) {
    return jdbc.sql(
            "SELECT p.id, s.state, e.file_id, (SELECT v.on_day FROM payment_event v WHERE"
                + " v.payment_id = p.id AND v.event = 'SETTLED') AS settled_on, EXISTS (SELECT FROM"
                + " reversal r WHERE r.payment_id = p.id) AS asked, EXISTS (SELECT FROM"
                + " payment_event k WHERE k.payment_id = p.id AND k.event = 'KEPT') AS kept FROM"
                + " payment p JOIN payment_standing s ON s.payment_id = p.id JOIN"
                + " payment_file_entry e ON e.payment_id = p.id JOIN payment_file f ON f.id ="
                + " e.file_id WHERE p.id = upper(:name) OR f.name = :name ORDER BY p.id")
        .param("name", name)
        .query(
            (row, number) ->
                new Standing(
                    row.getString("id"),
                    row.getString("state"),
                    row.getLong("file_id"),
                    row.getObject("settled_on", LocalDate.class),
                    row.getBoolean("asked"),
                    row.getBoolean("kept")))
        .list();
  }

  /**
   * Records that a payment is to be taken back, and holds its submission: it is not paid again
   * before a person says so.
   *
   * @throws RefusedByDatabase where it has not settled, or was asked for before
   */
  public void put(String payment, Asking asking, Instant at) {
    try {
      jdbc.sql(
              "INSERT INTO reversal (payment_id, cause, reason, asked_by, asked_at, on_day) VALUES"
                  + " (?, ?, ?, ?, ?, ?)")
          .params(
              payment,
              asking.cause().name(),
              asking.reason(),
              asking.person(),
              Timestamp.from(at),
              Date.valueOf(asking.on()))
          .update();
    } catch (DataIntegrityViolationException refused) {
      throw new RefusedByDatabase(
          "Refused: payment "
              + payment
              + " has not settled, is taken back already, or paid an invoice that a correction has"
              + " replaced.",
          refused);
    }
    jdbc.sql(
            "INSERT INTO payment_hold (scope, key, reason_code, reason, placed_by, placed_at)"
                + " SELECT 'SUBMISSION', v.receipt_id || '#' || v.part, 'SUBMISSION', ?, ?, ? FROM"
                + " payment p JOIN verdict v ON v.id = p.verdict_id WHERE p.id = ?")
        .params(
            "payment " + payment + " is taken back (" + asking.cause() + "): " + asking.reason(),
            asking.person(),
            Timestamp.from(at),
            payment)
        .update();
  }

  /** Whether a payment that is owed may still stand: its invoice has not been paid otherwise. */
  public boolean mayStand(String payment) {
    return jdbc.sql("SELECT payment_may_stand(?)").param(payment).query(Boolean.class).single();
  }

  /** All that was asked for, by payment. */
  public List<AskedReversal> all() {
    return jdbc.sql(ASKED + "ORDER BY p.id").query(ReversalShelf::asked).list();
  }

  /** Settled payments that no file takes back yet, and that are still to be, by payment. */
  public List<AskedReversal> open() {
    return jdbc.sql(
            ASKED
                + "WHERE s.name IS NULL AND t.state = 'SETTLED' AND NOT EXISTS (SELECT FROM"
                + " payment_event k WHERE k.payment_id = p.id AND k.event = 'KEPT') ORDER BY p.id")
        .query(ReversalShelf::asked)
        .list();
  }

  /** What a file takes back, by payment; empty for a file that pays. */
  public List<AskedReversal> in(long fileId) {
    return jdbc.sql(ASKED + "WHERE s.file_id = ? ORDER BY p.id")
        .param(fileId)
        .query(ReversalShelf::asked)
        .list();
  }

  /**
   * The lines of its proof list, by payment; none of a file that pays.
   *
   * @param funds that the payments were paid from, by payment
   */
  public List<ReversalLine> lines(long fileId, Map<String, String> funds) {
    Map<String, AskedReversal> asked = new TreeMap<>();
    all().forEach(each -> asked.put(each.payment(), each));
    return jdbc.sql(
            "SELECT p.id, p.body, f.name, r.trace FROM reversal_entry r JOIN payment p ON p.id ="
                + " r.payment_id JOIN payment_file_entry e ON e.payment_id = p.id JOIN payment_file"
                + " f ON f.id = e.file_id WHERE r.file_id = ? ORDER BY p.id")
        .param(fileId)
        .query(
            (row, number) ->
                new ReversalLine(
                    new ProofLine(
                        HandOffJson.read(row.getString("body"), FiledPayment.class),
                        funds.getOrDefault(row.getString("id"), "")),
                    Objects.requireNonNull(asked.get(row.getString("id"))),
                    row.getString("name"),
                    row.getInt("trace")))
        .list();
  }

  private static AskedReversal asked(ResultSet row, int number) throws SQLException {
    return new AskedReversal(
        row.getString("id"),
        row.getString("payee"),
        new Money(row.getBigDecimal("amount")),
        ReversalCause.valueOf(row.getString("cause")),
        row.getString("reason"),
        row.getString("asked_by"),
        row.getObject("settled_on", LocalDate.class),
        row.getString("file"),
        row.getString("state"));
  }

  /** Puts the entries of a file that takes payments back: their traces, by payment. */
  public void putEntries(long fileId, SortedMap<String, Integer> traces) {
    traces.forEach(
        (payment, trace) ->
            jdbc.sql("INSERT INTO reversal_entry (payment_id, file_id, trace) VALUES (?, ?, ?)")
                .params(payment, fileId, trace)
                .update());
  }
}
