package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojtpay.packet.SourceRef;

class NameInSentenceTest {

  private final NameInSentence sentences = new NameInSentence(Vocabulary.load());

  private Cell line(String text) {
    return Cell.printed(text, new SourceRef.InFile("letter.docx"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "This is to certify the hours of our trainee Ana Ruiz during the month of May. | Ana Ruiz",
        "Please find below what our new employee Theo B. Bell earned from May 4 to May 17, 2026: |"
            + " Theo B. Bell",
        "The table shows the wages that we paid to our participant Mia O'Hara-Orr, as agreed. |"
            + " Mia O'Hara-Orr"
      })
  void readsTheOneWhomALetterIsAbout(String text, String name) {
    assertThat(sentences.find(line(text)))
        .hasValueSatisfying(cell -> assertThat(cell.text()).isEqualTo(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The wages of our trainee are those of the agreement that we signed in May.",
        "These are the hours and the wages of the two pay periods of our trainee Ana",
        "These are the hours and the wages of the two periods of our trainee Ana Ruiz",
        "Employees of our firm see Ana Ruiz in the office for all questions of pay.",
        "our trainee Ana Ruiz here"
      })
  void readsNoNameWhereItMayBeCutOffOrOfSomebodyElse(String text) {
    assertThat(sentences.find(line(text))).isEmpty();
  }

  @Test
  void doubtsTheNameWhereSentencesNameSeveral() {
    Cell first =
        sentences
            .find(line("Here are the hours of our trainee Ana Ruiz for the month of May."))
            .orElseThrow();
    Cell second =
        sentences
            .find(line("She works in the shop with our employee Theo Bell on most of the days."))
            .orElseThrow();
    assertThat(first.confidence()).isEqualByComparingTo("1");
    assertThat(second.confidence()).isLessThan(first.confidence());
  }
}
