package org.ojtpay.policy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The clauses as a part of the page that people read. */
final class ClausesPage {

  private static final List<String> HEAD = List.of("Clause", "Asks", "Served by", "Not automated");

  private ClausesPage() {}

  static Stream<String> lines(Clauses clauses) {
    Stream<String> about =
        Stream.of(
            "",
            "# The clauses",
            "",
            "Each clause of the policies, and of the laws that the packs cite: what serves it, or"
                + " why nothing does. Written from `clauses.yaml`.");
    return Stream.concat(
        about,
        clauses.documents().stream()
            .flatMap(
                each ->
                    PolicyPage.table(
                        each.title(), HEAD, each.clauses().stream().map(ClausesPage::row))));
  }

  private static List<String> row(Clause clause) {
    return List.of(clause.id(), clause.says(), served(clause.servedBy()), clause.notAutomated());
  }

  private static String served(Clause.Served by) {
    return Stream.of(
            named("rules", by.rules()),
            named("reasons", by.reasons()),
            named("parameters", by.parameters()),
            named("outputs", by.outputs()),
            named("commands", by.commands().stream().map(each -> "ojtpay " + each).toList()))
        .flatMap(each -> each)
        .collect(Collectors.joining("; "));
  }

  private static Stream<String> named(String what, List<String> names) {
    return names.isEmpty()
        ? Stream.empty()
        : Stream.of(
            names.stream()
                .map(each -> "`" + each + "`")
                .collect(Collectors.joining(", ", what + " ", "")));
  }
}
