package org.ojtpay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ojtpay.pay.Delivery;
import org.ojtpay.pay.FiledDelivery;
import org.ojtpay.pay.FiledDelivery.State;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The shelf of hand-overs. It changes: a hand-over goes from one state to the next as the database
 * allows, and every step of it has a row of evidence beside it that stays.
 */
public final class DeliveryShelf {

  /** What speaks for a step of a hand-over. */
  public enum Evidence {
    /** It was seen there. */
    LISTED,
    /** The receiver took nothing. */
    REFUSED,
    /** No answer came. */
    UNKNOWN,
    /** A person took it there, or knows from the bank that it has it. */
    TAKEN,
    /** A person knows from the bank that it has it not. */
    NOT_THERE,
    /** Another person knows the same. */
    CONFIRMED,
    /** The bank has confirmed it, or paid of it; the database puts that itself. */
    ACKNOWLEDGED
  }

  /**
   * A row of evidence.
   *
   * @param person who says so; {@code ojtpay} for what the program has seen
   * @param detail what was said or seen, by name
   */
  public record Said(Evidence what, String person, Instant at, Map<String, String> detail) {}

  private static final String STANDING =
      "SELECT d.*, f.name FROM delivery d JOIN payment_file f ON f.id = d.file_id";

  private final JdbcClient jdbc;

  public DeliveryShelf(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One program at a time sends files: until the transaction ends, others wait. */
  public void lock() {
    jdbc.sql("SELECT pg_advisory_xact_lock(7265005)").query(row -> {});
  }

  /** The same for who does not wait; false where a program sends just now. */
  public boolean tryLock() {
    return jdbc.sql("SELECT pg_try_advisory_xact_lock(7265005)").query(Boolean.class).single();
  }

  /** Puts a published file, whose hand-over has not begun. */
  public void put(long fileId, Delivery way, Instant at) {
    jdbc.sql(
            "INSERT INTO delivery (file_id, channel, target, state, changed_at) VALUES (?, ?, ?,"
                + " 'READY', ?)")
        .params(fileId, way.channel().name(), way.target(), Timestamp.from(at))
        .update();
  }

  /** Every hand-over, in the order of the files. */
  public List<FiledDelivery> all() {
    return jdbc.sql(STANDING + " ORDER BY d.file_id").query(DeliveryShelf::delivery).list();
  }

  public Optional<FiledDelivery> of(long fileId) {
    return jdbc.sql(STANDING + " WHERE d.file_id = ?")
        .param(fileId)
        .query(DeliveryShelf::delivery)
        .optional();
  }

  /**
   * Puts that the file is being sent, before it is.
   *
   * @return the number of the attempt
   * @throws RefusedByDatabase where it is not ready
   */
  public int begin(long fileId, Delivery way, String runId, Instant at) {
    int attempt =
        jdbc.sql("SELECT attempts + 1 FROM delivery WHERE file_id = ? FOR UPDATE")
            .param(fileId)
            .query(Integer.class)
            .single();
    jdbc.sql(
            "INSERT INTO delivery_attempt (file_id, attempt, run_id, began_at) VALUES (?, ?, ?, ?)")
        .params(fileId, attempt, runId, Timestamp.from(at))
        .update();
    allowed(
        () ->
            jdbc.sql(
                    "UPDATE delivery SET state = 'SENDING', channel = ?, target = ?, attempts = ?,"
                        + " changed_at = ? WHERE file_id = ?")
                .params(way.channel().name(), way.target(), attempt, Timestamp.from(at), fileId)
                .update());
    return attempt;
  }

  /**
   * Puts evidence about the last attempt.
   *
   * @throws RefusedByDatabase where one person would say it twice, or where nothing is in question
   */
  public void say(long fileId, Said said) {
    allowed(
        () ->
            jdbc.sql(
                    "INSERT INTO delivery_evidence (file_id, attempt, what, person, happened_at,"
                        + " detail) SELECT file_id, attempts, ?, ?, ?, ?::json FROM delivery WHERE"
                        + " file_id = ?")
                .params(
                    said.what().name(),
                    said.person(),
                    Timestamp.from(said.at()),
                    HandOffJson.write(said.detail()),
                    fileId)
                .update());
  }

  /**
   * The hand-over goes on to the state, for which evidence has been put.
   *
   * @throws RefusedByDatabase where it cannot
   */
  public void become(long fileId, State state, Instant at) {
    allowed(
        () ->
            jdbc.sql("UPDATE delivery SET state = ?, changed_at = ? WHERE file_id = ?")
                .params(state.name(), Timestamp.from(at), fileId)
                .update());
  }

  /** Who has said that the file is not there, about its last attempt; the first one. */
  public Optional<String> missedBy(long fileId) {
    return jdbc.sql(
            "SELECT e.person FROM delivery_evidence e JOIN delivery d ON d.file_id = e.file_id AND"
                + " d.attempts = e.attempt WHERE e.file_id = ? AND e.what = 'NOT_THERE' ORDER BY"
                + " e.id LIMIT 1")
        .param(fileId)
        .query(String.class)
        .optional();
  }

  private static void allowed(Runnable change) {
    try {
      change.run();
    } catch (DataIntegrityViolationException refused) {
      throw new RefusedByDatabase(
          "Refused: a hand-over goes on by evidence alone, and that a file is not there two people"
              + " say.",
          refused);
    }
  }

  private static FiledDelivery delivery(ResultSet row, int number) throws SQLException {
    return new FiledDelivery(
        row.getLong("file_id"),
        row.getString("name"),
        Delivery.Channel.valueOf(row.getString("channel")),
        row.getString("target"),
        State.valueOf(row.getString("state")),
        row.getInt("attempts"),
        row.getTimestamp("changed_at").toInstant());
  }
}
