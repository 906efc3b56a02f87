package org.ojtpay.notice;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A run's case notes, in the order in which they came: as rows to import, and as a text to read and
 * copy from.
 */
public record CaseNotes(List<CaseNote> notes) {

  /** Where they lie within a run's folder. */
  static final String CSV = "case-notes/case-notes.csv";

  static final String TEXT = "case-notes/case-notes.txt";

  private static final List<String> COLUMNS =
      List.of(
          "date",
          "agreement_number",
          "participant",
          "participant_id",
          "subject",
          "note",
          "noted_by",
          "clause");

  public CaseNotes {
    notes = List.copyOf(notes);
  }

  byte[] csv() {
    CsvRows rows = new CsvRows(COLUMNS);
    for (CaseNote each : notes) {
      rows.add(
          List.of(
              each.on().toString(),
              each.number(),
              each.participant(),
              each.participantId(),
              each.subject(),
              each.text(),
              each.by(),
              each.clause()));
    }
    return rows.bytes();
  }

  byte[] text() {
    StringBuilder out = new StringBuilder();
    for (CaseNote each : notes) {
      String about =
          "%s, agreement %s, %s".formatted(each.participant(), each.number(), each.subject());
      Letter letter =
          new Letter(
              Print.day(each.on()),
              Print.line(about),
              List.of(each.text(), "Noted by %s. %s".formatted(each.by(), each.clause())));
      out.append(out.isEmpty() ? "" : "\n\n").append(letter.text());
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }
}
