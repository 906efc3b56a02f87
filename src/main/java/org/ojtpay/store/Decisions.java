package org.ojtpay.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shelf of people's decisions on held submissions. */
public final class Decisions {

  /**
   * A recorded decision.
   *
   * @param action CLEAR: this reason no longer holds; RETURN: it goes back with its reasons
   */
  public record Decision(
      long receiptId,
      int part,
      String action,
      @Nullable String code,
      String person,
      String reason,
      @Nullable String evidenceSha256) {}

  private final JdbcClient jdbc;

  public Decisions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void put(Decision decision, Instant at) {
    jdbc.sql(
            "INSERT INTO decision (decided_at, decided_by, receipt_id, part, action, code, reason,"
                + " evidence_sha256) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            Row.of(
                Timestamp.from(at),
                decision.person(),
                decision.receiptId(),
                decision.part(),
                decision.action(),
                decision.code(),
                decision.reason(),
                decision.evidenceSha256()))
        .update();
  }

  /** The codes of the holds that people have cleared of a part. */
  public Set<String> cleared(long receiptId, int part) {
    return jdbc.sql(
            "SELECT code FROM decision WHERE receipt_id = ? AND part = ? AND action = 'CLEAR'")
        .params(receiptId, part)
        .query(String.class)
        .set();
  }

  /**
   * Whether somebody has decided on the part since its standing verdict, or recorded a fact about
   * it or about an agreement of the same participant.
   */
  public boolean isNewer(long receiptId, int part) {
    return jdbc.sql(
            "SELECT EXISTS (SELECT FROM standing_verdict v JOIN run r ON r.id = v.run_id WHERE"
                + " v.receipt_id = ? AND v.part = ? AND (EXISTS (SELECT FROM decision d WHERE"
                + " d.receipt_id = v.receipt_id AND d.part = v.part AND d.decided_at >="
                + " r.started_at) OR EXISTS (SELECT FROM correction c WHERE c.receipt_id ="
                + " v.receipt_id AND c.part = v.part AND c.corrected_at >= r.started_at) OR EXISTS"
                + " (SELECT FROM fact f WHERE f.recorded_at >= r.started_at"
                + " AND ((f.receipt_id = v.receipt_id AND f.part = v.part) OR split_part("
                + " f.agreement_key, '|', 2) = split_part(v.agreement_key, '|', 2)))))")
        .params(receiptId, part)
        .query(Boolean.class)
        .single();
  }

  /** The newest recorded decision that this reason no longer holds the part. */
  Optional<Long> clearance(long receiptId, int part, String code) {
    return jdbc.sql(
            "SELECT id FROM decision WHERE receipt_id = ? AND part = ? AND action = 'CLEAR' AND"
                + " code = ? ORDER BY id DESC LIMIT 1")
        .params(receiptId, part, code)
        .query(Long.class)
        .optional();
  }

  /** Whether a person has decided that the part goes back. */
  public boolean isReturned(long receiptId, int part) {
    return jdbc.sql(
            "SELECT EXISTS (SELECT FROM decision WHERE receipt_id = ? AND part = ? AND action ="
                + " 'RETURN')")
        .params(receiptId, part)
        .query(Boolean.class)
        .single();
  }
}
