package org.ojtpay.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.notice.SampleNight.PACK;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ojtpay.policy.WorkingDays;
import org.ojtpay.units.DateRange;
import org.ojtpay.validate.Disposition;
import org.ojtpay.validate.Kind;

class DueDateTest {

  private static final WorkingDays DAYS = WorkingDays.of(Map.of());

  private static Reported agreement(@Nullable String signed) {
    return new Reported(
        SampleNight.verdict("a", Kind.AGREEMENT, Disposition.RETURNED).build(),
        false,
        List.of(),
        new Submitted(
            null,
            null,
            null,
            null,
            "",
            "",
            signed == null ? null : LocalDate.parse(signed),
            Set.of()));
  }

  private static Reported invoice(@Nullable String type, String from, String to) {
    return new Reported(
        SampleNight.invoice("i", Disposition.RETURNED, "1").build(),
        false,
        List.of(),
        new Submitted(null, null, DateRange.of(from, to), type, "", "", null, Set.of()));
  }

  private static DueDate due(Reported reported, String asOf) {
    return DueDate.of(reported, LocalDate.parse(asOf), PACK, DAYS);
  }

  @Test
  void agreementIsDueThreeWorkingDaysAfterTheAjccsSignature() {
    DueDate due = due(agreement("2026-05-20"), "2026-05-21");
    assertThat(due.day()).isEqualTo("2026-05-26");
    assertThat(due.counted())
        .singleElement()
        .asString()
        .contains("AJCC's signature, Wed, May 20, 2026", "3 working days", "Tue, May 26, 2026")
        .contains("skipped: Memorial Day (Mon, May 25, 2026)");
  }

  @Test
  void saysWhereNoHolidayWasSkipped() {
    assertThat(due(agreement("2026-05-11"), "2026-05-12").counted())
        .singleElement()
        .asString()
        .contains("no holiday falls between");
  }

  @Test
  void isStillTheOwnDateTheDayBeforeAndOnIt() {
    assertThat(due(agreement("2026-05-11"), "2026-05-13").day()).isEqualTo("2026-05-14");
    assertThat(due(agreement("2026-05-11"), "2026-05-14").day()).isEqualTo("2026-05-14");
  }

  @Test
  void pastDateAsksForAnAnswerWithinTenWorkingDays() {
    DueDate due = due(agreement("2026-05-11"), "2026-05-15");
    assertThat(due.day()).isEqualTo("2026-06-01");
    assertThat(due.counted()).hasSize(3);
    assertThat(due.counted().get(1)).contains("past", "10 working days");
    assertThat(due.counted().get(2)).contains("Memorial Day");
  }

  @Test
  void withoutASignatureNothingDrivesTheDate() {
    DueDate due = due(agreement(null), "2026-06-01");
    assertThat(due.day()).isEqualTo("2026-06-15");
    assertThat(due.counted().get(0)).contains("No date is on file");
  }

  @Test
  void invoiceIsDueFiveWorkingDaysAfterItsEvent() {
    assertThat(due(invoice("MIDPOINT", "2026-03-16", "2026-05-08"), "2026-05-09").day())
        .isEqualTo("2026-05-15");
    assertThat(due(invoice("COMPLETION", "2026-03-16", "2026-07-03"), "2026-07-04").day())
        .isEqualTo("2026-07-10");
    assertThat(due(invoice("FISCAL_YEAR_END", "2026-03-16", "2026-06-20"), "2026-07-01").day())
        .isEqualTo("2026-07-08");
  }

  @Test
  void fiscalYearEndsOnTheThirtiethOfJune() {
    assertThat(DrivingDate.of(invoice("FISCAL_YEAR_END", "2026-06-01", "2026-06-30"), PACK))
        .contains(new DrivingDate("the end of the fiscal year", LocalDate.of(2026, 6, 30)));
    assertThat(DrivingDate.of(invoice("FISCAL_YEAR_END", "2026-06-01", "2026-07-01"), PACK))
        .contains(new DrivingDate("the end of the fiscal year", LocalDate.of(2027, 6, 30)));
  }

  @Test
  void invoiceWithoutATypeIsForCompletionOnceItReachesTheEnd() {
    assertThat(DrivingDate.of(invoice(null, "2026-03-16", "2026-07-02"), PACK).orElseThrow().day())
        .isEqualTo("2026-05-08");
    assertThat(DrivingDate.of(invoice(null, "2026-03-16", "2026-07-03"), PACK).orElseThrow().day())
        .isEqualTo("2026-07-03");
  }

  @Test
  void nothingDrivesADiscontinuationOrACorrection() {
    for (String type : List.of("DISCONTINUATION", "CORRECTION")) {
      assertThat(DrivingDate.of(invoice(type, "2026-03-16", "2026-05-08"), PACK)).isEmpty();
    }
  }
}
