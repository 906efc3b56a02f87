package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.FileReading;
import org.ojtpay.packet.Value;

class OtherProgrammesTest {

  @TempDir Path folder;

  /** One paragraph for each part between bars. */
  private FileReading read(String lines) throws IOException {
    String body =
        Arrays.stream(lines.split("\\|", -1)).map(TextDocuments::p).collect(Collectors.joining());
    return TextDocuments.of(body).read(folder);
  }

  private static String programme(FileReading reading) {
    return reading.documents().stream()
        .flatMap(document -> document.fields().value(FieldName.PROGRAMME).stream())
        .map(Value::text)
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INDIVIDUAL TRAINING ACCOUNT (ITA) VOUCHER|Student: D. Shaw|School: Canyon Rim|Tuition: 4,200.00",
        "Classroom Training Agreement|Training Provider: Mesa College|Course: Welding I|Semester: Fall",
        "Request for Individual Training Account|ETPL program: CNA|Books: 120.00|Enrollment date: 6/1/2026",
        "Tuition Invoice|Mesa College|Student: D. Shaw|Registration fee 95.00",
        "ITA Authorization|Eligible training provider: Mesa|Cost of training: 3,000.00|Pell: 0.00",
        "Occupational Skills Training|Class start: 6/15/2026|Course fees: 2,100.00|Financial aid: none"
      })
  void knowsAClassroomPacketInItsManyWords(String lines) throws IOException {
    FileReading reading = read(lines);
    assertThat(reading.documents()).extracting(Document::type).containsOnly(DocumentType.OTHER);
    assertThat(programme(reading)).isEqualTo("classroom training");
  }

  @Test
  void knowsARequestForSupportiveServices() throws IOException {
    assertThat(programme(read("SUPPORTIVE SERVICES REQUEST|Bus pass: 72.00|Uniforms: 60.00")))
        .isEqualTo("supportive services");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // a school's letter without a title
        "Dear Ms. Ruiz,|the tuition of the course is due at our school.",
        // a title, and nothing of what a classroom packet says
        "Classroom Training|Please call me about this.",
        // only one word of it
        "Individual Training Account|Student: D. Shaw",
        // the title announces a value
        "Classroom Training: 40 hours at the school, tuition paid by the employer",
        // it speaks of training on the job
        "OJT Agreement and Classroom Training|School: Mesa College|Tuition: 0.00|Books: 0.00",
        "Classroom Training and OJT Agreement|School: Mesa College|Tuition: 0.00",
        "Classroom Training|Tuition and books are paid by the OJT employer; school: Mesa College",
        "Training Provider Agreement|School: Mesa|Tuition: none, on-the-job training only"
      })
  void leavesToAPersonWhatIsNotClearlyOne(String lines) throws IOException {
    assertThat(programme(read(lines))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ON-THE-JOB TRAINING AGREEMENT|Outside Training Provider: Mesa College|Classroom Training|Tuition for the course: 0.00",
        "Training Agreement|Classroom Training|Tuition: 0.00|School: none"
      })
  void takesNoAgreementForOneThoughItNamesASchool(String lines) throws IOException {
    FileReading reading = read(lines);
    assertThat(reading.documents()).extracting(Document::type).contains(DocumentType.AGREEMENT);
    assertThat(programme(reading)).isEmpty();
  }

  @Test
  void readsTheSameInAWorkbook() throws IOException {
    FileReading reading =
        Sheets.xlsx(
            folder,
            Sheets.row("Individual Training Account"),
            Sheets.row("School", "Mesa College"),
            Sheets.row("Tuition", 4200));
    assertThat(programme(reading)).isEqualTo("classroom training");
  }

  @Test
  void saysWhereTheTitleStands() throws IOException {
    FileReading reading = read("Mesa College|ITA Voucher|Tuition: 1.00|Course: CNA");
    assertThat(
            reading
                .documents()
                .get(0)
                .fields()
                .value(FieldName.PROGRAMME)
                .orElseThrow()
                .source()
                .describe())
        .isEqualTo("letter.docx, paragraph 2");
  }
}
