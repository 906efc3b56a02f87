package org.ojtpay.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A whole database as text, for the question whether something stands anywhere in it. */
public final class PlainText {

  private PlainText() {}

  /** Hands over each row of each table, bytes as they are, with the name of its table. */
  public static void each(ConnectionInfo owner, BiConsumer<String, String> taken) {
    JdbcClient jdbc =
        JdbcClient.create(new DriverManagerDataSource(owner.url(), owner.user(), owner.password()));
    for (String table : tables(jdbc)) {
      jdbc.sql("SELECT * FROM " + table)
          .query(
              row -> {
                List<String> fields = new ArrayList<>();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                  fields.add(text(row.getObject(column)));
                }
                taken.accept(table, String.join("\n", fields));
              });
    }
  }

  private static String text(Object value) {
    return value instanceof byte[] bytes
        ? new String(bytes, StandardCharsets.ISO_8859_1)
        : String.valueOf(value);
  }

  private static List<String> tables(JdbcClient jdbc) {
    return jdbc.sql(
            "SELECT quote_ident(relname) FROM pg_class WHERE relkind = 'r' AND relnamespace ="
                + " 'public'::regnamespace ORDER BY relname")
        .query(String.class)
        .list();
  }
}
