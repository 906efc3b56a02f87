package org.ojtpay.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.validate.AgreementPacketBuilder.anAgreement;
import static org.ojtpay.validate.Board.aBoard;
import static org.ojtpay.validate.Board.codes;
import static org.ojtpay.validate.Board.withApprovedAgreement;
import static org.ojtpay.validate.InvoiceBuilder.anInvoice;
import static org.ojtpay.validate.VoidBuilder.aVoid;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ojtpay.onfile.AgreementEvent;
import org.ojtpay.onfile.AgreementEvent.What;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.Fact;
import org.ojtpay.onfile.State;
import org.ojtpay.packet.FieldName;

/** Void notices. The agreement starts on 2 February 2026; five days later is 7 February. */
class VoidRulesTest {

  private static Verdict decided(Board board, VoidBuilder notice) {
    return board.decide(notice.arrival()).get(0);
  }

  private static List<String> states(Board board) {
    return board.onFile().agreements().stream()
        .map(AgreementOnFile::state)
        .map(State::name)
        .toList();
  }

  @Test
  void voidsAnAgreementWhoseTrainingNeverStarted() {
    Board board = withApprovedAgreement();

    Verdict verdict = decided(board, aVoid());

    assertThat(verdict.findings()).isEmpty();
    assertThat(verdict.events())
        .extracting(AgreementEvent::what)
        .containsExactly(What.RECEIVED, What.VOIDED);
    assertThat(states(board.remember(verdict))).containsExactly("VOIDED");
    assertThat(codes(board.decide(anInvoice()))).contains("INV-AGREEMENT-NOT-APPROVED RETURN");
  }

  @Test
  void takesTheAgreementAgainAfterAVoid() {
    Board board = withApprovedAgreement();
    board.remember(decided(board, aVoid()));

    Verdict again = board.decide(anAgreement().named("again").with(FieldName.HOURS_PER_WEEK, "38"));

    assertThat(codes(again)).isEmpty();
    assertThat(states(board.remember(again))).containsExactly("VOIDED", "APPROVED");
    assertThat(board.decide(anInvoice()).disposition()).isEqualTo(Disposition.APPROVED);
  }

  @ParameterizedTest(name = "received {0}")
  @CsvSource({"2026-02-06, false", "2026-02-07, false", "2026-02-08, true"})
  void holdsANoticeThatCameMoreThanFiveDaysAfterTheStart(String received, boolean late) {
    assertThat(
            codes(decided(withApprovedAgreement(), aVoid().receivedOn(received)))
                .contains("VOID-LATE HOLD"))
        .isEqualTo(late);
  }

  @Test
  void countsTheDaysFromTheStartThatWasRecorded() {
    Board board = withApprovedAgreement().knowing(Fact.What.START_CHANGED, "2026-02-09");

    assertThat(codes(decided(board, aVoid().receivedOn("2026-02-14")))).isEmpty();
    assertThat(codes(decided(board, aVoid().receivedOn("2026-02-15"))))
        .containsExactly("VOID-LATE HOLD");
  }

  /** A person decides on a training that began; after five days it is a discontinuation. */
  @ParameterizedTest(name = "last day worked {0}")
  @CsvSource({"2026-02-06, APPROVED", "2026-02-07, APPROVED", "2026-02-08, HELD"})
  void letsAPersonVoidATrainingThatEndedWithinFiveDaysAndNoOther(String last, Disposition cleared) {
    Board board = withApprovedAgreement();
    VoidBuilder notice = aVoid().worked(last).receivedOn("2026-02-07");
    Verdict held = decided(board, notice);
    assertThat(codes(held)).containsExactly("VOID-OR-DISCONTINUED HOLD");
    board.remember(held).clearing(1, "VOID-OR-DISCONTINUED");

    Verdict decided = decided(board, notice.again());

    assertThat(decided.disposition()).isEqualTo(cleared);
    assertThat(states(board.remember(decided)))
        .containsExactly(cleared == Disposition.APPROVED ? "VOIDED" : "APPROVED");
  }

  @ParameterizedTest
  @EnumSource(
      value = Disposition.class,
      names = {"APPROVED", "HELD", "RETURNED"})
  void voidsNothingOnceAnInvoiceWasReceivedWhateverAPersonClears(Disposition invoice) {
    Board board = withApprovedAgreement();
    InvoiceBuilder claim = anInvoice();
    if (invoice == Disposition.HELD) {
      claim.receivedOn("2026-03-21");
    } else if (invoice == Disposition.RETURNED) {
      claim.claiming("81.00", "891.00");
    }
    board.having(claim, invoice).clearing(1, "VOID-OR-DISCONTINUED");

    assertThat(codes(decided(board, aVoid()))).containsExactly("VOID-OR-DISCONTINUED HOLD");
  }

  @Test
  void decidesAVoidAfterTheInvoicesOfTheNight() {
    List<Verdict> verdicts =
        withApprovedAgreement().decide(aVoid().arrival(), anInvoice().arrival());

    assertThat(verdicts)
        .extracting(Verdict::disposition)
        .containsExactly(Disposition.APPROVED, Disposition.HELD);
  }

  @Test
  void holdsAVoidOfATrainingWhoseStartWasConfirmed() {
    Board board = withApprovedAgreement().knowing(Fact.What.START_CONFIRMED, "2026-02-02");

    assertThat(codes(decided(board, aVoid()))).containsExactly("VOID-OR-DISCONTINUED HOLD");
  }

  @Test
  void holdsAVoidOfNoAgreementThatIsOnFileWhateverAPersonClears() {
    Board board = withApprovedAgreement().clearing(1, "VOID-AGREEMENT-UNKNOWN");

    Verdict verdict = decided(board, aVoid().with(FieldName.PARTICIPANT, "Omar Haddad"));

    assertThat(codes(verdict)).containsExactly("VOID-AGREEMENT-UNKNOWN HOLD");
    assertThat(codes(decided(aBoard(), aVoid()))).containsExactly("VOID-AGREEMENT-UNKNOWN HOLD");
  }

  @Test
  void asksForWhatANoticeHasToSay() {
    Verdict verdict =
        decided(
            withApprovedAgreement(),
            aVoid().without(FieldName.EVER_STARTED).without(FieldName.REASON));

    assertThat(codes(verdict)).containsExactly("VOID-FIELD-MISSING RETURN");
    assertThat(verdict.findings()).hasSize(2);
    assertThat(codes(decided(withApprovedAgreement(), aVoid().with(FieldName.EVER_STARTED, "yes"))))
        .containsExactly("VOID-FIELD-MISSING RETURN", "VOID-OR-DISCONTINUED HOLD");
  }

  @Test
  void asksForTheSignatureOfTheAjcc() {
    assertThat(
            decided(
                    withApprovedAgreement(),
                    aVoid()
                        .without(FieldName.AJCC_SIGNATURE)
                        .without(FieldName.AJCC_SIGNATURE_DATE))
                .findings())
        .extracting(each -> each.code())
        .containsExactly("VOID-SIGNATURE-MISSING", "VOID-SIGNATURE-MISSING");
  }

  // What people record.

  @ParameterizedTest(name = "last day worked {0}")
  @CsvSource({"2026-02-06, VOIDED", "2026-02-07, VOIDED", "2026-02-08, APPROVED"})
  void voidsByRecordWithinFiveDaysOnly(String last, String state) {
    assertThat(states(withApprovedAgreement().knowing(Fact.What.VOID, last)))
        .containsExactly(state);
  }

  @Test
  void voidsByRecordWhatNeverStartedAndNothingOnceAnInvoiceWasReceived() {
    assertThat(states(withApprovedAgreement().knowing(Fact.What.VOID, null)))
        .containsExactly("VOIDED");
    assertThat(
            states(
                withApprovedAgreement()
                    .having(anInvoice(), Disposition.APPROVED)
                    .knowing(Fact.What.VOID, null)))
        .containsExactly("APPROVED");
  }
}
