package org.ojtpay.notice;

import java.time.LocalDate;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.onfile.AgreementOnFile;

/**
 * A note for a participant's profile in CalJOBS (OJT policy, part II E 2). It names the
 * participant, and so stays in the house.
 *
 * @param on the day of the call, or of what the note tells
 * @param number of the agreement, as submitted; so are participant and the participant's ID
 * @param subject what it is about, in a few words
 * @param text whole sentences, as the policy's sample has them
 * @param by who says so: a person, or the program
 * @param clause that asks for it
 */
public record CaseNote(
    LocalDate on,
    AgreementKey agreement,
    String number,
    String participant,
    String participantId,
    String subject,
    String text,
    String by,
    String clause)
    implements SystemRow {

  /** What a note says, whoever it is about. */
  public record Said(LocalDate on, String subject, String text, String by, String clause) {}

  public CaseNote {
    subject = Print.line(subject);
    text = Print.line(text);
    if (subject.isEmpty() || text.isEmpty() || by.isBlank()) {
      throw new IllegalArgumentException("a case note says what and who: " + agreement);
    }
  }

  public static CaseNote of(AgreementOnFile agreement, Said said) {
    return new CaseNote(
        said.on(),
        agreement.key(),
        agreement.number(),
        agreement.participant(),
        agreement.participantId(),
        said.subject(),
        said.text(),
        said.by(),
        said.clause());
  }

  @Override
  public Kind kind() {
    return Kind.CASE_NOTE;
  }
}
