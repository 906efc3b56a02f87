package org.ojtpay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ojtpay.onfile.CheckedParty;
import org.ojtpay.onfile.DebarmentCheck;
import org.ojtpay.onfile.DebarmentMatch;
import org.ojtpay.onfile.Exclusion;

/** What a person compares before clearing a likeness to an excluded party. */
class SideBySideTest {

  private static final LocalDate DAY = LocalDate.parse("2026-05-20");
  private static final CheckedParty EMPLOYER =
      new CheckedParty(
          List.of("Cloverdale Paving LLC", "Clover Paving"), "", "Fresno", "CA", "93721");

  @Test
  void showsBothRecordsTheScoreAndWhy() {
    Exclusion excluded =
        new Exclusion(
            "CLOVERDALE PAVING INC",
            List.of(),
            "Clovis",
            "CA",
            "93612",
            "SAMPLEOIX001",
            "S4MR1",
            "DOL",
            "Ineligible",
            LocalDate.parse("2024-01-05"),
            null);
    DebarmentMatch match = new DebarmentMatch(excluded, 95, "the same name but its legal form");

    assertThat(SideBySide.lines(new DebarmentCheck(EMPLOYER, DAY, "2026-05-18", List.of(match))))
        .containsExactly(
            "Looked for on 2026-05-20 in the exclusions extract of 2026-05-18: compare the two.",
            "              the employer                            the excluded party",
            "  name        Cloverdale Paving LLC                   CLOVERDALE PAVING INC",
            "  also        Clover Paving",
            "  city        Fresno                                  Clovis",
            "  state       CA                                      CA",
            "  ZIP         93721                                   93612",
            "  UEI                                                 SAMPLEOIX001",
            "  SAM number                                          S4MR1",
            "  exclusion                                           Ineligible by DOL",
            "  in force                                            2024-01-05 to indefinite",
            "  likeness 95 of 100: the same name but its legal form");
  }

  @Test
  void saysForWhomItLookedWhereNobodyIsLikeIt() {
    assertThat(SideBySide.lines(new DebarmentCheck(EMPLOYER, DAY, "2026-05-18", List.of())))
        .containsExactly(
            "Looked for on 2026-05-20 in the exclusions extract of 2026-05-18: nobody is like it.",
            "  looked for Cloverdale Paving LLC / Clover Paving, Fresno CA 93721");
  }

  @Test
  void showsWhatWouldSteerTheTerminal() {
    CheckedParty steering = new CheckedParty(List.of("Clover\u001b[2J"), "", "", "", "");

    assertThat(SideBySide.lines(new DebarmentCheck(steering, DAY, "2026-05-18", List.of())))
        .last()
        .isEqualTo("  looked for Clover\\u001B[2J");
  }
}
