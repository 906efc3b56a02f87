package org.ojtpay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ojtpay.reconcile.Blocker;
import org.ojtpay.reconcile.ReadMe;
import org.ojtpay.reconcile.YearBooks;
import org.ojtpay.reconcile.YearEndReport;
import org.ojtpay.units.Sha256;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shelf of cut-offs of fiscal years, of the reports on them, and of their closing. */
public final class YearEndShelf {

  /**
   * The cut-off of a run.
   *
   * @param sequence counts the runs on the fiscal year from one
   * @param cutAt what was put on file later is not in it
   * @param postings lines of the ledger up to the year
   * @param ledgerFile the name of Finance's export; absent where it was not supplied, as is its
   *     hash
   */
  public record Cut(
      String runId,
      int fiscalYear,
      int sequence,
      LocalDate asOf,
      Instant cutAt,
      String ranBy,
      long postings,
      @Nullable String ledgerFile,
      @Nullable String ledgerSha256) {}

  /** What a person lets pass. */
  public record Passing(int fiscalYear, Blocker blocker, String by, Instant at, String why) {}

  private final JdbcClient jdbc;

  YearEndShelf(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Until the transaction ends, nobody books anything and nobody else closes. */
  public void lockBooks() {
    jdbc.sql("SELECT pg_advisory_xact_lock(7265032)").query(row -> {});
  }

  public int nextSequence(int fiscalYear) {
    return jdbc.sql("SELECT coalesce(max(sequence), 0) + 1 FROM year_end_cut WHERE fiscal_year = ?")
        .param(fiscalYear)
        .query(Integer.class)
        .single();
  }

  public void put(Cut cut, YearBooks books) {
    jdbc.sql(
            "INSERT INTO year_end_cut (run_id, fiscal_year, sequence, as_of, cut_at, ran_by,"
                + " postings, ledger_file, ledger_sha256, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?,"
                + " ?::json)")
        .params(
            Row.of(
                cut.runId(),
                cut.fiscalYear(),
                cut.sequence(),
                cut.asOf(),
                Timestamp.from(cut.cutAt()),
                cut.ranBy(),
                cut.postings(),
                cut.ledgerFile(),
                cut.ledgerSha256(),
                HandOffJson.write(books)))
        .update();
  }

  /** The cut-off of a run; empty where it has made none. */
  public Optional<Cut> cut(String runId) {
    return jdbc.sql(
            "SELECT run_id, fiscal_year, sequence, as_of, cut_at, ran_by, postings, ledger_file,"
                + " ledger_sha256 FROM year_end_cut WHERE run_id = ?")
        .param(runId)
        .query(YearEndShelf::cut)
        .optional();
  }

  /** The cut-offs of a fiscal year whose runs have ended, the newest first. */
  public List<Cut> cuts(int fiscalYear) {
    return jdbc.sql(
            "SELECT c.run_id, fiscal_year, c.sequence, c.as_of, cut_at, ran_by, postings,"
                + " ledger_file, ledger_sha256 FROM year_end_cut c JOIN run r ON r.id = c.run_id"
                + " WHERE fiscal_year = ? AND r.status = 'DONE' ORDER BY c.sequence DESC")
        .param(fiscalYear)
        .query(YearEndShelf::cut)
        .list();
  }

  /** The fiscal years of which there is a run that has ended, the newest first. */
  public List<Integer> years() {
    return jdbc.sql(
            "SELECT DISTINCT fiscal_year FROM year_end_cut c JOIN run r ON r.id = c.run_id WHERE"
                + " r.status = 'DONE' ORDER BY fiscal_year DESC")
        .query(Integer.class)
        .list();
  }

  private static Cut cut(ResultSet row, int number) throws SQLException {
    return new Cut(
        row.getString("run_id"),
        row.getInt("fiscal_year"),
        row.getInt("sequence"),
        row.getObject("as_of", LocalDate.class),
        row.getTimestamp("cut_at").toInstant(),
        row.getString("ran_by"),
        row.getLong("postings"),
        row.getString("ledger_file"),
        row.getString("ledger_sha256"));
  }

  /** What was on file at the cut-off of a run. */
  public YearBooks books(String runId) {
    return jdbc.sql("SELECT body FROM year_end_cut WHERE run_id = ?")
        .param(runId)
        .query((row, number) -> HandOffJson.read(row.getString("body"), YearBooks.class))
        .single();
  }

  public void put(String runId, YearEndReport report) {
    String body = HandOffJson.write(report);
    jdbc.sql("INSERT INTO year_end_report (run_id, sha256, body) VALUES (?, ?, ?::json)")
        .params(runId, Sha256.of(body), body)
        .update();
  }

  /** What a run has reported; empty where it has not come so far. */
  public Optional<YearEndReport> report(String runId) {
    return jdbc.sql("SELECT body FROM year_end_report WHERE run_id = ?")
        .param(runId)
        .query((row, number) -> HandOffJson.read(row.getString("body"), YearEndReport.class))
        .optional();
  }

  /** What people let pass of a fiscal year. */
  public List<YearBooks.Acceptance> accepted(int fiscalYear) {
    return jdbc.sql(
            "SELECT kind, subject, what, accepted_by, accepted_at, reason FROM year_end_acceptance"
                + " WHERE fiscal_year = ? ORDER BY id")
        .param(fiscalYear)
        .query(
            (row, number) ->
                new YearBooks.Acceptance(
                    Blocker.Kind.valueOf(row.getString("kind")),
                    row.getString("subject"),
                    row.getString("what"),
                    row.getString("accepted_by"),
                    row.getTimestamp("accepted_at").toInstant(),
                    row.getString("reason")))
        .list();
  }

  /** Puts that a person lets a blocker pass. */
  public void accept(Passing passing, @Nullable String evidenceSha256) {
    try {
      jdbc.sql(
              "INSERT INTO year_end_acceptance (fiscal_year, kind, subject, what, accepted_by,"
                  + " accepted_at, reason, evidence_sha256) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
          .params(
              Row.of(
                  passing.fiscalYear(),
                  passing.blocker().kind().name(),
                  passing.blocker().subject(),
                  passing.blocker().what(),
                  passing.by(),
                  Timestamp.from(passing.at()),
                  passing.why(),
                  evidenceSha256))
          .update();
    } catch (DataIntegrityViolationException refused) {
      throw new RefusedByDatabase(
          "Refused: this is no blocker that a person lets pass, or it was let pass already.",
          refused);
    }
  }

  /**
   * Closes a fiscal year, and with it every earlier one.
   *
   * @throws RefusedByDatabase where anything stands in the way, something was booked since, or the
   *     person ran it or let something pass
   */
  public void close(int fiscalYear, ReadMe.Closing closing) {
    try {
      jdbc.sql(
              "INSERT INTO year_closing (fiscal_year, run_id, closed_by, closed_at, reason,"
                  + " postings) VALUES (?, ?, ?, ?, ?, 0)")
          .params(
              fiscalYear,
              closing.run(),
              closing.closedBy(),
              Timestamp.from(closing.closedAt()),
              closing.reason())
          .update();
    } catch (DataIntegrityViolationException refused) {
      throw new RefusedByDatabase(
          "Refused: fiscal year "
              + fiscalYear
              + " is closed on its last run, while nothing stands in the way and nothing was"
              + " booked since, by a person who neither ran it nor let anything pass.",
          refused);
    }
  }

  /** How a fiscal year was closed; empty where it is open. A later one closes the earlier ones. */
  public Optional<ReadMe.Closing> closing(int fiscalYear) {
    return jdbc.sql(
            "SELECT closed_by, closed_at, run_id, reason FROM year_closing WHERE fiscal_year >= ?"
                + " ORDER BY fiscal_year LIMIT 1")
        .param(fiscalYear)
        .query(
            (row, number) ->
                new ReadMe.Closing(
                    row.getString("closed_by"),
                    row.getTimestamp("closed_at").toInstant(),
                    row.getString("run_id"),
                    row.getString("reason")))
        .optional();
  }
}
