package org.ojtpay.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * How long the database asks itself each question that every job ends with, over the books of a
 * board that has paid many invoices. Wall clock, the median of the rounds, in each of which every
 * question is asked once. Prints the table of docs/performance.md.
 */
public final class InvariantTimes {

  private static final String VIEWS =
      "SELECT relname FROM pg_class WHERE relkind = 'v' AND relnamespace = 'public'::regnamespace"
          + " AND relname LIKE 'invariant\\_%' ORDER BY relname";

  private final JdbcClient owner;
  private final Map<String, long[]> times = new TreeMap<>();

  private InvariantTimes(DataSource owner) {
    this.owner = JdbcClient.create(owner);
  }

  /**
   * Runs it.
   *
   * @param args invoices, then rounds; then a file of SQL that defines further views, to compare
   *     two forms of a question
   */
  public static void main(String[] args) throws IOException {
    int invoices = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
    Path data = Files.createTempDirectory("ojtpay-bench-");
    try (EmbeddedServer server = EmbeddedServer.open(data)) {
      Migration.run(server.owner(), server.app().user());
      fill(source(server.superuser()), invoices);
      InvariantTimes times = new InvariantTimes(source(server.owner()));
      if (args.length > 2) {
        times.owner.sql(Files.readString(Path.of(args[2]))).update();
      }
      times.measure(invoices, rounds);
    } finally {
      FileSync.deleteTree(data);
    }
  }

  private static DataSource source(ConnectionInfo info) {
    return new SingleConnectionDataSource(info.url(), info.user(), info.password(), true);
  }

  /** In one session, since the rows are made from tables that end with it. */
  private static void fill(DataSource superuser, int invoices) {
    JdbcClient.create(superuser)
        .sql(ManyBooks.ROWS.replace(":invoices", String.valueOf(invoices)))
        .update();
  }

  private void measure(int invoices, int rounds) {
    List<String> views = owner.sql(VIEWS).query(String.class).list();
    for (int round = 0; round < rounds; round++) {
      for (String view : views) {
        times.computeIfAbsent(view, each -> new long[rounds])[round] =
            time("SELECT count(*) FROM " + view);
      }
      times.computeIfAbsent("all of them", each -> new long[rounds])[round] =
          time("SELECT count(*) FROM broken_invariants()");
    }
    System.out.printf(Locale.US, "| Asked of %,d invoices | Median |%n|---|---|%n", invoices);
    times.forEach(
        (view, each) -> System.out.printf(Locale.US, "| %s | %.2f s |%n", view, median(each)));
  }

  /** The books are sound: a question that finds something is no measure of the others. */
  private long time(String question) {
    long began = System.nanoTime();
    long found = owner.sql(question).query(Long.class).single();
    long took = System.nanoTime() - began;
    if (found != 0) {
      throw new IllegalStateException(question + ": " + found);
    }
    return took;
  }

  private static double median(long[] times) {
    long[] sorted = LongStream.of(times).sorted().toArray();
    return sorted[sorted.length / 2] / 1e9;
  }
}
