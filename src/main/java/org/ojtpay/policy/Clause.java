package org.ojtpay.policy;

import java.util.List;
import java.util.Set;

/**
 * One thing that a policy or law asks for.
 *
 * @param id as packs cite it, with its document
 * @param says what it asks, in a sentence
 * @param servedBy what of the program serves it; empty where nothing does
 * @param notAutomated why nothing serves it; empty where something does
 */
public record Clause(String id, String says, Served servedBy, String notAutomated) {

  /**
   * What serves a clause.
   *
   * @param rules room and class, such as {@code validate.AgreementDates}
   * @param reasons codes that a rule raises
   * @param parameters keys that a rule reads
   * @param outputs files in a run's folder of the outbox
   * @param commands as they are given, behind the program's name
   */
  public record Served(
      List<String> rules,
      List<String> reasons,
      List<String> parameters,
      List<String> outputs,
      List<String> commands) {

    private static final Set<String> NAMES =
        Set.of("rules", "reasons", "parameters", "outputs", "commands");

    static final Served NOTHING = new Served(List.of(), List.of(), List.of(), List.of(), List.of());

    private static Served read(PackNode node) {
      node.onlyHas(NAMES);
      return new Served(
          names(node, "rules"),
          names(node, "reasons"),
          names(node, "parameters"),
          names(node, "outputs"),
          names(node, "commands"));
    }

    private static List<String> names(PackNode node, String name) {
      return node.has(name)
          ? node.child(name).items().stream().map(PackNode::text).toList()
          : List.of();
    }
  }

  static Clause read(PackNode node, String document) {
    node.onlyHas(Set.of("id", "says", "servedBy", "notAutomated"));
    if (node.has("servedBy") == node.has("notAutomated")) {
      node.problem("either servedBy or notAutomated");
    }
    return new Clause(
        document + node.text("id"),
        node.text("says"),
        node.has("servedBy") ? Served.read(node.child("servedBy")) : Served.NOTHING,
        node.optionalText("notAutomated").orElse(""));
  }
}
