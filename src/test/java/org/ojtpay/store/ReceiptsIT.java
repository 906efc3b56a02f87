package org.ojtpay.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ojtpay.intake.Receipt;
import org.ojtpay.onfile.Run;
import org.ojtpay.packet.Packet;

/** What a run has to read stays the same however far it has come. */
class ReceiptsIT {

  private static Run run(String id, String asOf) {
    return new Run(
        id,
        "nightly-invoice-run",
        LocalDate.parse(asOf),
        1,
        "sdwp-ojt",
        "hash",
        "outbox",
        "STARTED",
        Instant.parse("2026-05-21T04:30:00Z"),
        null,
        null);
  }

  private static Receipt receipt(String name) {
    return new Receipt(
        name, LocalDate.parse("2026-05-01"), "hash of " + name, null, List.of(), List.of());
  }

  @Test
  void namesTheSameReceiptsAfterSomeOfThemWereRead() {
    try (TestDatabase database = TestDatabase.fresh()) {
      Shelves shelves = Shelves.of(database.app());
      shelves.runs().start(run("00000001", "2026-05-20"));
      shelves.receipts().put("00000001", receipt("a"));
      shelves.receipts().put("00000001", receipt("b"));
      List<Long> before = shelves.receipts().toRead("00000001");

      shelves.packets().put("00000001", before.get(0), new Packet(List.of()));

      assertThat(before).hasSize(2);
      assertThat(shelves.receipts().toRead("00000001")).isEqualTo(before);
    }
  }

  @Test
  void leavesOutWhatAnotherRunHasRead() {
    try (TestDatabase database = TestDatabase.fresh()) {
      Shelves shelves = Shelves.of(database.app());
      shelves.runs().start(run("00000001", "2026-05-20"));
      shelves.receipts().put("00000001", receipt("a"));
      long first = shelves.receipts().toRead("00000001").get(0);
      shelves.packets().put("00000001", first, new Packet(List.of()));
      shelves.runs().start(run("00000002", "2026-05-21"));
      shelves.receipts().put("00000002", receipt("a"));
      shelves.receipts().put("00000002", receipt("b"));

      assertThat(shelves.receipts().toRead("00000002")).hasSize(1).doesNotContain(first);
    }
  }
}
