package org.ojtpay.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.validate.AgreementPacketBuilder.anAgreement;
import static org.ojtpay.validate.DaysBuilder.aClarification;
import static org.ojtpay.validate.InvoiceBuilder.anInvoice;
import static org.ojtpay.validate.InvoiceBuilder.theNextInvoice;
import static org.ojtpay.validate.RegisterBuilder.aRegister;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FileReading;
import org.ojtpay.packet.Packet;
import org.ojtpay.validate.Arrival;
import org.ojtpay.validate.Disposition;
import org.ojtpay.validate.InvoiceBuilder;
import org.ojtpay.validate.Verdict;

/** What is answered over several nights is paid once, and nothing of it gets lost. */
class AnswersOverNightsIT {

  private static final String LEFT_ONCE_PAID = "6160.00";

  private final Year year =
      new Year(AgreementKey.of("MA-0412-003", "Dana Reyes", LocalDate.parse("2026-02-02")));

  @BeforeEach
  void approveTheAgreement() {
    year.night("2026-01-23", anAgreement().arrival());
  }

  @AfterEach
  void close() {
    assertThat(year.broken()).isEmpty();
    year.close();
  }

  private static Arrival sent(String name, String day, String hash, Packet packet) {
    return new Arrival(1, name, LocalDate.parse(day), hash, packet, false);
  }

  private static Arrival sent(String name, String day, String hash, InvoiceBuilder invoice) {
    return sent(name, day, hash, invoice.arrival().packet());
  }

  /** Those documents of a packet alone. */
  private static Packet pages(Arrival of, DocumentType... types) {
    return new Packet(
        of.packet().files().stream()
            .filter(
                file ->
                    file.documents().stream()
                        .anyMatch(each -> Arrays.asList(types).contains(each.type())))
            .toList());
  }

  private static Packet clarification() {
    return pages(anInvoice().arrival(), DocumentType.CLARIFICATION);
  }

  private static Packet payroll() {
    return pages(anInvoice().arrival(), DocumentType.PAYROLL);
  }

  /** Payroll that is paid only after the first nights. */
  private static InvoiceBuilder notYetPaid() {
    return anInvoice().payroll(aRegister().paidOn("2026-04-20").line("REG", "80.00", "22.00"));
  }

  private List<String> night(String asOf, Arrival... arrivals) {
    return year.night(asOf, arrivals).stream().map(AnswersOverNightsIT::came).toList();
  }

  private static String came(Verdict verdict) {
    return verdict.submission() + " " + verdict.disposition() + " " + verdict.payable();
  }

  @Test
  void aReturnedInvoiceIsPaidOnceItIsAnsweredByOnePage() {
    assertThat(
            night(
                "2026-03-18", sent("invoice", "2026-03-17", "1a2b3c4d00", anInvoice().clarified())))
        .containsExactly("invoice RETURNED 0.00");
    Arrival page = sent("RN-1A2B3C4D days.pdf", "2026-03-19", "page", clarification());

    assertThat(night("2026-03-20", page)).containsExactly("RN-1A2B3C4D days.pdf APPROVED 880.00");
    assertThat(night("2026-03-23", page)).hasSize(1);
    assertThat(night("2026-03-24")).isEmpty();

    assertThat(night("2026-03-25", sent("whole", "2026-03-24", "whole", anInvoice())).toString())
        .doesNotContain("APPROVED");
    assertThat(year.encumbered()).isEqualTo(LEFT_ONCE_PAID);
  }

  @Test
  void aHeldInvoiceIsPaidOnceItIsAnsweredByMail() {
    assertThat(night("2026-03-18", sent("invoice", "2026-03-17", "1a2b3c4d00", notYetPaid())))
        .containsExactly("invoice HELD 0.00");
    year.mailed("reply.eml", "Re: Return notice RN-1A2B3C4D");

    assertThat(night("2026-03-20", sent("reply.eml", "2026-03-19", "page", payroll())))
        .containsExactly("reply.eml APPROVED 880.00");
    assertThat(year.waiting()).isEmpty();
    // The day has come on which the earlier one would have been paid.
    assertThat(night("2026-04-21")).isEmpty();
    assertThat(year.encumbered()).isEqualTo(LEFT_ONCE_PAID);
  }

  /** It still lies in the inbox, and waits for nobody: the run that answers it and those after. */
  @Test
  void aHeldEntryThatWasAnsweredIsToldAsTheSameAsItsAnswer() {
    Arrival held = sent("invoice", "2026-03-17", "1a2b3c4d00", notYetPaid());
    night("2026-03-18", held);
    Arrival answer = sent("RN-1A2B3C4D", "2026-03-19", "page", payroll());

    for (String day : List.of("2026-03-20", "2026-03-23")) {
      List<Verdict> told = year.night(day, held, answer);
      assertThat(told.stream().map(AnswersOverNightsIT::came))
          .containsExactly("RN-1A2B3C4D APPROVED 880.00", "invoice DUPLICATE 0.00");
      assertThat(told.get(1).duplicateOf()).isEqualTo("RN-1A2B3C4D");
      assertThat(told.get(1).findings()).isEmpty();
    }
  }

  @Test
  void aReturnedEntryThatWasAnsweredStaysReturned() {
    Arrival returned = sent("invoice", "2026-03-17", "1a2b3c4d00", anInvoice().clarified());
    night("2026-03-18", returned);

    assertThat(
            night(
                "2026-03-20", returned, sent("RN-1A2B3C4D", "2026-03-19", "page", clarification())))
        .contains("invoice RETURNED 0.00");
  }

  @Test
  void anAnswerThatNamesTwoNoticesMendsNeither() {
    night("2026-03-18", sent("first", "2026-03-17", "1a2b3c4d00", anInvoice().clarified()));
    night("2026-04-01", sent("second", "2026-03-31", "5e6f7a8b00", theNextInvoice().clarified()));

    List<Verdict> told =
        year.night(
            "2026-04-03",
            sent("RN-1A2B3C4D and RN-5E6F7A8B", "2026-04-02", "page", clarification()));

    assertThat(told.get(0).disposition()).isEqualTo(Disposition.HELD);
    assertThat(told.get(0).findings())
        .anyMatch(each -> each.message().contains("it may mend several: first, second"));
  }

  /** The answer is held for a reason of its own: decided again, it still has what it mends. */
  @Test
  void anAnswerThatIsHeldKeepsWhatItMends() {
    InvoiceBuilder neither = anInvoice().clarified().payroll();
    night("2026-03-18", sent("invoice", "2026-03-17", "1a2b3c4d00", neither));
    Arrival later =
        sent(
            "RN-1A2B3C4D",
            "2026-03-19",
            "p",
            pages(notYetPaid().arrival(), DocumentType.PAYROLL, DocumentType.CLARIFICATION));
    assertThat(night("2026-03-20", later)).containsExactly("RN-1A2B3C4D HELD 0.00");

    assertThat(night("2026-04-21")).containsExactly("RN-1A2B3C4D APPROVED 880.00");
    assertThat(year.encumbered()).isEqualTo(LEFT_ONCE_PAID);
  }

  @Test
  void aHeldInvoiceThatAPersonClearedIsMendedByWhatArrivesBeforeTheNight() {
    night("2026-03-18", sent("invoice", "2026-03-17", "1a2b3c4d00", notYetPaid()));
    year.cleared("2026-03-19", "invoice", "PAY-NOT-YET-PAID");

    assertThat(night("2026-03-20", sent("RN-1A2B3C4D", "2026-03-19", "page", payroll())))
        .containsExactly("RN-1A2B3C4D APPROVED 880.00");
    assertThat(night("2026-04-21")).isEmpty();
    assertThat(year.encumbered()).isEqualTo(LEFT_ONCE_PAID);
  }

  @Test
  void anAnswerThatArrivesAfterTheApprovalPaysNothing() {
    night("2026-03-18", sent("invoice", "2026-03-17", "1a2b3c4d00", notYetPaid()));
    year.cleared("2026-03-19", "invoice", "PAY-NOT-YET-PAID");
    assertThat(night("2026-03-20")).containsExactly("invoice APPROVED 880.00");

    assertThat(
            night(
                    "2026-03-23",
                    sent("RN-1A2B3C4D", "2026-03-20", "page", payroll()),
                    sent("RN-1A2B3C4D whole", "2026-03-20", "whole", anInvoice()))
                .toString())
        .doesNotContain("APPROVED");
    assertThat(year.encumbered()).isEqualTo(LEFT_ONCE_PAID);
  }

  @Test
  void twoAnswersOverTwoNightsCompleteEachOther() {
    InvoiceBuilder neither = anInvoice().clarified().payroll();
    night("2026-03-18", sent("invoice", "2026-03-17", "1a2b3c4d00", neither));

    assertThat(night("2026-03-20", sent("RN-1A2B3C4D days", "2026-03-19", "d", clarification())))
        .containsExactly("RN-1A2B3C4D days RETURNED 0.00");
    assertThat(night("2026-03-24", sent("RN-1A2B3C4D payroll", "2026-03-23", "p", payroll())))
        .containsExactly("RN-1A2B3C4D payroll APPROVED 880.00");
    assertThat(year.encumbered()).isEqualTo(LEFT_ONCE_PAID);
  }

  @Test
  void oneAnswerTwiceInANightIsADuplicate() {
    night("2026-03-18", sent("invoice", "2026-03-17", "1a2b3c4d00", anInvoice().clarified()));

    assertThat(
            night(
                "2026-03-20",
                sent("RN-1A2B3C4D", "2026-03-19", "page", clarification()),
                sent("Re RN-1A2B3C4D", "2026-03-19", "page", clarification())))
        .containsExactlyInAnyOrder("RN-1A2B3C4D APPROVED 880.00", "Re RN-1A2B3C4D DUPLICATE 0.00");
    assertThat(year.encumbered()).isEqualTo(LEFT_ONCE_PAID);
  }

  @Test
  void theNextInvoiceInReplyToANoticeLeavesTheEarlierOneWaiting() {
    night("2026-03-18", sent("invoice", "2026-03-17", "1a2b3c4d00", notYetPaid()));

    assertThat(night("2026-04-01", sent("RN-1A2B3C4D", "2026-03-31", "next", theNextInvoice())))
        .containsExactly("RN-1A2B3C4D HELD 0.00");
    assertThat(year.waiting()).containsExactly("invoice", "RN-1A2B3C4D");
  }

  /** The other hold ends by itself, and the doubt does not. */
  @Test
  void whatIsDoubtfulStaysSoUntilAPersonHasLooked() {
    InvoiceBuilder first = anInvoice().clarified();
    night("2026-03-18", sent("invoice", "2026-03-17", "1a2b3c4d00", first));
    InvoiceBuilder next =
        theNextInvoice()
            .payroll(
                aRegister()
                    .period("2026-03-15", "2026-03-28")
                    .paidOn("2026-04-03")
                    .line("REG", "80.00", "22.00"));
    night("2026-04-01", sent("RN-1A2B3C4D", "2026-03-31", "next", next));

    assertThat(night("2026-04-06")).containsExactly("RN-1A2B3C4D HELD 0.00");
    assertThat(night("2026-04-07")).isEmpty();
    year.cleared("2026-04-07", "RN-1A2B3C4D", "DOC-MISFIT");
    assertThat(night("2026-04-08")).containsExactly("RN-1A2B3C4D APPROVED 880.00");
  }

  private static InvoiceBuilder neverLate(InvoiceBuilder invoice) {
    return invoice
        .type("CORRECTION")
        .clarified(aClarification().signedOn("2026-03-30").fullDays("2026-03-01", "2026-03-14"));
  }

  /** The other part of the earlier entry is decided again in the same night. */
  @Test
  void onePartIsAnsweredWhileTheOtherIsDecidedAgain() {
    List<FileReading> both = new ArrayList<>(neverLate(notYetPaid()).arrival().packet().files());
    both.addAll(
        theNextInvoice()
            .payroll(
                aRegister()
                    .period("2026-03-15", "2026-03-28")
                    .paidOn("2026-04-20")
                    .line("REG", "80.00", "22.00"))
            .arrival()
            .packet()
            .files());
    night("2026-04-01", sent("two", "2026-03-31", "1a2b3c4d00", new Packet(both)));
    assertThat(year.waiting()).containsExactly("two#1", "two#2");

    List<String> later =
        night(
            "2026-04-21",
            sent(
                "RN-1A2B3C4D-1",
                "2026-04-20",
                "answer",
                pages(
                    neverLate(anInvoice()).arrival(),
                    DocumentType.INVOICE,
                    DocumentType.CLARIFICATION)));

    assertThat(later).contains("RN-1A2B3C4D-1 APPROVED 880.00", "two#2 APPROVED 880.00");
    assertThat(night("2026-04-22")).isEmpty();
    assertThat(year.encumbered()).isEqualTo("5280.00");
  }
}
