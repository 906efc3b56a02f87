package org.ojtpay.reimburse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ojtpay.policy.Category;
import org.ojtpay.policy.OvertimeRule;
import org.ojtpay.units.DateRange;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;

/**
 * What holds for every claim. Claims are two to four weeks of register days, made from a seed that
 * a failure prints; {@code -Dengine.seed} gives another.
 */
class ReimbursementPropertyTest {

  private static final long SEED = Long.getLong("engine.seed", 20260302L);
  private static final int CLAIMS = 400;
  private static final LocalDate FIRST = LocalDate.parse("2026-03-08");
  private static final List<String> CODES =
      List.of("REG", "REG", "REG", "REG", "OT", "DT", "HOLWRK", "HOL", "SICK", "K9", "DUES");
  private static final List<String> HOURS =
      List.of("8", "8", "8", "7.75", "10", "4.33", "12", "0", "0.25");

  /** A claim to be, so that a test can change one thing about it. */
  private static final class Draft {
    final Random random;
    final String to;
    final List<DayRow> rows = new ArrayList<>();
    OvertimeRule rule;
    String from = FIRST.toString();
    String hoursCap;
    String amountCap;
    String rate = "19.37";

    Draft(long seed) {
      random = new Random(seed);
      int weeks = 2 + random.nextInt(3);
      to = FIRST.plusWeeks(weeks).minusDays(1).toString();
      rule = List.of(OvertimeRule.values()).get(random.nextInt(4));
      hoursCap = random.nextInt(4) == 0 ? "55.5" : "1040";
      amountCap = random.nextInt(4) == 0 ? "430.10" : "99999.00";
      for (int day = 0; day < weeks * 7; day++) {
        for (int row = random.nextInt(3); row > 0; row--) {
          rows.add(Given.day(FIRST.plusDays(day).toString(), pick(CODES), pick(HOURS)));
        }
      }
    }

    String pick(List<String> from) {
      return from.get(random.nextInt(from.size()));
    }

    Given given() {
      return Given.invoice(from, to)
          .overtime(rule)
          .caps(hoursCap, amountCap)
          .wage("2026-03-02", "19.37")
          .period(
              FIRST.toString(),
              to,
              List.of(Given.line("REG", "1", rate)),
              rows.toArray(DayRow[]::new));
    }

    Worksheet worksheet() {
      return given().worksheet();
    }

    Hours sum(Predicate<DayRow> which) {
      return rows.stream().filter(which).map(DayRow::hours).reduce(Hours.ZERO, Hours::plus);
    }
  }

  private static void forEachDraft(BiConsumer<Draft, Worksheet> property) {
    Random seeds = new Random(SEED);
    for (int i = 0; i < CLAIMS; i++) {
      long seed = seeds.nextLong();
      Draft draft = new Draft(seed);
      try {
        property.accept(draft, draft.worksheet());
      } catch (AssertionError e) {
        throw new AssertionError("engine.seed " + SEED + ", claim " + i + " of seed " + seed, e);
      }
    }
  }

  private static Category category(DayRow row) {
    return Given.CODES.category(row.code());
  }

  private static Hours excluded(Worksheet worksheet) {
    return worksheet.excludedHours().values().stream().reduce(Hours.ZERO, Hours::plus);
  }

  @Test
  void everyHourOfTheRowsUsedIsEitherPaidOrExplained() {
    forEachDraft(
        (draft, whole) -> {
          assertThat(whole.eligibleHours().plus(excluded(whole)))
              .isEqualTo(draft.sum(row -> category(row) != Category.UNION_DUES));
          draft.from = FIRST.plusDays(3).toString();
          Worksheet part = draft.worksheet();
          assertThat(part.eligibleHours().plus(excluded(part)))
              .isEqualTo(
                  draft.sum(
                      row ->
                          category(row).isStraight()
                              || (category(row) != Category.UNION_DUES
                                  && !row.date().isBefore(FIRST.plusDays(3)))));
        });
  }

  @Test
  void linesAddUpToTheFiguresOfTheWorksheet() {
    forEachDraft(
        (draft, sheet) -> {
          assertThat(sum(sheet.hourLines().stream().filter(HourLine::isEligible)))
              .isEqualTo(sheet.eligibleHours());
          sheet
              .excludedHours()
              .forEach(
                  (why, hours) ->
                      assertThat(
                              sum(
                                  sheet.hourLines().stream()
                                      .filter(line -> line.countedAs() == why)))
                          .isEqualTo(hours));
          assertThat(
                  sheet.wageLines().stream().map(WageLine::hours).reduce(Hours.ZERO, Hours::plus))
              .isEqualTo(sheet.eligibleHours());
          assertThat(
                  sheet.wageLines().stream().map(WageLine::wages).reduce(Money.ZERO, Money::plus))
              .isEqualTo(sheet.eligibleWages());
        });
  }

  private static Hours sum(Stream<HourLine> lines) {
    return lines.map(HourLine::hours).reduce(Hours.ZERO, Hours::plus);
  }

  @Test
  void neverPaysMoreThanIsLeft() {
    forEachDraft(
        (draft, sheet) -> {
          assertThat(sheet.reimbursement()).isLessThanOrEqualTo(Money.of(draft.amountCap));
          assertThat(sheet.eligibleHours()).isLessThanOrEqualTo(Hours.of(draft.hoursCap));
          Worksheet later = draft.given().prior("30.25", "400.00").worksheet();
          Money left = Money.of(draft.amountCap).minus(Money.of("400.00"));
          assertThat(later.reimbursement()).isLessThanOrEqualTo(left);
          assertThat(later.eligibleHours().plus(Hours.of("30.25")))
              .isLessThanOrEqualTo(Hours.of(draft.hoursCap));
        });
  }

  @Test
  void doesNotDependOnTheOrderOfTheRows() {
    forEachDraft(
        (draft, sheet) -> {
          Collections.shuffle(draft.rows, draft.random);
          assertThat(figures(draft.worksheet())).isEqualTo(figures(sheet));
        });
  }

  private static String figures(Worksheet sheet) {
    return String.join(
        " ",
        sheet.eligibleHours().toString(),
        sheet.eligibleWages().toString(),
        sheet.reimbursement().toString(),
        sheet.excludedHours().toString(),
        Given.codes(sheet).toString());
  }

  @Test
  void paysEachWeekTheLowerOfLawAndRegister() {
    forEachDraft(
        (draft, sheet) -> {
          draft.hoursCap = "1040";
          Worksheet uncapped = draft.worksheet();
          Hours paid = Hours.ZERO;
          for (LocalDate week = FIRST;
              !week.isAfter(LocalDate.parse(draft.to));
              week = week.plusWeeks(1)) {
            paid = paid.plus(coded(draft, week).min(lawful(draft, week)));
          }
          assertThat(uncapped.eligibleHours()).isEqualTo(paid);
        });
  }

  private static Hours coded(Draft draft, LocalDate week) {
    DateRange days = new DateRange(week, week.plusDays(6));
    return draft.sum(row -> days.contains(row.date()) && category(row).isStraight());
  }

  /** A second reading of the law: of the week's days the lawful hours, at most forty of them. */
  private static Hours lawful(Draft draft, LocalDate week) {
    Hours sum = Hours.ZERO;
    int daysWorked = 0;
    for (int i = 0; i < 7; i++) {
      LocalDate date = week.plusDays(i);
      Hours worked = draft.sum(row -> row.date().equals(date) && category(row).isWorked());
      daysWorked += worked.isPositive() ? 1 : 0;
      boolean seventh = daysWorked == 7;
      sum =
          sum.plus(
              switch (draft.rule) {
                case CALIFORNIA -> seventh ? Hours.ZERO : worked.min(Hours.of(8));
                case CALIFORNIA_4X10 -> seventh ? Hours.ZERO : worked.min(Hours.of(10));
                case FLSA, NONE -> worked;
              });
    }
    return draft.rule == OvertimeRule.NONE ? sum : sum.min(Hours.of(40));
  }

  @Test
  void paysTheSameForARowCutInTwo() {
    forEachDraft(
        (draft, sheet) -> {
          List<DayRow> halves = new ArrayList<>();
          Hours quarter = Hours.of("0.25");
          for (DayRow row : draft.rows) {
            Hours first = row.hours().min(quarter);
            halves.add(new DayRow(row.date(), row.code(), first, row.rate(), row.source()));
            Hours rest = row.hours().minus(first);
            halves.add(new DayRow(row.date(), row.code(), rest, row.rate(), row.source()));
          }
          draft.rows.clear();
          draft.rows.addAll(halves);
          assertThat(figures(draft.worksheet())).isEqualTo(figures(sheet));
        });
  }

  @Test
  void leaveMovesNothingButItself() {
    forEachDraft(
        (draft, sheet) -> {
          draft.rows.add(
              Given.day(FIRST.plusDays(draft.random.nextInt(14)).toString(), "VAC", "8"));
          Worksheet more = draft.worksheet();
          assertThat(more.reimbursement()).isEqualTo(sheet.reimbursement());
          assertThat(excluded(more)).isEqualTo(excluded(sheet).plus(Hours.of(8)));
        });
  }

  @Test
  void aHigherPaidRateNeverLowersTheReimbursement() {
    forEachDraft(
        (draft, sheet) -> {
          draft.rate = "18.11";
          Money lower = draft.worksheet().reimbursement();
          draft.rate = "25.00";
          Money higher = draft.worksheet().reimbursement();
          assertThat(lower).isLessThanOrEqualTo(sheet.reimbursement());
          assertThat(higher).isEqualTo(sheet.reimbursement());
        });
  }

  @Test
  void aClaimOfTheComputedFiguresAgrees() {
    forEachDraft(
        (draft, sheet) -> {
          String hours = sheet.eligibleHours().toString();
          String amount = sheet.reimbursement().toString();
          assertThat(Given.codes(draft.given().claimed(hours, amount).worksheet()))
              .noneMatch(code -> code.startsWith("INV-"));
        });
  }
}
