package org.ojtpay.reimburse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.ojtpay.policy.Category;
import org.ojtpay.policy.ClarificationForm;
import org.ojtpay.policy.PayRules;
import org.ojtpay.units.Hours;

/**
 * R4 and R6: which rows of a pay period are used. Its own days, else those of the clarification of
 * hours, else its totals, if these alone prove the hours; nothing is ever prorated (SDWP OJT
 * policy, part II C: "Only hours worked and trained on the job shall be reimbursed.").
 */
final class KnownHours {

  private final Window window;
  private final List<Row> clarification;
  private final Findings findings;

  KnownHours(Window window, List<Row> clarification, Findings findings) {
    this.window = window;
    this.clarification = clarification;
    this.findings = findings;
  }

  /**
   * @param allVerified whether an hours of verification stands in for all payroll: then there is
   *     none to clarify
   */
  List<Entry> of(List<Register> registers, PayRules rules, boolean allVerified) {
    boolean asked = rules.clarificationForm() == ClarificationForm.ALWAYS;
    if (asked && !allVerified && registers.stream().noneMatch(this::isClarified)) {
      findings.raise("CLAR-MISSING", null, Map.of("window", window.toString()));
    }
    List<Entry> entries = new ArrayList<>();
    for (Register register : registers) {
      rows(register, rules.totalsPerWeekday())
          .forEach(row -> entries.add(new Entry(register, row)));
    }
    return entries;
  }

  private List<Row> rows(Register register, Hours perWeekday) {
    if (!register.days().isEmpty()) {
      noteUnlikeTotals(register);
      return register.days();
    }
    List<Row> clarified = clarified(register);
    if (!clarified.isEmpty()) {
      noteUnlikeRegister(register, clarified);
      return clarified;
    }
    return totalsSuffice(register, perWeekday) ? register.lines() : List.of();
  }

  private boolean isClarified(Register register) {
    return !clarified(register).isEmpty();
  }

  private List<Row> clarified(Register register) {
    return clarification.stream().filter(row -> register.period().contains(row.day())).toList();
  }

  /** R6: the register contradicts itself. */
  private void noteUnlikeTotals(Register register) {
    Map<Category, Hours> days = Row.byCategory(register.days());
    Map<Category, Hours> totals = Row.byCategory(register.lines());
    List<String> differences = new ArrayList<>();
    for (Category category : either(days, totals)) {
      Hours inDays = days.getOrDefault(category, Hours.ZERO);
      Hours inTotals = totals.getOrDefault(category, Hours.ZERO);
      if (!inDays.printsAs(inTotals)) {
        differences.add(category.words() + ": days " + inDays + ", totals " + inTotals);
      }
    }
    raiseDifferences("PAY-TOTALS-MISMATCH", register, register.days().get(0), differences);
  }

  /**
   * R6: a form that lists the whole period has to agree with the register, one that lists the days
   * of the claim alone must not exceed it.
   */
  private void noteUnlikeRegister(Register register, List<Row> clarified) {
    boolean whole =
        window.holds(register.period())
            || clarified.stream().anyMatch(row -> !window.contains(row.day()));
    Map<Category, Hours> form = Row.byCategory(clarified);
    Map<Category, Hours> totals = Row.byCategory(register.lines());
    List<String> differences = new ArrayList<>();
    for (Category category : either(form, totals)) {
      Hours onForm = form.getOrDefault(category, Hours.ZERO);
      Hours inTotals = totals.getOrDefault(category, Hours.ZERO);
      int compared = onForm.printsAs(inTotals) ? 0 : onForm.compareTo(inTotals);
      if (compared > 0 || (whole && compared < 0)) {
        differences.add(category.words() + ": form " + onForm + ", payroll " + inTotals);
      }
    }
    raiseDifferences("CLAR-PAYROLL-MISMATCH", register, clarified.get(0), differences);
  }

  private static SortedSet<Category> either(Map<Category, Hours> one, Map<Category, Hours> other) {
    SortedSet<Category> categories = new TreeSet<>(one.keySet());
    categories.addAll(other.keySet());
    return categories;
  }

  private void raiseDifferences(String code, Register register, Row first, List<String> unlike) {
    if (!unlike.isEmpty()) {
      findings.raise(
          code,
          first.source(),
          Map.of("period", register.period().toString(), "differences", String.join("; ", unlike)));
    }
  }

  /** R4: totals say nothing about the days on either side of the window, or about long days. */
  private boolean totalsSuffice(Register register, Hours perWeekday) {
    Hours straight = Row.sum(register.lines(), Row::isStraight);
    BigDecimal weekdays = BigDecimal.valueOf(register.period().weekdays());
    Hours plausible = new Hours(perWeekday.times(weekdays));
    List<String> why = new ArrayList<>();
    if (!window.holds(register.period())) {
      why.add("it is not wholly inside the claim, " + window);
    }
    if (straight.compareTo(plausible) > 0) {
      why.add(
          "its "
              + straight
              + " straight hours are more than the "
              + plausible
              + " of its weekdays at "
              + perWeekday.value().toPlainString()
              + " a day");
    }
    if (!why.isEmpty()) {
      findings.raise(
          "CLAR-REQUIRED",
          register.source(),
          Map.of(
              "period", register.period().toString(),
              "hours", straight.toString(),
              "why", String.join(", and ", why)));
    }
    return why.isEmpty();
  }
}
