package org.ojtpay.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ojtpay.onfile.Recorded;
import org.ojtpay.packet.Correction;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shelf of values that people have put right. */
public final class CorrectionShelf {

  /** A correction with who made it, and why. */
  public record Made(
      long receiptId,
      int part,
      Correction correction,
      String person,
      String reason,
      @Nullable String evidenceSha256) {}

  private final JdbcClient jdbc;

  CorrectionShelf(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void put(Made made, Instant at) {
    jdbc.sql(
            "INSERT INTO correction (corrected_at, corrected_by, receipt_id, part, field, value,"
                + " reason, evidence_sha256) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            Row.of(
                Timestamp.from(at),
                made.person(),
                made.receiptId(),
                made.part(),
                made.correction().field(),
                made.correction().value(),
                made.reason(),
                made.evidenceSha256()))
        .update();
  }

  /** All of them in the order in which they were made, by part of a receipt. */
  public Map<String, List<Correction>> all() {
    Map<String, List<Correction>> all = new HashMap<>();
    jdbc.sql("SELECT receipt_id, part, field, value FROM correction ORDER BY id")
        .query(
            row -> {
              all.computeIfAbsent(
                      Recorded.part(row.getLong("receipt_id"), row.getInt("part")),
                      none -> new ArrayList<>())
                  .add(Correction.of(row.getString("field"), row.getString("value")));
            });
    return all;
  }
}
