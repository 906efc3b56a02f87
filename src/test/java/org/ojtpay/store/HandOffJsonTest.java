package org.ojtpay.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.policy.Finding;
import org.ojtpay.policy.Grounds;
import org.ojtpay.policy.Severity;

class HandOffJsonTest {

  private static final Grounds GROUNDS =
      new Grounds(
          "weekShort",
          "SDWP OJT Policy, II.C.4",
          "sdwp-ojt",
          "2018.08-1",
          "ab12",
          new TreeMap<>(Map.of("hours", "31.75", "minimum", "32")),
          "WARN");

  @Test
  void aFindingKeepsItsGrounds() {
    Finding finding =
        new Finding(
            "PAY-WEEK-SHORT",
            Severity.WARN,
            "It is short.",
            "Explain it.",
            "SDWP OJT Policy, II.C.4",
            new SourceRef.InFile("payroll.csv"),
            GROUNDS);

    assertThat(HandOffJson.read(HandOffJson.write(finding), Finding.class)).isEqualTo(finding);
  }

  @Test
  void aFindingFromBeforeGroundsWereKeptIsStillRead() {
    Finding finding =
        HandOffJson.read(
            "{\"code\":\"PAY-GAP\",\"severity\":\"RETURN\",\"message\":\"Days are missing.\","
                + "\"fix\":\"Send them.\",\"citation\":\"II.F\",\"source\":null}",
            Finding.class);

    assertThat(finding.grounds()).isEqualTo(Grounds.NONE);
    assertThat(finding.noted("Cleared.").message()).isEqualTo("Days are missing. Cleared.");
  }
}
