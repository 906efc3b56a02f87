package org.ojtpay.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.validate.AgreementPacketBuilder.anAgreement;
import static org.ojtpay.validate.Board.aBoard;
import static org.ojtpay.validate.Board.codes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.FileReading;
import org.ojtpay.packet.Packet;
import org.ojtpay.packet.Problem;
import org.ojtpay.packet.SourceRef;

/** Packets of programmes that reimburse no wages. */
class OtherProgrammeTest {

  private static FileReading classroom() {
    return FormBuilder.aForm(DocumentType.OTHER, "ita.pdf")
        .with(FieldName.PROGRAMME, "classroom training")
        .inItsFile();
  }

  private static Verdict decide(FileReading... files) {
    Packet packet = new Packet(Arrays.asList(files));
    Arrival arrival =
        new Arrival(1, "packet", LocalDate.parse("2026-03-31"), "contents", packet, false);
    return aBoard().decide(arrival).get(0);
  }

  @Test
  void returnsAClassroomPacketToWhereItBelongs() {
    Verdict verdict = decide(classroom());

    assertThat(verdict.kind()).isEqualTo(Kind.CLASSROOM);
    assertThat(verdict.disposition()).isEqualTo(Disposition.RETURNED);
    assertThat(codes(verdict)).containsExactly("PRG-NOT-WAGES RETURN");
    assertThat(verdict.findings().get(0).message())
        .isEqualTo("The packet is for classroom training, which reimburses no wages.");
    assertThat(verdict.findings().get(0).source()).isNotNull();
  }

  @Test
  void judgesAnAgreementWithASchoolsPageBesideItAsAnAgreement() {
    List<FileReading> files = new ArrayList<>(anAgreement().arrival().packet().files());
    files.add(classroom());

    Verdict verdict = decide(files.toArray(FileReading[]::new));

    assertThat(verdict.kind()).isEqualTo(Kind.AGREEMENT);
    assertThat(codes(verdict)).doesNotContain("PRG-NOT-WAGES RETURN");
  }

  @Test
  void leavesToAPersonAPacketOfWhichAPageIsUnread() {
    SourceRef page = new SourceRef.InFile("ita.pdf");
    FileReading unread =
        new FileReading(
            "ita.pdf",
            "a",
            classroom().documents(),
            List.of(new Problem("DOC-UNREADABLE", "the page is a picture without text", page)));

    Verdict verdict = decide(unread);

    assertThat(verdict.kind()).isEqualTo(Kind.UNKNOWN);
    assertThat(verdict.disposition()).isEqualTo(Disposition.HELD);
  }

  @Test
  void leavesToAPersonWhatCameWithAnyFormOfTraining() {
    FileReading plan =
        FormBuilder.aForm(DocumentType.TRAINING_PLAN, "plan.pdf")
            .with(FieldName.TOTAL_HOURS, "520.00")
            .inItsFile();

    assertThat(decide(classroom(), plan).disposition()).isEqualTo(Disposition.HELD);
  }
}
