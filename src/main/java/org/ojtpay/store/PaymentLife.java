package org.ojtpay.store;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ojtpay.pay.FiledPaymentFile;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shelf of what became of payments after they were made, and of files that were withdrawn. */
public final class PaymentLife {

  /**
   * What happened to a payment.
   *
   * @param event VOIDED, SETTLED, RETURNED, REVERSED or RECOVERED; NOT_RECOVERED where the reversal
   *     came back, KEPT where the payment stands after all, REPAID where it came another way
   * @param on the day of it, as the bank or the person says
   * @param code the bank's, such as R03
   */
  public record Event(
      String event,
      LocalDate on,
      String person,
      Instant at,
      @Nullable String code,
      String reason) {}

  /** How a payment stands, and of which attempt on its invoice it is. */
  public record Standing(String paymentId, int attempt, String state) {}

  /** A file that was withdrawn, and why. */
  public record Withdrawn(String file, String person, String reason) {}

  private final JdbcClient jdbc;

  PaymentLife(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Records what happened to a payment.
   *
   * @throws RefusedByDatabase where that cannot happen to it as it stands
   */
  public void put(String paymentId, Event event) {
    try {
      jdbc.sql(
              "INSERT INTO payment_event (payment_id, event, on_day, person, happened_at, code,"
                  + " reason) VALUES (?, ?, ?, ?, ?, ?, ?)")
          .params(
              Row.of(
                  paymentId,
                  event.event(),
                  Date.valueOf(event.on()),
                  event.person(),
                  Timestamp.from(event.at()),
                  event.code(),
                  event.reason()))
          .update();
    } catch (DataIntegrityViolationException refused) {
      throw new RefusedByDatabase(
          "Refused: "
              + paymentId
              + " cannot be "
              + event.event()
              + " as it stands. \"ojtpay payments show\" with its file says how.",
          refused);
    }
  }

  /** What happened to a payment, in its order. */
  public List<Event> events(String paymentId) {
    return jdbc.sql(
            "SELECT event, on_day, person, happened_at, code, reason FROM payment_event WHERE"
                + " payment_id = ? ORDER BY id")
        .param(paymentId)
        .query(
            (row, number) ->
                new Event(
                    row.getString("event"),
                    row.getObject("on_day", LocalDate.class),
                    row.getString("person"),
                    row.getTimestamp("happened_at").toInstant(),
                    row.getString("code"),
                    row.getString("reason")))
        .list();
  }

  /** How each payment of a file stands, in the order of the file. */
  public List<Standing> standing(long fileId) {
    return jdbc.sql(
            "SELECT p.id, p.attempt, s.state FROM payment_file_entry e JOIN payment p ON p.id ="
                + " e.payment_id JOIN payment_standing s ON s.payment_id = p.id WHERE e.file_id = ?"
                + " ORDER BY e.trace")
        .param(fileId)
        .query(
            (row, number) ->
                new Standing(row.getString("id"), row.getInt("attempt"), row.getString("state")))
        .list();
  }

  /** The numbers of all payments. */
  public List<String> numbers() {
    return jdbc.sql("SELECT id FROM payment ORDER BY id").query(String.class).list();
  }

  /** The name of the file that a payment stands in. */
  public Optional<String> fileOf(String paymentId) {
    return jdbc.sql(
            "SELECT f.name FROM payment_file_entry e JOIN payment_file f ON f.id = e.file_id WHERE"
                + " e.payment_id = ?")
        .param(paymentId)
        .query(String.class)
        .optional();
  }

  /** By what a hold names the submission that a payment pays. */
  public String submissionOf(String paymentId) {
    return jdbc.sql(
            "SELECT v.receipt_id || '#' || v.part FROM payment p JOIN verdict v ON v.id ="
                + " p.verdict_id WHERE p.id = ?")
        .param(paymentId)
        .query(String.class)
        .single();
  }

  /**
   * Records an event of a file with what is to be known of it.
   *
   * @param detail a value that has a form in JSON
   */
  public void putEvent(
      FiledPaymentFile file, String event, String person, Instant at, Object detail) {
    try {
      jdbc.sql(
              "INSERT INTO payment_file_event (file_id, event, person, proposal_sha256,"
                  + " happened_at, detail) VALUES (?, ?, ?, ?, ?, ?::json)")
          .params(
              file.id(),
              event,
              person,
              file.sha256(),
              Timestamp.from(at),
              HandOffJson.write(detail))
          .update();
    } catch (DataIntegrityViolationException refused) {
      throw new RefusedByDatabase(
          "Refused: " + file.name() + " cannot be " + event + " as it stands.", refused);
    }
  }

  /** Who has withdrawn a file and why; empty where nobody has. */
  public Optional<Withdrawn> withdrawn(long fileId) {
    return jdbc.sql(
            "SELECT f.name AS file, v.person, v.detail->>'reason' AS reason FROM payment_file_event"
                + " v JOIN payment_file f ON f.id = v.file_id WHERE v.event = 'VOIDED' AND f.id ="
                + " ?")
        .param(fileId)
        .query(Withdrawn.class)
        .optional();
  }

  /** The files that a run has withdrawn. */
  public List<Withdrawn> withdrawnBy(String runId) {
    return jdbc.sql(
            "SELECT f.name AS file, v.person, v.detail->>'reason' AS reason FROM payment_file_event"
                + " v JOIN payment_file f ON f.id = v.file_id WHERE v.event = 'VOIDED' AND"
                + " v.detail->>'run' = ? ORDER BY f.id")
        .param(runId)
        .query(Withdrawn.class)
        .list();
  }

  /**
   * Why a file can no longer go out as it was proposed, as far as the rows tell; without a full
   * stop.
   */
  public Optional<String> stale(long fileId) {
    return jdbc.sql(
            "SELECT why FROM (SELECT p.id, 'the approval that ' || p.id || ' pays was withdrawn' AS"
                + " why FROM payment p JOIN verdict_void v ON v.verdict_id = p.verdict_id UNION ALL"
                + " SELECT p.id, 'the account that ' || p.id || ' goes to is no longer that of the"
                + " employer' FROM payment p JOIN payment_file_entry e ON e.payment_id = p.id JOIN"
                + " payment_file_event f ON f.file_id = e.file_id AND f.event = 'PROPOSED' JOIN"
                + " bank_version b ON b.employer_id = p.employer_id JOIN bank_standing s ON"
                + " s.employer_id = b.employer_id AND s.version = b.version WHERE CASE WHEN"
                + " b.version = p.bank_version THEN s.state = 'REJECTED' WHEN p.bank_version IS"
                + " NULL THEN s.state <> 'REJECTED' AND b.recorded_at > f.happened_at ELSE s.state"
                + " <> 'REJECTED' AND b.version > p.bank_version END) w JOIN payment_file_entry i"
                + " ON i.payment_id = w.id WHERE i.file_id = ? ORDER BY w.id, why LIMIT 1")
        .param(fileId)
        .query(String.class)
        .optional();
  }
}
