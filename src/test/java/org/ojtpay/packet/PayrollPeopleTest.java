package org.ojtpay.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PayrollPeopleTest {

  private static Fields row(String name, int line) {
    return new Fields(
        Map.of(
            FieldName.PARTICIPANT, Value.certain(name, new SourceRef.InLine("p.csv", line, 1)),
            FieldName.HOURS, Value.certain("80", new SourceRef.InLine("p.csv", line, 2))));
  }

  private static Packet packet(DocumentType type) {
    Document document =
        new Document(
            type,
            "p.csv",
            "sha",
            ReadingMethod.DELIMITED_TEXT,
            List.of(1),
            Fields.NONE,
            List.of(row("Ruiz, Ana", 2), row("Bell, Theo", 3), row("Ruiz, Anna", 4), row("", 5)));
    return new Packet(
        List.of(
            new FileReading("p.csv", "sha", List.of(document), List.of(problem(2), problem(3)))));
  }

  private static Problem problem(int line) {
    return new Problem("DOC-UNREADABLE", "line " + line, new SourceRef.InLine("p.csv", line, 2));
  }

  private static List<String> names(Packet packet) {
    return packet.documents().toList().get(0).rows().stream()
        .map(row -> row.value(FieldName.PARTICIPANT).orElseThrow().text())
        .toList();
  }

  @Test
  void keepsTheLinesOfTheParticipantAndOfNearNamesAndOfNobody() {
    Packet kept = PayrollPeople.onlyFor(packet(DocumentType.PAYROLL), List.of("Ana Ruiz"));
    assertThat(names(kept)).containsExactly("Ruiz, Ana", "Ruiz, Anna", "");
    assertThat(kept.problems()).containsExactly(problem(2));
  }

  @Test
  void leavesEverythingWhereNobodyIsAskedFor() {
    Packet packet = packet(DocumentType.PAYROLL);
    assertThat(PayrollPeople.onlyFor(packet, List.of())).isEqualTo(packet);
    assertThat(PayrollPeople.onlyFor(packet, List.of(" "))).isEqualTo(packet);
  }

  @Test
  void leavesOtherDocumentsAsTheyAre() {
    Packet packet = packet(DocumentType.CLARIFICATION);
    assertThat(PayrollPeople.onlyFor(packet, List.of("Ana Ruiz"))).isEqualTo(packet);
  }
}
