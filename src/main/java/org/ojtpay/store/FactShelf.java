package org.ojtpay.store;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ojtpay.onfile.Fact;
import org.ojtpay.onfile.Recorded;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shelf of what people have recorded about agreements and submissions. */
public final class FactShelf {

  private final JdbcClient jdbc;

  FactShelf(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Puts a fact; the shelf gives it its number. */
  public void put(Fact fact, @Nullable String evidenceSha256, Instant at) {
    String[] part = fact.part() == null ? null : fact.part().split("#", 2);
    jdbc.sql(
            "INSERT INTO fact (recorded_at, recorded_by, fact, agreement_key, receipt_id, part,"
                + " told_on, on_day, until_day, value, contact, contact_title, reason,"
                + " evidence_sha256) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            Row.of(
                Timestamp.from(at),
                fact.person(),
                fact.what().name(),
                fact.agreement(),
                part == null ? null : Long.valueOf(part[0]),
                part == null ? null : Integer.valueOf(part[1]),
                fact.toldOn(),
                fact.on(),
                fact.until(),
                fact.value(),
                fact.contact(),
                fact.contactTitle(),
                fact.reason(),
                evidenceSha256))
        .update();
  }

  /** All of them, in the order in which they were recorded. */
  public List<Fact> all() {
    return jdbc.sql(
            "SELECT id, fact, recorded_by, reason, agreement_key, receipt_id, part, told_on, on_day,"
                + " until_day, value, contact, contact_title FROM fact ORDER BY id")
        .query(FactShelf::fact)
        .list();
  }

  private static Fact fact(ResultSet row, int number) throws SQLException {
    long receipt = row.getLong("receipt_id");
    String part = row.wasNull() ? null : Recorded.part(receipt, row.getInt("part"));
    return new Fact(
        row.getLong("id"),
        Fact.What.valueOf(row.getString("fact")),
        row.getString("recorded_by"),
        row.getString("reason"),
        row.getString("agreement_key"),
        part,
        day(row, "told_on"),
        day(row, "on_day"),
        day(row, "until_day"),
        row.getString("value"),
        row.getString("contact"),
        row.getString("contact_title"));
  }

  private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    Date date = row.getDate(column);
    return date == null ? null : date.toLocalDate();
  }
}
