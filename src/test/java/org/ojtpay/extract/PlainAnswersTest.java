package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.extract.TextDocuments.p;
import static org.ojtpay.extract.TextDocuments.row;
import static org.ojtpay.extract.TextDocuments.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.FileReading;
import org.ojtpay.packet.Value;

/** Checklists of employers who typed their answers beside the sentences. */
class PlainAnswersTest {

  private static final String HEAD =
      p("Employer Pre-Screening Checklist")
          + p("Employer: Larkspur Framing")
          + p("Agreement Number: NA-2210-114");

  private static final String STAYS = "The business has operated at this place for 120 days";
  private static final String STRIKE = "There is no strike or lockout at the site";

  @TempDir Path folder;

  /** Each answer, with a question mark where a person is to look. */
  private List<String> answers(String body) throws IOException {
    return TextDocuments.of(HEAD + body).read(folder).documents().stream()
        .filter(document -> document.type() == DocumentType.EMPLOYER_CHECKLIST)
        .flatMap(document -> document.rows().stream())
        .map(PlainAnswersTest::answer)
        .toList();
  }

  private static String answer(Fields row) {
    Value answer = row.value(FieldName.ANSWER).orElseThrow();
    String sure = answer.isCertain() ? "" : "?";
    return row.text(FieldName.ITEM).orElse("-") + "=" + answer.text() + sure;
  }

  @Test
  void readsCrossesInTheColumnBeforeTheSentences() throws IOException {
    assertThat(answers(table(row("X", STAYS), row("X", STRIKE))))
        .containsExactly(STAYS + "=yes", STRIKE + "=yes");
  }

  @Test
  void readsNoAnswerWhereNoCrossStands() throws IOException {
    assertThat(
            answers(table(row("X", STAYS), row("", STRIKE), row("x", "It pays equal wages now"))))
        .containsExactly(STAYS + "=yes", "It pays equal wages now=yes");
  }

  @ParameterizedTest
  @CsvSource({"Y - ,N - ", "Y. ,N. ", "Yes: ,No: ", "Y ,N "})
  void readsLettersTypedBeforeTheSentences(String yes, String no) throws IOException {
    assertThat(answers(p(yes + " " + STAYS) + p(no + " " + STRIKE)))
        .containsExactly(STAYS + "=yes", STRIKE + "=no");
  }

  @ParameterizedTest
  @CsvSource({"Yes,No", "Y,N", "yes,no"})
  void readsWordsTypedBehindTheSentences(String yes, String no) throws IOException {
    assertThat(answers(p("1. " + STAYS + ". " + yes) + p("2. " + STRIKE + "? " + no)))
        .containsExactly("1. " + STAYS + ".=yes", "2. " + STRIKE + "?=no");
  }

  @Test
  void isNotSureWhichOfTwoColumnsSaysYes() throws IOException {
    assertThat(answers(table(row(STAYS, "X", ""), row(STRIKE, "", "X"))))
        .containsExactly(STAYS + "=yes?", STRIKE + "=yes?");
  }

  @Test
  void isNotSureOfALoneMarkNorOfWhatDoesNotApply() throws IOException {
    assertThat(answers(p("X " + STAYS))).containsExactly(STAYS + "=yes?");
    assertThat(answers(p("Y - " + STAYS) + p("N/A - " + STRIKE)))
        .containsExactly(STAYS + "=yes", STRIKE + "=?");
  }

  private List<String> answersOfSheet(@Nullable Object[]... marked) throws IOException {
    List<@Nullable Object[]> rows = new ArrayList<>();
    rows.add(Sheets.row("Employer Pre-Screening Checklist"));
    rows.add(Sheets.row("Employer", "Larkspur Framing"));
    rows.addAll(List.of(marked));
    FileReading reading = Sheets.xlsx(folder, rows.toArray(new Object[0][]));
    return Sheets.only(reading).rows().stream().map(PlainAnswersTest::answer).toList();
  }

  @Test
  void readsMarksBesideTheSentencesOfASheet() throws IOException {
    assertThat(answersOfSheet(Sheets.row("X", STAYS), Sheets.row("X", STRIKE)))
        .containsExactly(STAYS + "=yes", STRIKE + "=yes");
    assertThat(answersOfSheet(Sheets.row(1, STAYS, "Y"), Sheets.row(2, STRIKE, "N")))
        .containsExactly(STAYS + "=yes", STRIKE + "=no");
    assertThat(answersOfSheet(Sheets.row(STAYS, "X"), Sheets.row(STRIKE, null, "X")))
        .containsExactly(STAYS + "=yes?", STRIKE + "=yes?");
    assertThat(answersOfSheet(Sheets.row(STAYS, "Yes"), Sheets.row(STRIKE, "N/A")))
        .containsExactly(STAYS + "=yes", STRIKE + "=?");
  }

  @Test
  void readsCrossesUnderTheHeadingsOfASheet() throws IOException {
    assertThat(
            answersOfSheet(
                Sheets.row("Statement", "Yes", "No", "N/A"),
                Sheets.row(STAYS, "X"),
                Sheets.row(STRIKE, null, "x"),
                Sheets.row("The union agrees to this training", null, null, "X"),
                Sheets.row("It pays equal wages for equal work", "X", "X")))
        .containsExactly(
            STAYS + "=yes",
            STRIKE + "=no",
            "The union agrees to this training=?",
            "It pays equal wages for equal work=?");
  }

  @Test
  void takesASentenceThatBeginsWithNoForAStatement() throws IOException {
    String sentence = "No worker is displaced by the trainee";
    assertThat(answers(p(sentence) + p("No strike is on at the site"))).isEmpty();
  }
}
