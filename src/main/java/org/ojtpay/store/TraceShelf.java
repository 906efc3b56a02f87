package org.ojtpay.store;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The trace numbers that files are given: for each bank that the board originates at one sequence,
 * a block for each file. A block that would pass 9,999,999 begins at 1 again.
 */
public final class TraceShelf {

  private static final int LAST = 9_999_999;

  /** Before the first block of a bank: the highest number that any earlier file has. */
  private static final String GIVEN =
      "coalesce((SELECT c.last FROM trace_counter c WHERE c.odfi = :odfi), greatest((SELECT"
          + " max(e.trace) FROM payment_file_entry e), (SELECT max(f.first_trace + f.traces - 1)"
          + " FROM payment_file f)), 0)";

  private final JdbcClient jdbc;

  TraceShelf(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Where the next block would begin; gives nothing away.
   *
   * @param odfi the bank's eight digits
   * @param traces how many there are in the block
   */
  public int next(String odfi, int traces) {
    int given = jdbc.sql("SELECT " + GIVEN).param("odfi", odfi).query(Integer.class).single();
    return first(given, traces);
  }

  private static int first(int given, int traces) {
    return given + traces > LAST ? 1 : given + 1;
  }

  /**
   * Gives the block away, with the transaction that it is called in: where that is rolled back, the
   * same numbers are given again.
   *
   * @return its first number
   */
  public int take(String odfi, int traces) {
    jdbc.sql(
            "INSERT INTO trace_counter (odfi, last) VALUES (:odfi, "
                + GIVEN
                + ") ON CONFLICT DO NOTHING")
        .param("odfi", odfi)
        .update();
    int last =
        jdbc.sql(
                "UPDATE trace_counter SET last = CASE WHEN last + :traces > :most THEN :traces ELSE"
                    + " last + :traces END WHERE odfi = :odfi RETURNING last")
            .param("odfi", odfi)
            .param("traces", traces)
            .param("most", LAST)
            .query(Integer.class)
            .single();
    return last - traces + 1;
  }
}
