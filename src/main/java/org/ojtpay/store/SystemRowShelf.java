package org.ojtpay.store;

import java.util.List;
import org.ojtpay.notice.SystemRow;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shelf of what the systems around are told of events in the lives of agreements. */
public final class SystemRowShelf {

  private final JdbcClient jdbc;

  SystemRowShelf(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Puts a row of an event; the database refuses a second of its kind. */
  public void put(String runId, long eventId, SystemRow row) {
    jdbc.sql("INSERT INTO system_row (event_id, kind, run_id, body) VALUES (?, ?, ?, ?::json)")
        .params(eventId, row.kind().name(), runId, HandOffJson.write(row))
        .update();
  }

  /** Whether the run has put any. */
  public boolean isTold(String runId) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM system_row WHERE run_id = ?)")
        .param(runId)
        .query(Boolean.class)
        .single();
  }

  /** Those of a run, in the order of the events. */
  public List<SystemRow> ofRun(String runId) {
    return jdbc.sql("SELECT kind, body FROM system_row WHERE run_id = ? ORDER BY event_id, kind")
        .param(runId)
        .query(
            (row, number) ->
                (SystemRow)
                    HandOffJson.read(
                        row.getString("body"),
                        SystemRow.Kind.valueOf(row.getString("kind")).type()))
        .list();
  }
}
