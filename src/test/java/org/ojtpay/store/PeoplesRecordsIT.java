package org.ojtpay.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ojtpay.onfile.Fact;
import org.ojtpay.policy.Category;

/** What people record comes back from its tables as it was recorded. */
class PeoplesRecordsIT {

  private static final Instant AT = Instant.parse("2026-03-20T10:00:00Z");

  @Test
  void givesBackWhatWasRecorded() {
    try (TestDatabase db = TestDatabase.fresh()) {
      Shelves shelves = Shelves.of(db.app());
      LocalDate day = LocalDate.parse("2026-02-02");
      Fact fact =
          new Fact(
              1,
              Fact.What.START_CONFIRMED,
              "m.ortiz",
              "called",
              "MA0412003|DANA REYES|2026-02-02",
              null,
              day.plusDays(1),
              day,
              null,
              null,
              "Ruth Okada",
              "Manager");
      shelves.facts().put(fact, null, AT);
      shelves
          .codes()
          .put(
              new CodeMappings.Mapping("0412003", "ZQX", Category.SICK, "m.ortiz", "called", null),
              AT);
      shelves
          .codes()
          .put(
              new CodeMappings.Mapping(
                  "0412003", "ZQX", Category.REGULAR, "m.ortiz", "called again", null),
              AT);

      assertThat(shelves.facts().all()).containsExactly(fact);
      assertThat(shelves.codes().all())
          .isEqualTo(Map.of("0412003", Map.of("ZQX", Category.REGULAR)));
      assertThat(shelves.codes().isNewer("0412003", 1)).isFalse();
      assertThat(shelves.mended().noticed("1a2b3c4d")).isEmpty();
      assertThat(shelves.mended().ofAgreement("MA0412003|DANA REYES|2026-02-02")).isEmpty();
      assertThat(shelves.mended().superseding(1)).isEmpty();
      assertThat(shelves.verdicts().standing("40#2")).isEmpty();
      assertThat(shelves.decisions().isNewer(1, 0)).isFalse();
      assertThat(shelves.corrections().all()).isEmpty();
    }
  }
}
