package org.ojtpay.onfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExclusionsTest {

  private static final LocalDate DAY = LocalDate.parse("2026-03-02");

  private final List<Exclusion> rows = new ArrayList<>();

  static Exclusion exclusion(String name, String uei, @Nullable String until) {
    return new Exclusion(
        name,
        List.of("Harlan Pike Grading"),
        "Fresno",
        "CA",
        "93721",
        uei,
        "S4" + name.hashCode(),
        "DOL",
        "Ineligible (Proceedings Completed)",
        LocalDate.parse("2025-03-01"),
        until == null ? null : LocalDate.parse(until));
  }

  private static CheckedParty party(String name, String city, String state, String zip) {
    return new CheckedParty(List.of(name), "", city, state, zip);
  }

  private Optional<DebarmentMatch> likeliest(CheckedParty party) {
    // Thirty others, so that words are as rare as in an extract.
    List<Exclusion> all = new ArrayList<>(rows);
    IntStream.range(0, 30)
        .forEach(i -> all.add(exclusion("Contractor Number" + (char) ('A' + i) + i, "", null)));
    return new Exclusions(all, "2026-03-01").likely(party, DAY, 80).stream().findFirst();
  }

  @ParameterizedTest(name = "{0} in {1} {2}: {3}")
  @CsvSource({
    "Cloverdale Paving Inc.,           Fresno,  CA, 99, the same name in the same place",
    "'CLOVERDALE PAVING, INCORPORATED', Fresno,  CA, 99, punctuation and legal form written out",
    "Cloverdale Paving Inc.,           Visalia, CA, 95, the same state",
    "Cloverdale Paving Inc.,           Reno,    NV, 80, another state: still looked at",
    "Cloverdale Paving Inc.,           '',      '', 90, a place that nobody knows",
    "Cloverdale Paving LLC,            Fresno,  CA, 95, another legal form",
    "Cloverdale Paving LLC,            Reno,    NV, 0,  another legal form and another state",
    "Clover Dale Paving Inc,           Fresno,  CA, 95, a blank more",
    "Cloverdal Paving Inc,             Fresno,  CA, 90, a letter less",
    "Cloverdale Paving & Sealing Inc,  Fresno,  CA, 0,  a word more",
    "Paving Inc,                       Fresno,  CA, 0,  a common word alone",
    "Harlan Pike Grading LLC,          Fresno,  CA, 95, the name of the cross-reference"
  })
  void scoresNamesAndPlaces(String name, String city, String state, int score, String why) {
    rows.add(exclusion("CLOVERDALE PAVING INC", "", null));

    int found = likeliest(party(name, city, state, "")).map(DebarmentMatch::score).orElse(0);

    assertThat(found).as(why).isEqualTo(score);
  }

  @Test
  void takesTheSameUeiForCertainUnderAnyName() {
    rows.add(exclusion("CLOVERDALE PAVING INC", "AB12CD34EF56", null));

    CheckedParty party =
        new CheckedParty(List.of("Wholly Other Name LLC"), "ab12cd34ef56", "Reno", "NV", "");

    DebarmentMatch match = likeliest(party).orElseThrow();
    assertThat(match.score()).isEqualTo(100);
    assertThat(match.described())
        .contains("CLOVERDALE PAVING INC (also Harlan Pike Grading), Fresno CA 93721")
        .contains("UEI AB12CD34EF56")
        .contains("Ineligible (Proceedings Completed) by DOL, active since 2025-03-01, indefinite")
        .endsWith("(the same UEI, likeness 100 of 100)");
  }

  @Test
  void asksAgainOnlyAboutWhoWasNotFoundBefore() {
    CheckedParty party = party("Cloverdale Paving Inc", "Fresno", "CA", "");
    rows.add(exclusion("CLOVERDALE PAVING INC", "", null));
    DebarmentCheck then = check(party);
    rows.add(exclusion("CLOVERDALE PAVING LLC", "", null));
    DebarmentCheck now = check(party);

    assertThat(then.likely()).hasSize(1);
    assertThat(then.since(then)).isEmpty();
    assertThat(now.since(then))
        .extracting(match -> match.exclusion().name())
        .containsExactly("CLOVERDALE PAVING LLC");
    assertThat(now.since(null)).hasSize(2);
  }

  private DebarmentCheck check(CheckedParty party) {
    Exclusions extract = new Exclusions(rows, "2026-03-01");
    return new DebarmentCheck(party, DAY, extract.asOf(), extract.likely(party, DAY, 80));
  }

  @Test
  void passesOverWhatHasEndedOrNotBegun() {
    rows.add(exclusion("CLOVERDALE PAVING INC", "", "2026-03-01"));
    assertThat(likeliest(party("Cloverdale Paving Inc", "Fresno", "CA", ""))).isEmpty();

    rows.set(0, exclusion("CLOVERDALE PAVING INC", "", "2026-03-02"));
    assertThat(likeliest(party("Cloverdale Paving Inc", "Fresno", "CA", ""))).isPresent();
  }

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource({
    "PAVING, PAVING, true", "PAVING, PAVINGS, true", "PAVING, PAVNG, true", "PAVING, PACING, true",
    "PAVING, APVING, false", "PAVING, PACINGS, false", "ROPE, ROPES, false", "ROPES, ROPE, false",
    "ROPES, ROPED, true"
  })
  void takesOneLetterInLongerWordsForASlip(String one, String other, boolean near) {
    assertThat(CompanyName.areNear(one, other)).isEqualTo(near);
    assertThat(CompanyName.areNear(other, one)).isEqualTo(near);
  }
}
