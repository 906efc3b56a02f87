package org.ojtpay.policy;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the lines of a worksheet rest on, kept with it: the pack, and which clause each rule serves.
 *
 * @param pack the policy pack's name, with its {@code version} and the {@code hash} of its files
 * @param clauses by rule, such as {@code R5}; a rule that the pack does not name is absent
 */
public record RuleClauses(
    String pack, String version, String hash, SortedMap<String, String> clauses) {

  /** The rules that decide about lines: day, kind of pay, totals, overtime, verification, wages. */
  static final List<String> RULES = List.of("R2", "R3", "R4", "R5", "R8", "R9");

  /** Of a worksheet that rests on no pack, or was kept before packs named their rules' clauses. */
  public static final RuleClauses NONE = new RuleClauses("", "", "", new TreeMap<>());

  public RuleClauses {
    clauses = Collections.unmodifiableSortedMap(new TreeMap<>(clauses));
  }

  public static RuleClauses of(PolicyPack pack) {
    return new RuleClauses(pack.name(), pack.version(), pack.hash(), pack.about().rules());
  }

  /** The clause that a rule serves; empty where that was not kept. */
  public String clause(String rule) {
    return clauses.getOrDefault(rule, "");
  }

  /** The entries of {@code rules} in {@code pack.yaml}. */
  static SortedMap<String, String> read(PackNode rules) {
    rules.onlyHas(Set.copyOf(RULES));
    SortedMap<String, String> clauses = new TreeMap<>();
    for (String rule : RULES) {
      if (rules.has(rule)) {
        PackNode entry = rules.child(rule);
        entry.onlyHas(Set.of("basis", "citation"));
        entry.oneOf("basis", ParametersFile.BASES);
        clauses.put(rule, entry.text("citation"));
      }
    }
    return clauses;
  }
}
