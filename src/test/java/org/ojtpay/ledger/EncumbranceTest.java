package org.ojtpay.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.validate.AgreementPacketBuilder.anAgreement;
import static org.ojtpay.validate.AmendmentBuilder.anAmendment;
import static org.ojtpay.validate.Board.aBoard;
import static org.ojtpay.validate.Board.withApprovedAgreement;
import static org.ojtpay.validate.InvoiceBuilder.anInvoice;
import static org.ojtpay.validate.VoidBuilder.aVoid;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojtpay.onfile.AgreementEvent;
import org.ojtpay.onfile.AgreementEvent.What;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.State;
import org.ojtpay.packet.FieldName;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.units.Money;
import org.ojtpay.validate.Arrival;
import org.ojtpay.validate.Board;
import org.ojtpay.validate.Verdict;

/** What is promised to employers, as agreements are amended, voided and closed. */
class EncumbranceTest {

  private static final Bookings BOOKINGS =
      new Bookings(new FiscalYears(PolicyPack.load("sdwp-ojt")));

  private static final Promise BEFORE = new Promise(Money.of("7040.00"), Money.of("880.00"));

  private static Verdict decided(Board board, Arrival arrival) {
    return board.decide(arrival).get(0);
  }

  private static List<String> lines(List<Journal> journals) {
    return journals.stream()
        .flatMap(each -> each.postings().stream())
        .map(each -> each.account() + " " + each.fiscalYear() + " " + each.amount())
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"7039.99, -0.01", "7040.01, 0.01"})
  void booksTheDifferenceThatAnAmendmentMakes(String maximum, String difference) {
    Verdict amended =
        decided(
            withApprovedAgreement(),
            anAmendment("2026-03-02")
                .with(FieldName.TOTAL_HOURS, "641")
                .with(FieldName.MAXIMUM_REIMBURSEMENT, maximum)
                .arrival());

    assertThat(lines(BOOKINGS.of(amended, BEFORE)))
        .containsExactly(
            "ENCUMBERED 2026 " + difference, "OBLIGATION 2026 " + Money.of(difference).negated());
  }

  @Test
  void booksNothingForAnAmendmentThatLeavesTheMaximum() {
    Verdict amended =
        decided(
            withApprovedAgreement(),
            anAmendment("2026-03-02").with(FieldName.END, "2026-08-01").arrival());

    assertThat(BOOKINGS.of(amended, BEFORE)).isEmpty();
  }

  @Test
  void releasesWhatAVoidedAgreementPromised() {
    Verdict voided = decided(withApprovedAgreement(), aVoid().arrival());

    assertThat(lines(BOOKINGS.of(voided, new Promise(Money.of("7040.00"), Money.ZERO))))
        .containsExactly("ENCUMBERED 2026 -7040.00", "OBLIGATION 2026 7040.00");
  }

  @Test
  void releasesTheRestOfAClosedAgreementUnderAKeyOfItsOwn() {
    List<Journal> journals = BOOKINGS.of(closed(12), BEFORE);

    assertThat(lines(journals))
        .containsExactly("ENCUMBERED 2026 -6160.00", "OBLIGATION 2026 6160.00");
    assertThat(journals.get(0).key()).endsWith("by fact 12");
    assertThat(BOOKINGS.of(closed(12), new Promise(Money.of("880.00"), Money.of("880.00"))))
        .isEmpty();
  }

  private static AgreementEvent closed(long fact) {
    AgreementOnFile agreement = Objects.requireNonNull(aBoard().decide(anAgreement()).agreement());
    return new AgreementEvent(
        agreement.key(),
        What.CLOSED,
        agreement.signed(),
        agreement.signed(),
        "m.ortiz",
        "All is paid.",
        "",
        agreement.withState(State.CLOSED),
        fact);
  }

  @Test
  void promisesAgainWhatIsApprovedUnderAClosedAgreement() {
    Board board = withApprovedAgreement().closed().clearing(1, "INV-AGREEMENT-NOT-APPROVED");

    assertThat(lines(BOOKINGS.of(decided(board, anInvoice().arrival()), BEFORE)))
        .containsExactly(
            "ENCUMBERED 2026 880.00",
            "OBLIGATION 2026 -880.00",
            "EXPENSE 2026 880.00",
            "PAYABLE 2026 -880.00",
            "OBLIGATION 2026 880.00",
            "ENCUMBERED 2026 -880.00");
  }
}
