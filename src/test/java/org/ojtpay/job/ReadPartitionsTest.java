package org.ojtpay.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojtpay.store.Database;

class ReadPartitionsTest {

  @ParameterizedTest
  @CsvSource({"2, 2", "15, 15", "16, 16", "17, 16", "127, 16"})
  void readsWithAsManyWorkersAsThereAreParsersUpToSixteen(int parsers, int workers) {
    assertThat(ReadPartitions.workers(parsers)).isEqualTo(workers);
  }

  @Test
  void leavesConnectionsForTheLeaseAndTheLeaderWhenEachWorkerHoldsTwo() {
    int most = ReadPartitions.workers(Integer.MAX_VALUE);

    assertThat(2 * most + 2).isLessThanOrEqualTo(Database.CONNECTIONS);
  }
}
