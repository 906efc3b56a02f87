package org.ojtpay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.ojtpay.intake.Member;
import org.ojtpay.intake.Receipt;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shelf of receipts, of the bytes behind them, and of what each run found in the inbox. */
public final class Receipts {

  /** A receipt and its number on the shelf. */
  public record Entry(long id, Receipt receipt) {}

  private final JdbcClient jdbc;

  public Receipts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps the bytes unless they are kept already. */
  public void putContent(String sha256, byte[] bytes) {
    jdbc.sql(
            "INSERT INTO content (sha256, size, bytes) VALUES (?, ?, ?) ON CONFLICT (sha256) DO"
                + " NOTHING")
        .params(sha256, bytes.length, bytes)
        .update();
  }

  public byte[] content(String sha256) {
    return jdbc.sql("SELECT bytes FROM content WHERE sha256 = ?")
        .param(sha256)
        .query((row, number) -> row.getBytes(1))
        .single();
  }

  /** Puts an arrival unless an earlier run took it, and notes it for this run either way. */
  public void put(String runId, Receipt receipt) {
    long id = find(receipt).orElseGet(() -> insert(runId, receipt));
    jdbc.sql("INSERT INTO run_entry (run_id, receipt_id) VALUES (?, ?) ON CONFLICT DO NOTHING")
        .params(runId, id)
        .update();
  }

  public Optional<Long> find(Receipt receipt) {
    return jdbc.sql("SELECT id FROM receipt WHERE submission = ? AND member_set_hash = ?")
        .params(receipt.submission(), receipt.memberSetHash())
        .query(Long.class)
        .optional();
  }

  private long insert(String runId, Receipt receipt) {
    long id =
        jdbc.sql(
                "INSERT INTO receipt (run_id, submission, received, member_set_hash, body)"
                    + " VALUES (?, ?, ?, ?, ?::json) RETURNING id")
            .params(
                runId,
                receipt.submission(),
                receipt.received(),
                receipt.memberSetHash(),
                HandOffJson.write(receipt))
            .query(Long.class)
            .single();
    int position = 0;
    for (Member member : receipt.members()) {
      jdbc.sql(
              "INSERT INTO receipt_member (receipt_id, position, name, sha256) VALUES (?, ?, ?,"
                  + " ?)")
          .params(id, position, member.name(), member.sha256())
          .update();
      position++;
    }
    return id;
  }

  /**
   * Puts how many entries the run took from the inbox. The database compares it with what came of
   * them.
   */
  public void putSnapshot(String runId, int entries) {
    jdbc.sql("INSERT INTO run_snapshot (run_id, entries) VALUES (?, ?)")
        .params(runId, entries)
        .update();
  }

  /** Whether this run has taken its snapshot of the inbox, be it of nothing. */
  public boolean isTaken(String runId) {
    return jdbc.sql(
            "SELECT EXISTS (SELECT FROM run_snapshot WHERE run_id = :run) OR EXISTS (SELECT FROM"
                + " run_entry WHERE run_id = :run)")
        .param("run", runId)
        .query(Boolean.class)
        .single();
  }

  /** What the run found, in the byte order of the names. */
  public List<Entry> entries(String runId) {
    return jdbc.sql(
            "SELECT r.id, r.body FROM run_entry e JOIN receipt r ON r.id = e.receipt_id"
                + " WHERE e.run_id = ? ORDER BY r.submission COLLATE \"C\", r.id")
        .param(runId)
        .query(Receipts::entry)
        .list();
  }

  /**
   * The receipts that this run reads: those that no other run has read. The answer is the same
   * before, while and after the run reads them.
   */
  public List<Long> toRead(String runId) {
    return jdbc.sql(
            "SELECT e.receipt_id FROM run_entry e WHERE e.run_id = ? AND NOT EXISTS (SELECT FROM"
                + " packet p WHERE p.receipt_id = e.receipt_id AND p.run_id <> e.run_id) ORDER BY"
                + " e.receipt_id")
        .param(runId)
        .query(Long.class)
        .list();
  }

  public boolean isRead(long receiptId) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM packet WHERE receipt_id = ?)")
        .param(receiptId)
        .query(Boolean.class)
        .single();
  }

  public Entry get(long id) {
    return jdbc.sql("SELECT id, body FROM receipt WHERE id = ?")
        .param(id)
        .query(Receipts::entry)
        .single();
  }

  private static Entry entry(ResultSet row, int number) throws SQLException {
    return new Entry(row.getLong("id"), HandOffJson.read(row.getString("body"), Receipt.class));
  }

  /** How often reading has been tried. */
  public int attempts(long receiptId) {
    return jdbc.sql("SELECT coalesce(max(attempt), 0) FROM reading_attempt WHERE receipt_id = ?")
        .param(receiptId)
        .query(Integer.class)
        .single();
  }

  /** Notes one more attempt at reading, before it is made; answers which it is. */
  public int attempt(String runId, long receiptId) {
    return jdbc.sql(
            "INSERT INTO reading_attempt (receipt_id, attempt, run_id) SELECT ?,"
                + " coalesce(max(attempt), 0) + 1, ? FROM reading_attempt WHERE receipt_id = ?"
                + " RETURNING attempt")
        .params(receiptId, runId, receiptId)
        .query(Integer.class)
        .single();
  }
}
