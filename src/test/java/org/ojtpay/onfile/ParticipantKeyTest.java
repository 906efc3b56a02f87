package org.ojtpay.onfile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** By what one participant's days are told from another's. */
class ParticipantKeyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dana Reyes",
        "Reyes, Dana",
        "REYES, DANA M.",
        "Dana Marie Reyes",
        "Dana Reyes Jr."
      })
  void spellingsOfOneNameHaveOneKey(String name) {
    assertThat(ParticipantKey.of("", name)).isEqualTo("name reyes dana");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5012345", "501-2345", " 501 2345"})
  void anIdCountsHoweverTheNameIsSpelt(String id) {
    assertThat(ParticipantKey.of(id, "Danna Ryes")).isEqualTo("id 5012345");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "N/A", "0", "123", "9999999", "0000", "TBD 1"})
  void whatOnlyFillsTheFieldIsNoId(String id) {
    assertThat(ParticipantKey.of(id, "Dana Reyes")).isEqualTo("name reyes dana");
  }

  @Test
  void fourDigitsThatDifferAreAnId() {
    assertThat(ParticipantKey.of("1234", "Dana Reyes")).isEqualTo("id 1234");
  }

  @Test
  void twoPeopleOfOneNameHaveTwoKeysByTheirIds() {
    assertThat(ParticipantKey.of("5012345", "Dana Reyes"))
        .isNotEqualTo(ParticipantKey.of("5012346", "Dana Reyes"));
  }

  @Test
  void aNameOfOneWordIsTakenAsItIs() {
    assertThat(ParticipantKey.of("", "Cher")).isEqualTo("name CHER");
  }
}
