package org.ojtpay.onfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojtpay.onfile.PayeeCheck.Outcome;
import org.ojtpay.policy.WorkingDays;

/** Who is paid is looked for once more, and what came of it is kept. */
class PayeeCheckTest {

  private static final LocalDate DAY = LocalDate.of(2026, 5, 20);

  private static Reference reference(String... excluded) {
    List<Exclusion> rows = new ArrayList<>();
    // Others, so that words are as rare as in an extract.
    for (String other : List.of("ALDER", "BIRCH", "CEDAR", "DOGWOOD", "ELM", "FIR", "HAZEL")) {
      rows.add(ExclusionsTest.exclusion(other + " TRADING CORP", "", null));
    }
    for (String name : excluded) {
      rows.add(ExclusionsTest.exclusion(name, "", null));
    }
    return reference(new Exclusions(rows, "2026-05-01"));
  }

  private static Reference reference(@Nullable Exclusions extract) {
    return new Reference(Map.of(), extract, Map.of(), WorkingDays.of(Map.of()), null);
  }

  private static CheckedParty payee(String name) {
    return new CheckedParty(List.of(name), "", "Fresno", "CA", "93721");
  }

  private static PayeeCheck check(Reference reference, int least, @Nullable DebarmentCheck then) {
    return PayeeCheck.of(reference, payee("Cloverdale Paving LLC"), DAY, least, then);
  }

  /** The same name and place but for the legal form: 95. */
  @ParameterizedTest
  @CsvSource({"94, LIKE", "95, LIKE", "96, NOBODY"})
  void findsWhoIsLikeItFromTheScoreOfThePack(int least, Outcome outcome) {
    PayeeCheck check = check(reference("CLOVERDALE PAVING INC"), least, null);

    assertThat(check.outcome()).isEqualTo(outcome);
    assertThat(check.best()).as("also where it does not count").isEqualTo(95);
    assertThat(check.extract()).isEqualTo("2026-05-01");
    assertThat(check.found()).hasSize(outcome == Outcome.LIKE ? 1 : 0);
  }

  @Test
  void hasNoBestScoreWhereNobodyComesNear() {
    PayeeCheck check = check(reference("BRACKWATER DREDGING CORP"), 80, null);

    assertThat(check.outcome()).isEqualTo(Outcome.NOBODY);
    assertThat(check.best()).isNull();
  }

  @Test
  void asksNoMoreAboutWhoWasComparedAtTheDecision() {
    Reference one = reference("CLOVERDALE PAVING INC");
    DebarmentCheck then = one.debarment(payee("Cloverdale Paving LLC"), DAY, 80).orElseThrow();

    assertThat(check(one, 80, then).outcome()).isEqualTo(Outcome.COMPARED);

    PayeeCheck more = check(reference("CLOVERDALE PAVING INC", "CLOVERDALE PAVING LLC"), 80, then);
    assertThat(more.outcome()).isEqualTo(Outcome.LIKE);
    assertThat(more.found())
        .extracting(match -> match.exclusion().name())
        .containsExactly("CLOVERDALE PAVING LLC");
  }

  /** Rows without a SAM number are told apart by all that they say. */
  @Test
  void takesNobodyForSomebodyElseWithoutANumberEither() {
    Exclusion compared = unnumbered("CLOVERDALE PAVING INC");
    Reference one = reference(new Exclusions(List.of(compared), "2026-05-01"));
    Reference two =
        reference(
            new Exclusions(List.of(compared, unnumbered("CLOVERDALE PAVING LLC")), "2026-05-02"));
    DebarmentCheck then = one.debarment(payee("Cloverdale Paving LLC"), DAY, 80).orElseThrow();

    assertThat(check(one, 80, then).outcome()).isEqualTo(Outcome.COMPARED);
    assertThat(check(two, 80, then).outcome()).isEqualTo(Outcome.LIKE);
  }

  private static Exclusion unnumbered(String name) {
    Exclusion row = ExclusionsTest.exclusion(name, "", null);
    return new Exclusion(
        row.name(),
        row.aliases(),
        row.city(),
        row.state(),
        row.zip(),
        row.uei(),
        "",
        row.agency(),
        row.type(),
        row.active(),
        row.termination());
  }

  @Test
  void saysWhereThereIsNoExtract() {
    PayeeCheck check = check(reference((Exclusions) null), 80, null);

    assertThat(check.outcome()).isEqualTo(Outcome.UNCHECKED);
    assertThat(check.extract()).isNull();
    assertThat(check.best()).isNull();
  }
}
