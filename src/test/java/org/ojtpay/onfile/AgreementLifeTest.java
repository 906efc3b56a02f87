package org.ojtpay.onfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ojtpay.onfile.AgreementEvent.What;
import org.ojtpay.onfile.AgreementTerms.AgreedWage;
import org.ojtpay.policy.WorkSchedule;
import org.ojtpay.units.DateRange;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;
import org.ojtpay.units.ReimbursementRate;
import org.ojtpay.units.WageRate;

/** How an agreement stands after what has happened to it. */
class AgreementLifeTest {

  private static final LocalDate START = LocalDate.parse("2026-02-02");
  private static final AgreementKey KEY = AgreementKey.of("MA-0412-003", "Dana Reyes", START);

  private final List<AgreementEvent> events = new ArrayList<>();

  private static AgreementOnFile packet(String submission, State state) {
    AgreementTerms terms =
        new AgreementTerms(
            START,
            LocalDate.parse("2026-07-31"),
            Hours.of(640),
            Money.of("7040.00"),
            ReimbursementRate.of("0.50"),
            List.of(new AgreedWage(START, WageRate.of("22.00"))),
            null,
            List.of());
    return new AgreementOnFile(
        KEY,
        "MA-0412-003",
        "Dana Reyes",
        "",
        "0412-003",
        "Anchor Point Marine LLC",
        "Rigger",
        "M",
        "A",
        state,
        terms,
        LocalDate.parse("2026-01-20"),
        LocalDate.parse("2026-03-13"),
        Hours.of(40),
        null,
        WorkSchedule.USUAL,
        "",
        submission,
        "sdwp-ojt");
  }

  private AgreementLifeTest happened(What what, @Nullable AgreementOnFile left) {
    events.add(new AgreementEvent(KEY, what, START, START, "ojtpay", "It did.", "", left, null));
    return this;
  }

  private AgreementLifeTest arrived(String submission, What what, State state) {
    return happened(What.RECEIVED, null).happened(what, packet(submission, state));
  }

  private List<String> life() {
    return AgreementLife.of(events).stream()
        .map(each -> each.submission() + " " + each.state())
        .toList();
  }

  @Test
  void aPacketThatIsDecidedAgainStandsOnce() {
    arrived("a", What.HELD, State.HELD).happened(What.APPROVED, packet("a", State.APPROVED));

    assertThat(life()).containsExactly("a APPROVED");
  }

  @Test
  void aReturnedPacketStaysBesideTheOneThatMendsIt() {
    arrived("a", What.RETURNED, State.RETURNED).arrived("b", What.APPROVED, State.APPROVED);

    assertThat(life()).containsExactly("a RETURNED", "b APPROVED");
  }

  @Test
  void aPacketThatComesAgainTakesNothingFromTheApprovedOne() {
    arrived("a", What.APPROVED, State.APPROVED).arrived("a", What.RETURNED, State.RETURNED);

    assertThat(life()).containsExactly("a APPROVED", "a RETURNED");
  }

  @Test
  void anotherEntryOfTheSameNameIsNoDecisionOnTheHeldOne() {
    arrived("a", What.HELD, State.HELD).arrived("a", What.RETURNED, State.RETURNED);

    assertThat(life()).containsExactly("a HELD", "a RETURNED");
  }

  @Test
  void whatHappensInALifeHappensToTheApprovedPacket() {
    arrived("a", What.APPROVED, State.APPROVED)
        .arrived("b", What.RETURNED, State.RETURNED)
        .happened(What.CLOSED, packet("a", State.CLOSED));

    assertThat(life()).containsExactly("a CLOSED", "b RETURNED");
  }

  @Test
  void aVoidedAgreementIsApprovedAgainBesideItself() {
    arrived("a", What.APPROVED, State.APPROVED)
        .happened(What.VOIDED, packet("a", State.VOIDED))
        .arrived("b", What.APPROVED, State.APPROVED);

    assertThat(life()).containsExactly("a VOIDED", "b APPROVED");
  }

  @Test
  void anEventThatChangesNothingLeavesTheAgreementAsItIs() {
    arrived("a", What.APPROVED, State.APPROVED)
        .happened(What.RECEIVED, null)
        .happened(What.HELD, null)
        .happened(What.ABSENT, null);

    assertThat(life()).containsExactly("a APPROVED");
  }

  @Test
  void foldsToTheSameAtOnceOrOneByOne() {
    arrived("a", What.HELD, State.HELD)
        .happened(What.APPROVED, packet("a", State.APPROVED))
        .happened(What.CLOSED, packet("a", State.CLOSED));

    List<AgreementOnFile> stepwise = AgreementLife.after(List.of(), events.subList(0, 2));
    for (AgreementEvent event : events.subList(2, events.size())) {
      stepwise = AgreementLife.after(stepwise, List.of(event));
    }

    assertThat(stepwise).isEqualTo(AgreementLife.of(events));
  }

  @Test
  void aMidpointThatWasPrintedStaysUnlessTheTrainingBeginsAfterIt() {
    AgreementOnFile agreement = packet("a", State.APPROVED);

    assertThat(agreement.startingOn(LocalDate.parse("2026-03-13")).midpoint())
        .isEqualTo("2026-03-13");
    // 14 March + floor(139 / 2) days.
    assertThat(agreement.startingOn(LocalDate.parse("2026-03-14")).midpoint())
        .isEqualTo("2026-05-22");
  }

  @Test
  void theDaysBetweenDiscontinuationAndReinstatementAreAPause() {
    AgreementTerms terms =
        packet("a", State.APPROVED).terms().discontinuedOn(LocalDate.parse("2026-04-03"));

    AgreementTerms again = terms.takenUpOn(LocalDate.parse("2026-04-20"));

    assertThat(again.lastDay()).isEmpty();
    assertThat(again.pauses()).containsExactly(DateRange.of("2026-04-04", "2026-04-19"));
    assertThat(again.pausedDays()).isEqualTo(16);
    assertThat(terms.takenUpOn(LocalDate.parse("2026-04-04")).pauses()).isEmpty();
  }

  @Test
  void aKeyIsReadBackFromItsLine() {
    assertThat(AgreementKey.parse(KEY.toString())).isEqualTo(KEY);
  }
}
