package org.ojtpay.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the program may do to the tables: add to all, change only those that are named here. */
class AppendOnlyIT {

  private static final String NOT_ALLOWED = "42501";

  /** Tables that change by design, each for what stands beside it in the migration. */
  private static final Set<String> MUTABLE =
      Set.of("run", "agreement_cap", "trace_counter", "delivery");

  /** Of these the owner may put the same under another key, and nothing else. */
  private static final Set<String> RESEALED = Set.of("bank_secret", "payment_file_bytes");

  /** The batch engine keeps its own books in its own tables, and the migrations theirs. */
  private static boolean isOurs(String table) {
    return !table.startsWith("batch_") && !table.equals("flyway_schema_history");
  }

  private static List<String> tables(TestDatabase database) {
    return JdbcClient.create(database.owner())
        .sql(
            "SELECT relname FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace ="
                + " 'public'::regnamespace ORDER BY relname")
        .query(String.class)
        .list()
        .stream()
        .filter(AppendOnlyIT::isOurs)
        .toList();
  }

  @Test
  void noTableIsChangedByTheProgramButThoseThatAreNamed() throws Exception {
    try (TestDatabase database = TestDatabase.fresh()) {
      List<String> tables = tables(database);
      assertThat(tables).hasSizeGreaterThan(40).containsAll(MUTABLE);

      Map<String, List<String>> allowed = new TreeMap<>();
      for (String table : tables) {
        String column = anyColumn(database, table);
        for (String change :
            List.of(
                "UPDATE %1$s SET %2$s = %2$s",
                "DELETE FROM %1$s",
                "TRUNCATE %1$s",
                "ALTER TABLE %1$s ADD sneaked int",
                "ALTER TABLE %1$s DISABLE TRIGGER USER",
                "DROP TABLE %1$s",
                "CREATE INDEX ON %1$s (%2$s)",
                "CREATE RULE sneaked AS ON INSERT TO %1$s DO INSTEAD NOTHING",
                "CREATE TRIGGER sneaked BEFORE INSERT ON %1$s EXECUTE FUNCTION refuse_change()")) {
          String refused = refused(database, change.formatted(table, column));
          if (!refused.equals(NOT_ALLOWED)) {
            String words = change.substring(0, change.indexOf(' '));
            allowed.computeIfAbsent(table, key -> new ArrayList<>()).add(words + refused);
          }
        }
      }

      Map<String, List<String>> expected = new TreeMap<>();
      MUTABLE.forEach(table -> expected.put(table, List.of("UPDATE")));
      assertThat(allowed).isEqualTo(expected);
    }
  }

  /** Whoever owns the tables is stopped as well, until the trigger is taken off on purpose. */
  @Test
  void aKeptTableRefusesItsOwnerToo() {
    try (TestDatabase database = TestDatabase.fresh()) {
      List<String> unguarded =
          JdbcClient.create(database.owner())
              .sql(
                  "SELECT c.relname FROM pg_class c WHERE c.relkind IN ('r', 'p') AND"
                      + " c.relnamespace = 'public'::regnamespace AND (SELECT count(*) FROM"
                      + " pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname IN ('append_only',"
                      + " 'append_only_truncate') AND t.tgenabled = 'O') < 2 ORDER BY 1")
              .query(String.class)
              .list();
      Set<String> expected = new TreeSet<>(MUTABLE);
      expected.addAll(RESEALED);
      assertThat(unguarded.stream().filter(AppendOnlyIT::isOurs))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  private static String anyColumn(TestDatabase database, String table) {
    return JdbcClient.create(database.owner())
        .sql(
            "SELECT attname FROM pg_attribute WHERE attrelid = ?::regclass AND attnum > 0 AND NOT"
                + " attisdropped AND attidentity = '' ORDER BY attnum LIMIT 1")
        .param(table)
        .query(String.class)
        .single();
  }

  /** The state with which the database refuses, and nothing where it does not. */
  private static String refused(TestDatabase database, String sql) throws SQLException {
    try (Connection connection = database.app().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      try {
        statement.execute(sql);
        return "";
      } catch (SQLException refused) {
        return refused.getSQLState();
      } finally {
        connection.rollback();
      }
    }
  }
}
