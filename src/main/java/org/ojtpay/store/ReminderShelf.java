package org.ojtpay.store;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ojtpay.onfile.Deadline;
import org.ojtpay.onfile.Deadline.Stage;
import org.ojtpay.onfile.Deadline.Term;
import org.ojtpay.onfile.Reminder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shelf of what was due when a run looked, and of the reminders that went out. */
public final class ReminderShelf {

  private final JdbcClient jdbc;

  ReminderShelf(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Until the transaction ends no other run reminds anybody. */
  public void lock() {
    jdbc.sql("SELECT pg_advisory_xact_lock(7265012)").query(row -> {});
  }

  /** Puts what a run saw, with the reminders that it sends. */
  public void put(String runId, LocalDate asOf, List<Deadline> deadlines, List<Reminder> sent) {
    jdbc.sql("INSERT INTO watch (run_id, body) VALUES (?, ?::json)")
        .params(runId, HandOffJson.write(deadlines.toArray(new Deadline[0])))
        .update();
    for (Reminder each : sent) {
      Deadline deadline = each.deadline();
      jdbc.sql(
              "INSERT INTO reminder (run_id, term, about, due, stage, number, as_of, body) VALUES"
                  + " (?, ?, ?, ?, ?, ?, ?, ?::json)")
          .params(
              runId,
              deadline.term().name(),
              deadline.subject().key(),
              deadline.due(),
              deadline.stage().name(),
              each.number(),
              asOf,
              HandOffJson.write(each))
          .update();
    }
  }

  /** What a run saw; empty where it has not looked yet. */
  public Optional<List<Deadline>> seenBy(String runId) {
    return jdbc.sql("SELECT body FROM watch WHERE run_id = ?")
        .param(runId)
        .query(
            (row, number) ->
                Arrays.asList(HandOffJson.read(row.getString("body"), Deadline[].class)))
        .optional();
  }

  /** The reminders that a run sent, in their order. */
  public List<Reminder> sentBy(String runId) {
    return jdbc.sql("SELECT body FROM reminder WHERE run_id = ? ORDER BY id")
        .param(runId)
        .query((row, number) -> HandOffJson.read(row.getString("body"), Reminder.class))
        .list();
  }

  /** Every reminder that has gone out. */
  public List<Reminder.Sent> sent() {
    return jdbc.sql("SELECT term, about, due, stage, number, as_of FROM reminder ORDER BY id")
        .query(
            (row, number) ->
                new Reminder.Sent(
                    Term.valueOf(row.getString("term")),
                    row.getString("about"),
                    row.getObject("due", LocalDate.class),
                    Stage.valueOf(row.getString("stage")),
                    row.getInt("number"),
                    row.getObject("as_of", LocalDate.class)))
        .list();
  }
}
