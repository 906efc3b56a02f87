package org.ojtpay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ojtpay.ledger.BrokenInvariant;

/** What "ledger check" prints. */
class BrokenLinesTest {

  private static final List<BrokenInvariant> BROKEN =
      List.of(
          new BrokenInvariant("the audit chain is whole", "{\"seq\": 7}"),
          new BrokenInvariant("the books are \"even\"", "{\"sum\": 880.10}"),
          new BrokenInvariant("the books are \"even\"", "{\"sum\": -0.01}"));

  @Test
  void saysEachInvariantOnceAndThenItsRows() {
    assertThat(BrokenLines.text(BROKEN))
        .containsExactly(
            "the audit chain is whole",
            "  {\"seq\": 7}",
            "the books are \"even\"",
            "  {\"sum\": 880.10}",
            "  {\"sum\": -0.01}");
    assertThat(BrokenLines.text(List.of())).isEmpty();
  }

  @Test
  void givesAProgramOneObjectARowWithEveryCent() {
    assertThat(BrokenLines.json(BROKEN))
        .containsExactly(
            "{\"invariant\":\"the audit chain is whole\",\"row\":{\"seq\": 7}}",
            "{\"invariant\":\"the books are \\\"even\\\"\",\"row\":{\"sum\": 880.10}}",
            "{\"invariant\":\"the books are \\\"even\\\"\",\"row\":{\"sum\": -0.01}}");
  }
}
