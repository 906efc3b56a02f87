package org.ojtpay.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackDiffTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private final PolicyPack sdwp = PolicyPack.load("sdwp-ojt");

  @Test
  void findsNothingBetweenAPackAndItself() {
    assertThat(PackDiff.of(sdwp, DAY, sdwp, DAY)).isEmpty();
  }

  @Test
  void showsWhatChangedFromOneDayToAnother() {
    assertThat(PackDiff.of(sdwp, LocalDate.of(2025, 12, 31), sdwp, LocalDate.of(2026, 1, 1)))
        .extracting(PackDiff.Change::toString)
        .containsExactly(
            "parameter minimum-wage.california-25-or-fewer: 16.50 -> 16.90 (California Labor Code"
                + " 1182.12)",
            "parameter minimum-wage.california-26-or-more: 16.50 -> 16.90 (California Labor Code"
                + " 1182.12)",
            "parameter minimum-wage.city-of-san-diego: 17.25 -> 17.75 (San Diego Municipal Code,"
                + " chapter 3, article 9, division 1)");
  }

  @Test
  void showsWhatTwoProgrammesDifferIn() {
    assertThat(
            PackDiff.of(PolicyPack.load("mo-ojt-wioa"), DAY, PolicyPack.load("mo-ojt-trade"), DAY))
        .extracting(PackDiff.Change::toString)
        .containsExactly(
            "parameter agreement.max-hours: 1040 -> NONE (19 USC 2296(c))",
            "parameter agreement.max-weeks: 26 -> 104 (19 USC 2296(c))",
            "parameter invoice.most-per-month: NONE -> 1 (19 USC 2296(c))");
  }

  @Test
  void showsWhatOnlyOneOfThemHas() {
    assertThat(PackDiff.of(sdwp, DAY, PolicyPack.load("mo-ojt-wioa"), DAY))
        .extracting(PackDiff.Change::toString)
        .contains(
            "parameter minimum-wage.missouri: nothing -> 15.00 (Missouri Revised Statutes 290.502)",
            "parameter minimum-wage.city-of-san-diego: 17.75 -> nothing (San Diego Municipal Code,"
                + " chapter 3, article 9, division 1)");
  }

  @Test
  void showsAReasonThatIsTakenMoreLightly(@TempDir Path temp) throws IOException {
    Path mine = Packs.copy(temp);
    Packs.replace(mine.resolve("reasons.yaml"), "severity: RETURN", "severity: WARN");

    assertThat(PackDiff.of(sdwp, DAY, PolicyPack.load(mine), DAY))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.what()).isEqualTo("reason AGR-NUMBER-FORMAT");
              assertThat(each.before()).startsWith("RETURN ");
              assertThat(each.after()).startsWith("WARN ");
            });
  }
}
