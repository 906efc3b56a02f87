package org.ojtpay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ojtpay.onfile.BankEvent;
import org.ojtpay.onfile.BankState;
import org.ojtpay.onfile.BankVersion;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shelf of what people did about an account before anything was paid to it. */
public final class BankEvents {

  private final JdbcClient jdbc;

  BankEvents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Puts what a person did.
   *
   * @throws RefusedByDatabase where it may not be done, or not by that person
   */
  public void put(BankEvent event, @Nullable String evidenceSha256) {
    try {
      jdbc.sql(
              "INSERT INTO bank_event (employer_id, version, event, person, happened_at, on_day,"
                  + " usable_from, contact, phone, phone_source, reason, evidence_sha256) VALUES (?,"
                  + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
          .params(
              Row.of(
                  event.employerId(),
                  event.version(),
                  event.event().name(),
                  event.person(),
                  Timestamp.from(event.at()),
                  event.onDay(),
                  event.usableFrom(),
                  event.contact(),
                  event.phone(),
                  event.phoneSource(),
                  event.reason(),
                  evidenceSha256))
          .update();
    } catch (DataIntegrityViolationException refused) {
      throw new RefusedByDatabase(
          "Refused: somebody calls the employer first; who approves an account is neither who"
              + " recorded it nor who called; and what is approved or rejected stays so.",
          refused);
    }
  }

  /** What people did about a version, in order. */
  public List<BankEvent> of(BankVersion version) {
    return jdbc.sql("SELECT * FROM bank_event WHERE employer_id = ? AND version = ? ORDER BY id")
        .params(version.employerId(), version.version())
        .query(BankEvents::event)
        .list();
  }

  private static BankEvent event(ResultSet row, int number) throws SQLException {
    return new BankEvent(
        row.getString("employer_id"),
        row.getInt("version"),
        BankState.valueOf(row.getString("event")),
        row.getString("person"),
        row.getTimestamp("happened_at").toInstant(),
        row.getDate("on_day").toLocalDate(),
        BankShelf.day(row, "usable_from"),
        row.getString("contact"),
        row.getString("phone"),
        row.getString("phone_source"),
        row.getString("reason"));
  }
}
