package org.ojtpay.desk;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ojtpay.onfile.Fact;

class FactFormTest {

  private static final LocalDate DAY = LocalDate.parse("2026-02-03");

  private static Telling told(
      Fact.What what, @Nullable LocalDate toldOn, @Nullable LocalDate on, @Nullable String value) {
    return new Telling(what, "MA-0412-003", null, null, toldOn, on, null, value, null, null);
  }

  @ParameterizedTest
  @EnumSource(Fact.What.class)
  void knowsEveryFact(Fact.What what) {
    assertThatCode(() -> FactForm.of(what).needed()).doesNotThrowAnyException();
  }

  @Test
  void namesAllThatIsMissing() {
    assertThatThrownBy(
            () ->
                FactForm.of(Fact.What.START_CONFIRMED)
                    .check(told(Fact.What.START_CONFIRMED, DAY, null, null)))
        .isInstanceOf(NotPossible.class)
        .hasMessage("start-confirmed needs --contact, --contact-title, --on.");
  }

  @Test
  void namesWhatTheFactDoesNotTake() {
    assertThatThrownBy(
            () ->
                FactForm.of(Fact.What.PART_TIME_APPROVED)
                    .check(told(Fact.What.PART_TIME_APPROVED, null, DAY, "24")))
        .isInstanceOf(NotPossible.class)
        .hasMessage("part-time-approved takes no --on.");
  }

  @Test
  void takesABlankForNothing() {
    assertThatThrownBy(
            () ->
                FactForm.of(Fact.What.EMPLOYER_ID)
                    .check(told(Fact.What.EMPLOYER_ID, null, null, " ")))
        .hasMessage("employer-id needs --value.");
  }
}
