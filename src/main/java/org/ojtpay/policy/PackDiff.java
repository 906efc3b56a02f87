package org.ojtpay.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What differs between two packs, or between two days of one: the command {@code policy diff}. */
public final class PackDiff {

  private static final String NOTHING = "nothing";

  /**
   * One difference.
   *
   * @param what the kind of entry and its key, such as {@code parameter agreement.max-weeks}
   * @param before and {@code after}: what it says, {@code nothing} where it is not there
   * @param clause what the second cites, else the first
   */
  public record Change(String what, String before, String after, String clause) {

    /** One line for a person. */
    @Override
    public String toString() {
      return what + ": " + before + " -> " + after + (clause.isEmpty() ? "" : " (" + clause + ")");
    }
  }

  private record Said(String text, String clause) {}

  private PackDiff() {}

  /**
   * Parameters, wages, reasons, earning codes, statements and the rules of worksheet lines, by
   * name.
   */
  public static List<Change> of(
      PolicyPack one, LocalDate oneDay, PolicyPack other, LocalDate otherDay) {
    Map<String, Said> before = said(one, oneDay);
    Map<String, Said> after = said(other, otherDay);
    Set<String> keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    return keys.stream()
        .map(key -> change(key, before.get(key), after.get(key)))
        .filter(each -> !each.before().equals(each.after()))
        .toList();
  }

  /** What differs on any day: of a figure, each of its dated values. */
  public static List<Change> of(PolicyPack one, PolicyPack other) {
    return Stream.of(one, other)
        .flatMap(PolicyText::figures)
        .flatMap(each -> each.values().stream())
        .map(Parameter.Dated::from)
        .sorted()
        .distinct()
        .flatMap(day -> of(one, day, other, day).stream())
        .distinct()
        .sorted(Comparator.comparing(Change::what))
        .toList();
  }

  private static Change change(String key, @Nullable Said before, @Nullable Said after) {
    return new Change(
        key,
        before == null ? NOTHING : before.text(),
        after == null ? NOTHING : after.text(),
        after != null ? after.clause() : before == null ? "" : before.clause());
  }

  private static Map<String, Said> said(PolicyPack pack, LocalDate day) {
    Map<String, Said> said = new TreeMap<>();
    PolicyText.figures(pack)
        .forEach(
            each ->
                said.put(
                    "parameter " + each.key(), new Said(each.on(day).text(), each.citation())));
    for (Reasons.Reason each : pack.reasons().all()) {
      said.put(
          "reason " + each.code(),
          new Said(
              each.severity() + " \"" + each.message() + "\" \"" + each.fix() + "\"",
              each.citation()));
    }
    pack.codes()
        .categories()
        .forEach((code, category) -> said.put("code " + code, new Said(category.name(), "")));
    pack.employerChecklist()
        .statements()
        .forEach(
            each -> said.put("statement " + each.id(), new Said(each.asks(), each.citation())));
    pack.about().rules().forEach((rule, clause) -> said.put("rule " + rule, new Said(clause, "")));
    return said;
  }
}
