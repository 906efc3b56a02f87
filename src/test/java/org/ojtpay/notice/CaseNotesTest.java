package org.ojtpay.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseNotesTest {

  private static CaseNote note(String text) {
    return CaseNote.of(
        SampleNight.agreement(),
        new CaseNote.Said(
            LocalDate.of(2026, 3, 4),
            "start confirmed",
            text,
            "izuberi",
            "SDWP OJT Policy, II.E.2"));
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void aRowSaysWhomAndWhatItIsAbout() {
    String csv = utf8(new CaseNotes(List.of(note("On Wed, Mar 4, 2026 I called."))).csv());
    assertThat(csv)
        .startsWith("date,agreement_number,participant,participant_id,subject,note,")
        .contains("2026-03-04," + SampleNight.agreement().number())
        .contains(SampleNight.agreement().participant())
        .contains("\"On Wed, Mar 4, 2026 I called.\"");
  }

  @Test
  void theTextIsReadAndCopiedFromNoteByNote() {
    String text = utf8(new CaseNotes(List.of(note("First."), note("Second."))).text());
    assertThat(text)
        .containsSubsequence(
            "Wed, Mar 4, 2026",
            SampleNight.agreement().participant(),
            "First.",
            "Noted by izuberi. SDWP OJT Policy, II.E.2",
            "Second.");
  }

  @Test
  void whatOthersWroteIsNoFormulaOfASpreadsheet() {
    assertThat(utf8(new CaseNotes(List.of(note("=cmd()"))).csv())).contains(",'=cmd(),");
  }

  @Test
  void aNoteSaysSomething() {
    assertThatThrownBy(() -> note(" \u200b "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("says what and who");
  }
}
