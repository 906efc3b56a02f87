package org.ojtpay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One sequence of trace numbers for each bank: no number twice, none lost, round at the end. */
class TraceShelfIT {

  private static final String BANK = "19073358";

  @Test
  void givesBlockAfterBlockAndGoesRound() {
    try (TestDatabase database = TestDatabase.fresh()) {
      Shelves shelves = Shelves.of(database.app());
      TraceShelf traces = shelves.traces();

      assertThat(traces.next(BANK, 3)).as("nothing is given away").isEqualTo(1);
      assertThat(traces.take(BANK, 3)).isEqualTo(1);
      assertThat(traces.next(BANK, 2)).isEqualTo(4);
      assertThat(traces.take(BANK, 2)).isEqualTo(4);
      assertThat(traces.take("12224692", 2)).as("another bank").isEqualTo(1);
      takesBackWhatWasNotPut(shelves);

      JdbcClient jdbc = JdbcClient.create(database.app());
      jdbc.sql("UPDATE trace_counter SET last = 9999996 WHERE odfi = ?").param(BANK).update();
      assertThat(traces.next(BANK, 4)).as("one too many").isEqualTo(1);
      assertThat(traces.next(BANK, 3)).as("up to the last").isEqualTo(9_999_997);
      assertThat(traces.take(BANK, 3)).isEqualTo(9_999_997);
      assertThat(traces.next(BANK, 1)).isEqualTo(1);
      assertThat(traces.take(BANK, 2)).isEqualTo(1);
      assertThat(traces.take(BANK, 1)).isEqualTo(3);
      refusesToBeMoreThanSevenDigits(jdbc);
    }
  }

  private static void takesBackWhatWasNotPut(Shelves shelves) {
    assertThatThrownBy(
            () ->
                shelves.inOneTransaction(
                    () -> {
                      assertThat(shelves.traces().take(BANK, 5)).isEqualTo(6);
                      throw new IllegalStateException("killed");
                    }))
        .hasMessage("killed");
    assertThat(shelves.traces().next(BANK, 5)).isEqualTo(6);
  }

  private static void refusesToBeMoreThanSevenDigits(JdbcClient jdbc) {
    assertThatThrownBy(() -> jdbc.sql("UPDATE trace_counter SET last = 10000000").update())
        .hasStackTraceContaining("trace_counter_last_check");
    assertThatThrownBy(() -> jdbc.sql("DELETE FROM trace_counter").update())
        .hasStackTraceContaining("permission denied");
  }

  @Test
  void givesSixteenAtATimeBlocksOfTheirOwn() throws Exception {
    try (TestDatabase database = TestDatabase.fresh()) {
      CyclicBarrier start = new CyclicBarrier(16);
      ExecutorService threads = Executors.newFixedThreadPool(16);
      try {
        List<Future<Integer>> taken = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
          taken.add(
              threads.submit(
                  () -> {
                    TraceShelf traces = Shelves.of(database.app()).traces();
                    start.await();
                    return traces.take(BANK, 10);
                  }));
        }
        List<Integer> firsts = new ArrayList<>();
        for (Future<Integer> each : taken) {
          firsts.add(each.get());
        }
        assertThat(firsts)
            .containsExactlyInAnyOrder(
                1, 11, 21, 31, 41, 51, 61, 71, 81, 91, 101, 111, 121, 131, 141, 151);
      } finally {
        threads.shutdownNow();
      }
    }
  }
}
