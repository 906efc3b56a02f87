package org.ojtpay.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shelf of what policy packs allow: asked by the database, of every approval. */
public final class LimitShelf {

  /**
   * A value of a pack.
   *
   * @param parameter its key, such as {@code agreement.max-weeks}
   * @param from the day from which it holds
   */
  public record Limit(String policyHash, String parameter, LocalDate from, BigDecimal value) {}

  private final JdbcClient jdbc;

  LimitShelf(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Puts what is not there yet: a hash stands for the same values for ever. */
  public void put(List<Limit> limits) {
    for (Limit limit : limits) {
      jdbc.sql(
              "INSERT INTO pinned_limit (policy_hash, parameter, valid_from, value) VALUES (?, ?,"
                  + " ?, ?) ON CONFLICT DO NOTHING")
          .params(limit.policyHash(), limit.parameter(), limit.from(), limit.value())
          .update();
    }
  }
}
