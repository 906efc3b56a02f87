package org.ojtpay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ojtpay.onfile.AgreementEvent;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.validate.FiledVerdict;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What became of an agreement or of a submission, decision by decision, for whoever asks later. */
public final class HistoryShelf {

  /**
   * What a submission's own number, and that of its agreement, were read as.
   *
   * @param agreementKey of the agreement that it was found to belong to
   */
  public record Numbered(
      long receiptId,
      int part,
      String invoiceNumber,
      @Nullable String agreementKey,
      @Nullable String agreementNumber,
      @Nullable String participant) {}

  /**
   * A decision of a run.
   *
   * @param stands whether it is the newest on its submission
   * @param mended whether a later submission completes it
   */
  public record Decided(FiledVerdict filed, String runId, boolean stands, boolean mended) {}

  /**
   * What a person has recorded.
   *
   * @param what such as {@code CLEAR INV-LATE}
   * @param evidence the digest of the document that shows it
   */
  public record Act(
      Instant at, String who, String what, String reason, @Nullable String evidence) {}

  private final JdbcClient jdbc;

  HistoryShelf(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Every submission in which an invoice number was read, the oldest first. */
  public List<Numbered> invoices() {
    return jdbc.sql(
            "SELECT receipt_id, part, agreement_key, body->>'invoiceNumber' AS invoice,"
                + " body->>'agreementNumber' AS agreement, body->>'participant' AS participant FROM"
                + " standing_verdict WHERE kind IN ('INVOICE', 'DISCONTINUATION') AND"
                + " body->>'invoiceNumber' IS NOT NULL ORDER BY id")
        .query(
            (row, number) ->
                new Numbered(
                    row.getLong("receipt_id"),
                    row.getInt("part"),
                    row.getString("invoice"),
                    row.getString("agreement_key"),
                    row.getString("agreement"),
                    row.getString("participant")))
        .list();
  }

  /** All that has happened to an agreement, in the order in which it was put. */
  public List<AgreementEvent> events(AgreementKey agreement) {
    return jdbc.sql(
            "SELECT agreement_key, event, body, on_day, effective, person, reason, clause, fact_id"
                + " FROM agreement_event WHERE agreement_key = ? ORDER BY id")
        .param(agreement.toString())
        .query(AgreementShelf::event)
        .list();
  }

  /** All decisions on what came under an agreement, the oldest first. */
  public List<Decided> decided(AgreementKey agreement) {
    return jdbc.sql(
            "SELECT v.id, v.receipt_id, v.body, v.run_id, true AS standing, NOT EXISTS (SELECT FROM"
                + " verdict w WHERE w.receipt_id = v.receipt_id AND w.part = v.part AND w.decision"
                + " > v.decision) AS stands, EXISTS (SELECT FROM superseded_verdict s WHERE s.id ="
                + " v.id) AS mended FROM verdict v WHERE v.agreement_key = ? ORDER BY v.id")
        .param(agreement.toString())
        .query(HistoryShelf::decided)
        .list();
  }

  /** All decisions on a part of a receipt, the oldest first. */
  public List<Decided> decided(long receiptId, int part) {
    return jdbc.sql(
            "SELECT v.id, v.receipt_id, v.body, v.run_id, true AS standing, NOT EXISTS (SELECT FROM"
                + " verdict w WHERE w.receipt_id = v.receipt_id AND w.part = v.part AND w.decision"
                + " > v.decision) AS stands, EXISTS (SELECT FROM superseded_verdict s WHERE s.id ="
                + " v.id) AS mended FROM verdict v WHERE v.receipt_id = ? AND v.part = ? ORDER BY"
                + " v.id")
        .params(receiptId, part)
        .query(HistoryShelf::decided)
        .list();
  }

  /** A verdict as it is kept, in JSON. */
  public String kept(long verdict) {
    return jdbc.sql("SELECT body FROM verdict WHERE id = ?")
        .param(verdict)
        .query(String.class)
        .single();
  }

  private static Decided decided(ResultSet row, int number) throws SQLException {
    return new Decided(
        Verdicts.filed(row, number),
        row.getString("run_id"),
        row.getBoolean("stands"),
        row.getBoolean("mended"));
  }

  /** What people have recorded about a part of a receipt, in the order of time. */
  public List<Act> acts(long receiptId, int part) {
    return jdbc.sql(
            "SELECT decided_at AS at, decided_by AS who, concat_ws(' ', action, code) AS what,"
                + " reason, evidence_sha256 FROM decision WHERE receipt_id = :receipt AND part ="
                + " :part UNION ALL SELECT corrected_at, corrected_by, 'CORRECT ' || field || '='"
                + " || value, reason, evidence_sha256 FROM correction WHERE receipt_id = :receipt"
                + " AND part = :part UNION ALL SELECT recorded_at, recorded_by, concat_ws(' ',"
                + " 'RECORD', fact, told_on, on_day, until_day, value), reason, evidence_sha256"
                + " FROM fact WHERE receipt_id = :receipt AND part = :part UNION ALL SELECT"
                + " r.asked_at, r.asked_by, 'ASK VOID', r.reason, r.evidence_sha256 FROM"
                + " void_request r JOIN verdict v ON v.id = r.verdict_id WHERE v.receipt_id ="
                + " :receipt AND v.part = :part UNION ALL SELECT c.cancelled_at, c.cancelled_by,"
                + " 'CANCEL VOID', c.reason, c.evidence_sha256 FROM void_request_cancelled c JOIN"
                + " void_request r ON r.id = c.request_id JOIN verdict v ON v.id = r.verdict_id"
                + " WHERE v.receipt_id = :receipt AND v.part = :part ORDER BY at, what")
        .param("receipt", receiptId)
        .param("part", part)
        .query(HistoryShelf::act)
        .list();
  }

  /** What people have recorded about an agreement, in the order of time. */
  public List<Act> acts(AgreementKey agreement) {
    return jdbc.sql(
            "SELECT recorded_at AS at, recorded_by AS who, concat_ws(' ', 'RECORD', fact, told_on,"
                + " on_day, until_day, value) AS what, reason, evidence_sha256 FROM fact WHERE"
                + " agreement_key = ? ORDER BY at, what")
        .param(agreement.toString())
        .query(HistoryShelf::act)
        .list();
  }

  private static Act act(ResultSet row, int number) throws SQLException {
    return new Act(
        row.getTimestamp("at").toInstant(),
        row.getString("who"),
        row.getString("what"),
        row.getString("reason"),
        row.getString("evidence_sha256"));
  }
}
