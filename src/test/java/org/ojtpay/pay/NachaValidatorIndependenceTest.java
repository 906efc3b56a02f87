package org.ojtpay.pay;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Writer and validator share no code: a fault that both had would go unseen. */
class NachaValidatorIndependenceTest {

  private final JavaClasses house =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.ojtpay");

  @Test
  void reachesItsOwnPartsTheUnitsAndTheCalendarsOnly() {
    assertThat(reachedFrom(NachaValidator.class))
        .containsExactlyInAnyOrder(
            "pay.NachaValidator",
            "pay.Defect",
            "pay.DefectKind",
            "pay.Defects",
            "pay.RecordLine",
            "pay.RecordReader",
            "pay.NachaDates",
            "pay.Tally",
            "pay.FileCheck",
            "pay.BatchCheck",
            "pay.EntryCheck",
            "policy.BankingDays",
            "policy.FederalHolidays",
            "policy.Holiday",
            "units.DateRange",
            "units.Money");
  }

  @Test
  void sharesNothingButUnitsWithTheWriter() {
    Set<String> writer = reachedFrom(AchFile.class);
    writer.removeIf(name -> name.startsWith("units."));

    assertThat(writer).isNotEmpty().doesNotContainAnyElementsOf(reachedFrom(NachaValidator.class));
  }

  private Set<String> reachedFrom(Class<?> start) {
    Set<String> reached = new TreeSet<>();
    Deque<JavaClass> open = new ArrayDeque<>(Set.of(house.get(start)));
    while (!open.isEmpty()) {
      JavaClass next = open.pop();
      if (reached.add(shortName(next))) {
        next.getDirectDependenciesFromSelf().stream()
            .map(dependency -> dependency.getTargetClass().getBaseComponentType())
            .filter(target -> target.getPackageName().startsWith("org.ojtpay"))
            .forEach(open::push);
      }
    }
    return reached;
  }

  /** Room and class; a nested class counts as the one that holds it. */
  private static String shortName(JavaClass type) {
    return type.getName().substring("org.ojtpay.".length()).replaceAll("\\$.*", "");
  }
}
