package org.ojtpay.onfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ojtpay.policy.Category;

class RecordedTest {

  private static final LocalDate START = LocalDate.parse("2026-03-02");
  private static final AgreementKey KEY = AgreementKey.of("MA-0412-003", "Dana Whitfield", START);

  private static Fact started(long id, String day, @Nullable String agreement) {
    return new Fact(
        id,
        Fact.What.START_CHANGED,
        "m.ortiz",
        "The work site opened late.",
        agreement,
        agreement == null ? Recorded.part(12, 0) : null,
        null,
        LocalDate.parse(day),
        null,
        null,
        "Ruth Okada",
        "Office manager");
  }

  private static Recorded recorded(Fact... facts) {
    return new Recorded(List.of(facts), Map.of(), Map.of(), Map.of());
  }

  @Test
  void theNewestFactOfAKindStands() {
    Recorded recorded =
        recorded(
            started(9, "2026-03-16", KEY.toString()), started(4, "2026-03-09", KEY.toString()));

    assertThat(recorded.fact(Fact.What.START_CHANGED, KEY).orElseThrow().on())
        .isEqualTo("2026-03-16");
  }

  @Test
  void aFactIsAboutItsAgreementOrItsSubmissionOnly() {
    Recorded recorded = recorded(started(1, "2026-03-09", null));

    assertThat(recorded.fact(Fact.What.START_CHANGED, KEY)).isEmpty();
    assertThat(recorded.fact(Fact.What.START_CHANGED, Recorded.part(12, 1))).isEmpty();
    assertThat(recorded.fact(Fact.What.VOID, Recorded.part(12, 0))).isEmpty();
    assertThat(recorded.fact(Fact.What.START_CHANGED, Recorded.part(12, 0))).isPresent();
  }

  @Test
  void aFactAboutNothingIsRefused() {
    assertThatThrownBy(
            () ->
                new Fact(
                    1,
                    Fact.What.FUNDING,
                    "m.ortiz",
                    "Letter.",
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null))
        .hasMessageContaining("FUNDING");
  }

  @Test
  void anEmployersCodesAreFoundWithOrWithoutHyphens() {
    Recorded recorded =
        new Recorded(
            List.of(),
            Map.of(),
            Map.of("0412003", Map.of("ZQX", Category.HOLIDAY_WORKED)),
            Map.of());

    assertThat(recorded.codes("0412-003"))
        .containsExactly(Map.entry("ZQX", Category.HOLIDAY_WORKED));
    assertThat(recorded.codes("0412-004")).isEmpty();
  }

  @Test
  void anEventSaysWhoAndWhy() {
    assertThatThrownBy(
            () ->
                new AgreementEvent(
                    KEY,
                    AgreementEvent.What.VOIDED,
                    START,
                    START,
                    "m.ortiz",
                    " ",
                    "II G 1",
                    null,
                    null))
        .hasMessageContaining("VOIDED");
  }
}
