package org.ojtpay.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shelves of what was written for people, of the reference files read, and of the audit. */
public final class Papers {

  private final JdbcClient jdbc;

  public Papers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Notes a notice; the same notice of the same run once. */
  public void putNotice(
      String runId, String file, long verdictId, String recipient, String sha256) {
    jdbc.sql(
            "INSERT INTO notice (run_id, file, verdict_id, recipient, sha256) VALUES (?, ?, ?, ?,"
                + " ?) ON CONFLICT DO NOTHING")
        .params(runId, file, verdictId, recipient, sha256)
        .update();
  }

  /** Notes which reference file a run read. Its bytes are kept already. */
  public void putReference(String runId, String name, String sha256) {
    jdbc.sql(
            "INSERT INTO reference_version (run_id, name, sha256) VALUES (?, ?, ?) ON CONFLICT DO"
                + " NOTHING")
        .params(runId, name, sha256)
        .update();
  }

  /** The reference files that a run keeps, by name. */
  public Map<String, byte[]> reference(String runId) {
    Map<String, byte[]> files = new TreeMap<>();
    jdbc.sql(
            "SELECT r.name, c.bytes FROM reference_version r JOIN content c ON c.sha256 = r.sha256"
                + " WHERE r.run_id = ?")
        .param(runId)
        .query((row, number) -> files.put(row.getString("name"), row.getBytes("bytes")))
        .list();
    return files;
  }

  /** The digests of the reference files that a run read, by name. */
  public Map<String, String> referenceDigests(String runId) {
    Map<String, String> digests = new TreeMap<>();
    jdbc.sql("SELECT name, sha256 FROM reference_version WHERE run_id = ?")
        .param(runId)
        .query(
            row -> {
              digests.put(row.getString("name"), row.getString("sha256"));
            });
    return digests;
  }

  /** Seals one more entry onto the audit chain. */
  public void audit(String actor, String event, Instant at) {
    jdbc.sql(
            "INSERT INTO audit (seq, happened_at, actor, event, prev, hash) VALUES (0, ?, ?, ?,"
                + " '', '')")
        .params(Timestamp.from(at), actor, event)
        .update();
  }
}
