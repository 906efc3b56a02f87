package org.ojtpay.policy;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a decision rests on, kept with it: an auditor can ask years later why it was so.
 *
 * @param rule the rule's name
 * @param clause the clause of the policy or law that it serves
 * @param pack the policy pack's name, with its {@code version} and the {@code hash} of its files
 * @param inputs what the rule looked at, by name
 * @param outcome what it came to: of a finding the severity that the pack gives it, whatever a
 *     person or another finding made of it later
 */
public record Grounds(
    String rule,
    String clause,
    String pack,
    String version,
    String hash,
    SortedMap<String, String> inputs,
    String outcome) {

  /** Of what was decided before grounds were kept. */
  public static final Grounds NONE = new Grounds("", "", "", "", "", new TreeMap<>(), "");

  public Grounds {
    inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
  }
}
