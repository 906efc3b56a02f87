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

  /**
   * Invoices of a time before paid days were named by the participant, with a day that another
   * invoice of that person counts too: it may have been paid twice. Those that stand, the oldest
   * first. It is no invariant: what was paid then stays, and nothing new may stop for it.
   */
  public List<String> daysInDoubt() {
    return jdbc.sql(
            "SELECT v.submission || ', invoice ' || coalesce(v.body->>'invoiceNumber', 'without a"
                + " number') || ', ' || coalesce(v.body #>> '{agreement,participant}', '') FROM"
                + " paid_day_doubt d JOIN approved_verdict v ON v.id = d.verdict_id ORDER BY v.id")
        .query(String.class)
        .list();
  }
}
