package org.ojtpay.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;

/** What the stories take for granted, so that a new one cannot be wrong by accident. */
class SampleNightFactsTest {
  private static final LocalDate AS_OF = LocalDate.parse("2026-05-20");

  @Test
  void approvedAgreementsAreSignedFiveDaysAhead() throws IOException {
    assertThat(approvedPlacements())
        .isNotEmpty()
        .allSatisfy(
            placement ->
                assertThat(newestSignature(placement).plusDays(5))
                    .isBeforeOrEqualTo(placement.terms().start()));
  }

  @Test
  void approvedAgreementsStayWithinTheLimitsOfThePolicy() throws IOException {
    assertThat(approvedPlacements())
        .allSatisfy(
            placement -> {
              Terms terms = placement.terms();
              assertThat(terms.end()).isBefore(terms.start().plusWeeks(26));
              assertThat(terms.totalHours()).isLessThanOrEqualTo(new BigDecimal("1040"));
              assertThat(terms.hoursPerWeek()).isGreaterThanOrEqualTo(new BigDecimal("32"));
              assertThat(terms.wage()).isGreaterThanOrEqualTo(new BigDecimal("20.00"));
              assertThat(skillHours(placement)).isEqualByComparingTo(terms.totalHours());
            });
  }

  @Test
  void straightTimeNeverExceedsTheLawsDayAndWeek() throws IOException {
    assertThat(claims())
        .isNotEmpty()
        .allSatisfy(
            claim -> {
              assertThat(straight(claim, date -> date).values())
                  .allMatch(hours -> hours.compareTo(new BigDecimal("8")) <= 0);
              assertThat(straight(claim, SampleNightFactsTest::sunday).values())
                  .allMatch(hours -> hours.compareTo(new BigDecimal("40")) <= 0);
            });
  }

  @Test
  void everythingIsCertifiedAfterTheLastDayAndPaidBeforeTheNight() throws IOException {
    assertThat(claims())
        .allSatisfy(
            claim -> {
              PayPeriod last = claim.periods().get(claim.periods().size() - 1);
              assertThat(claim.signed()).isAfterOrEqualTo(claim.to());
              assertThat(claim.signed()).isAfterOrEqualTo(last.to());
              assertThat(last.payDate()).isBefore(AS_OF);
            });
  }

  @Test
  void approvedInvoicesClaimWhatTheyAreWorth() throws IOException {
    assertThat(all().filter(expected -> expected.disposition().equals("APPROVED")))
        .map(Expected::claim)
        .filteredOn(Objects::nonNull)
        .hasSize(6)
        .allSatisfy(
            claim -> {
              assertThat(claim.hours()).isEqualByComparingTo(claim.figures().hours());
              assertThat(claim.amount()).isEqualByComparingTo(claim.figures().reimbursement());
            });
  }

  @Test
  void clarifiedDaysAddUpToTheWageLineWorkedOutByHand() {
    Figures figures = Claims.TELLEZ.figures();
    assertThat(figures.hours()).isEqualTo("307.25");
    assertThat(figures.wages()).isEqualTo("6913.13");
    assertThat(figures.reimbursement()).isEqualTo("3456.57");
  }

  @Test
  void brokenScanCannotBeOpened() {
    assertThatThrownBy(() -> Loader.loadPDF(BrokenScan.of())).isInstanceOf(IOException.class);
  }

  private static Stream<Expected> all() throws IOException {
    return Night.first().stories().stream().flatMap(story -> story.expected().stream());
  }

  private static List<Placement> approvedPlacements() throws IOException {
    return all()
        .filter(expected -> expected.disposition().equals("APPROVED"))
        .filter(expected -> expected.kind().equals("AGREEMENT"))
        .map(expected -> Objects.requireNonNull(expected.placement()))
        .toList();
  }

  private static List<Claim> claims() throws IOException {
    return all().flatMap(expected -> Stream.ofNullable(expected.claim())).toList();
  }

  private static LocalDate newestSignature(Placement placement) {
    Signatures signed = placement.signed();
    return Stream.of(signed.employer(), signed.participant(), signed.ajcc())
        .map(Objects::requireNonNull)
        .max(LocalDate::compareTo)
        .orElseThrow();
  }

  private static BigDecimal skillHours(Placement placement) {
    return placement.job().skills().stream()
        .map(Skill::hours)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static LocalDate sunday(LocalDate date) {
    return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
  }

  private static Map<LocalDate, BigDecimal> straight(Claim claim, UnaryOperator<LocalDate> group) {
    Map<LocalDate, BigDecimal> hours = new TreeMap<>();
    claim.periods().stream()
        .flatMap(period -> period.days().stream())
        .filter(day -> day.code().equals("REG"))
        .forEach(day -> hours.merge(group.apply(day.date()), day.hours(), BigDecimal::add));
    return hours;
  }
}
