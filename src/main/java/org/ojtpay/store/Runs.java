package org.ojtpay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ojtpay.onfile.Run;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shelf of runs. */
public final class Runs {

  private final JdbcClient jdbc;

  public Runs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The run of this job and date that has not ended well, if there is one. */
  public Optional<Run> unfinished(String job, LocalDate asOf) {
    return jdbc.sql("SELECT * FROM run WHERE job = ? AND as_of = ? AND status <> 'DONE'")
        .params(job, asOf)
        .query(Runs::run)
        .optional();
  }

  /** The last run of this job and date that has ended well. */
  public Optional<Run> lastDone(String job, LocalDate asOf) {
    return jdbc.sql(
            "SELECT * FROM run WHERE job = ? AND as_of = ? AND status = 'DONE' ORDER BY sequence"
                + " DESC LIMIT 1")
        .params(job, asOf)
        .query(Runs::run)
        .optional();
  }

  public Optional<Run> find(String id) {
    return jdbc.sql("SELECT * FROM run WHERE id = ?").param(id).query(Runs::run).optional();
  }

  public Run get(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("there is no run " + id));
  }

  /** All runs, the newest first. */
  public List<Run> all() {
    return jdbc.sql("SELECT * FROM run ORDER BY started_at DESC, id").query(Runs::run).list();
  }

  public int nextSequence(String job, LocalDate asOf) {
    return jdbc.sql("SELECT coalesce(max(sequence), 0) + 1 FROM run WHERE job = ? AND as_of = ?")
        .params(job, asOf)
        .query(Integer.class)
        .single();
  }

  public void start(Run run) {
    jdbc.sql(
            "INSERT INTO run (id, job, as_of, sequence, policy, policy_hash, outbox, status,"
                + " started_at) VALUES (?, ?, ?, ?, ?, ?, ?, 'STARTED', ?)")
        .params(
            run.id(),
            run.job(),
            run.asOf(),
            run.sequence(),
            run.policy(),
            run.policyHash(),
            run.outbox(),
            Timestamp.from(run.startedAt()))
        .update();
  }

  public void resume(String id) {
    jdbc.sql("UPDATE run SET status = 'STARTED', finished_at = NULL WHERE id = ?")
        .param(id)
        .update();
  }

  public void fail(String id, Instant at) {
    jdbc.sql(
            "UPDATE run SET status = 'FAILED', finished_at = ? WHERE id = ? AND status = 'STARTED'")
        .params(Timestamp.from(at), id)
        .update();
  }

  /**
   * The moment at which a run's papers say that it ended: fixed before they are written.
   *
   * @throws RefusedByDatabase where the books do not balance
   */
  public void finish(String id, Instant at, String manifestSha256) {
    try {
      jdbc.sql(
              "UPDATE run SET status = 'DONE', finished_at = ?, manifest_sha256 = ? WHERE id = ?"
                  + " AND status = 'STARTED'")
          .params(Timestamp.from(at), manifestSha256, id)
          .update();
    } catch (DataIntegrityViolationException broken) {
      throw new RefusedByDatabase(
          "Refused: a run is not done while the books do not balance.", broken);
    }
  }

  /** The hash of the last finished run's manifest: each manifest names the one before. */
  public Optional<String> lastManifest() {
    return jdbc.sql(
            "SELECT manifest_sha256 FROM run WHERE status = 'DONE' ORDER BY finished_at DESC, id"
                + " LIMIT 1")
        .query(String.class)
        .optional();
  }

  static Run run(ResultSet row, int number) throws SQLException {
    Timestamp finished = row.getTimestamp("finished_at");
    return new Run(
        row.getString("id"),
        row.getString("job"),
        row.getObject("as_of", LocalDate.class),
        row.getInt("sequence"),
        row.getString("policy"),
        row.getString("policy_hash"),
        row.getString("outbox"),
        row.getString("status"),
        row.getTimestamp("started_at").toInstant(),
        finished == null ? null : finished.toInstant(),
        row.getString("manifest_sha256"));
  }
}
