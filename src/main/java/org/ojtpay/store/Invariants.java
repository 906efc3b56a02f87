package org.ojtpay.store;

import java.util.List;
import org.ojtpay.ledger.BrokenInvariant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must always be true of the money. The database itself holds the questions, as a view. */
public final class Invariants {

  private final JdbcClient jdbc;

  public Invariants(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Every row that breaks an invariant; empty where all hold. */
  public List<BrokenInvariant> check() {
    return jdbc.sql("SELECT invariant, found FROM broken_invariant ORDER BY invariant, found")
        .query(
            (row, number) ->
                new BrokenInvariant(row.getString("invariant"), row.getString("found")))
        .list();
  }
}
