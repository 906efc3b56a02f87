package org.ojtpay.store;

import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many rows each of our tables holds: a run that was killed and went on leaves as many. */
public final class RowCounts {

  private RowCounts() {}

  /**
   * All tables but those that count attempts: reading_attempt, those of deliveries, and Spring
   * Batch's own.
   */
  public static SortedMap<String, Long> of(DataSource database) {
    SortedMap<String, Long> counts = new TreeMap<>();
    JdbcClient.create(database)
        .sql(
            """
            SELECT relname,
              (xpath('/row/c/text()',
                query_to_xml(format('SELECT count(*) AS c FROM public.%I', relname),
                  false, true, '')))[1]::text::bigint AS rows
            FROM pg_class
            WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
              AND relname NOT LIKE 'batch_%'
              AND relname NOT IN ('reading_attempt', 'delivery_attempt', 'delivery_evidence')
              AND has_table_privilege(oid, 'SELECT')
            """)
        .query((row, number) -> counts.put(row.getString("relname"), row.getLong("rows")))
        .list();
    return counts;
  }
}
