package org.ojtpay.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EarningCodesOfThePackTest {

  private final EarningCodes codes = PolicyPack.load("sdwp-ojt").codes();

  @Test
  void mapsTheCodesOfTheWorkedCases() {
    Map.ofEntries(
            Map.entry(Category.REGULAR, "REG REGULAR R HOURLY"),
            Map.entry(Category.OVERTIME, "OT OVERTIME OT15"),
            Map.entry(Category.DOUBLE_TIME, "DT DOUBLE DOUBLETIME OT2 DBL"),
            Map.entry(Category.HOLIDAY, "HOL HOLIDAY HOLPAY"),
            Map.entry(Category.HOLIDAY_WORKED, "HOLW HOLWRK HOLIDAYWORKED"),
            Map.entry(Category.VACATION, "VAC VACATION"),
            Map.entry(Category.SICK, "SICK SCK SIC"),
            Map.entry(Category.PERSONAL, "PTO PERSONAL PER PERSONALLEAVE FLOAT"),
            Map.entry(Category.JURY_DUTY, "JURY JUR JD JURYDUTY"),
            Map.entry(Category.BEREAVEMENT, "BRV BEREAVEMENT"),
            Map.entry(Category.MEAL_PREMIUM, "MEAL MEALPREM MEALPREMIUM"),
            Map.entry(Category.BONUS, "BONUS BON"),
            Map.entry(Category.COMMISSION, "COMM COMMISSION"),
            Map.entry(Category.TIPS, "TIPS TIP"),
            Map.entry(Category.RETRO, "RETRO BACKPAY"),
            Map.entry(Category.UNION_DUES, "UNION DUES UNIONDUES"))
        .forEach(
            (category, names) ->
                assertThat(Arrays.asList(names.split(" ")))
                    .allSatisfy(code -> assertThat(codes.category(code)).isEqualTo(category)));
  }

  @Test
  void mapsTheNamesThatRegistersPrint() {
    assertThat(codes.category("Regular Pay")).isEqualTo(Category.REGULAR);
    assertThat(codes.category("0-Regular Pay")).isEqualTo(Category.REGULAR);
    assertThat(codes.category("O/T")).isEqualTo(Category.OVERTIME);
    assertThat(codes.category("OVT")).isEqualTo(Category.OVERTIME);
    assertThat(codes.category("Overtime 1.5")).isEqualTo(Category.OVERTIME);
    assertThat(codes.category("Overtime (x1.5)")).isEqualTo(Category.OVERTIME);
    assertThat(codes.category("double_overtime_hours")).isEqualTo(Category.DOUBLE_TIME);
    assertThat(codes.category("Vacation Pay")).isEqualTo(Category.VACATION);
    assertThat(codes.category("Sick Leave")).isEqualTo(Category.SICK);
    assertThat(codes.category("Holiday Worked")).isEqualTo(Category.HOLIDAY_WORKED);
    assertThat(codes.category("On Call")).isEqualTo(Category.ON_CALL);
    assertThat(codes.category("Shift Diff")).isEqualTo(Category.SHIFT_DIFFERENTIAL);
    assertThat(codes.category("missed_break_hours")).isEqualTo(Category.MEAL_PREMIUM);
    assertThat(codes.category("Severance")).isEqualTo(Category.SEVERANCE);
    assertThat(codes.category("Retro Pay")).isEqualTo(Category.RETRO);
    assertThat(codes.category("Bereav")).isEqualTo(Category.BEREAVEMENT);
    assertThat(codes.category("Leave Without Pay")).isEqualTo(Category.UNPAID);
    assertThat(codes.category("Military Leave")).isEqualTo(Category.OTHER_LEAVE);
  }

  @Test
  void leavesWhatMeansSomethingElseAtEveryEmployerToAPerson() {
    assertThat(List.of("V", "H", "S", "B", "D", "1", "Salary", "Training", "Comp Time", "XQ7"))
        .noneMatch(codes::knows);
  }

  @Test
  void readsPastNumbersAndMeasuresInNames() {
    assertThat(codes.category("1-Overtime")).isEqualTo(Category.OVERTIME);
    assertThat(codes.category("02 Vacation")).isEqualTo(Category.VACATION);
    assertThat(codes.category("Sick Hourly")).isEqualTo(Category.SICK);
    assertThat(codes.category("Hourly Overtime")).isEqualTo(Category.OVERTIME);
    assertThat(codes.category("V Pay")).isEqualTo(Category.UNKNOWN);
    assertThat(codes.category("R Pay")).isEqualTo(Category.UNKNOWN);
    assertThat(codes.category("Training Pay")).isEqualTo(Category.UNKNOWN);
    assertThat(codes.category("Pay")).isEqualTo(Category.UNKNOWN);
  }
}
