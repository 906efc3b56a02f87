package org.ojtpay.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A policy pack as the page that people read: {@code docs/policy.md} is what this writes. */
public final class PolicyPage {

  private static final List<String> FIGURES =
      List.of("Key", "What", "Values", "Picked by", "Basis", "Citation");
  private static final List<String> REASONS =
      List.of("Code", "Severity", "Says", "Asks for", "Mended by", "Basis", "Citation");

  private PolicyPage() {}

  /**
   * All packs, and the clauses that they rest on.
   *
   * @param packs what is extended first
   */
  public static String markdown(List<PolicyPack> packs, Clauses clauses) {
    return Stream.concat(Stream.of(markdown(packs).stripTrailing()), ClausesPage.lines(clauses))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** Of a pack that extends another of them, only what differs. */
  private static String markdown(List<PolicyPack> packs) {
    return packs.stream()
        .map(
            pack ->
                packs.stream()
                    .filter(each -> pack.about().parent().filter(each.name()::equals).isPresent())
                    .findFirst()
                    .map(parent -> differing(pack, parent))
                    .orElseGet(() -> markdown(pack)))
        .collect(Collectors.joining("\n"));
  }

  private static String differing(PolicyPack pack, PolicyPack parent) {
    Stream<String> about =
        Stream.of(
            "## The policy pack " + pack.name(),
            "",
            pack.about().purpose()
                + " Source: "
                + pack.source()
                + ". Version "
                + pack.version()
                + ". What follows is what differs from "
                + parent.name()
                + ".",
            "",
            "Programmes: " + String.join("; ", pack.about().programmes()) + ".");
    Set<Parameter> figures = PolicyText.figures(parent).collect(Collectors.toSet());
    List<Reasons.Reason> reasons = new ArrayList<>();
    parent.reasons().all().forEach(reasons::add);
    return Stream.of(
            about,
            table(
                "Parameters of " + pack.name(),
                FIGURES,
                PolicyText.figures(pack)
                    .filter(each -> !figures.contains(each))
                    .map(PolicyPage::figure)),
            table(
                "Reasons of " + pack.name(),
                REASONS,
                StreamSupport.stream(pack.reasons().all().spliterator(), false)
                    .filter(each -> !reasons.contains(each))
                    .map(each -> reason(pack, each))),
            rules("Rules of worksheet lines of " + pack.name(), pack))
        .flatMap(section -> section)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** Every figure with all its values, every reason, and what could not be read, in Markdown. */
  public static String markdown(PolicyPack pack) {
    return Stream.of(
            head(pack),
            figures(pack),
            reasons(pack),
            rules("Rules of worksheet lines", pack),
            checklist(pack),
            unreadable(pack))
        .flatMap(section -> section)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static Stream<String> head(PolicyPack pack) {
    return Stream.of(
        "# The policy pack " + pack.name(),
        "",
        "Written from the pack by `PolicyPage`; change the pack, not this page.",
        "",
        pack.about().purpose() + " Source: " + pack.source() + ". Version " + pack.version() + ".",
        "",
        "Basis: *policy*, the source says it; *law*, a statute or regulation; *decision*, ours, open"
            + " to the board.");
  }

  private static Stream<String> figures(PolicyPack pack) {
    return table("Parameters", FIGURES, PolicyText.figures(pack).map(PolicyPage::figure));
  }

  private static List<String> figure(Parameter figure) {
    String values =
        figure.values().stream()
            .map(each -> each.text() + " from " + each.from())
            .collect(Collectors.joining("; "));
    return List.of(
        "`" + figure.key() + "`",
        figure.title() + figure.remark().map(note -> ". " + note).orElse(""),
        values + " (" + figure.unit() + ")",
        figure.selectedBy(),
        figure.basis(),
        figure.citation());
  }

  private static Stream<String> reasons(PolicyPack pack) {
    return table(
        "Reasons",
        REASONS,
        StreamSupport.stream(pack.reasons().all().spliterator(), false)
            .map(reason -> reason(pack, reason)));
  }

  private static List<String> reason(PolicyPack pack, Reasons.Reason reason) {
    return List.of(
        "`" + reason.code() + "`",
        reason.severity().name(),
        reason.message(),
        reason.fix(),
        pack.fixedBy(reason.code()).name().toLowerCase(Locale.ROOT),
        reason.basis(),
        reason.citation());
  }

  private static Stream<String> rules(String title, PolicyPack pack) {
    return table(
        title,
        List.of("Rule", "Citation"),
        pack.about().rules().entrySet().stream()
            .map(each -> List.of(each.getKey(), each.getValue())));
  }

  private static Stream<String> checklist(PolicyPack pack) {
    return table(
        "Statements of the employer checklist",
        List.of("Statement", "Asks", "Citation"),
        pack.employerChecklist().statements().stream()
            .map(each -> List.of(each.id(), each.asks(), each.citation())));
  }

  private static Stream<String> unreadable(PolicyPack pack) {
    return table(
        "Unreadable places of the source",
        List.of("Where", "What is there", "Decision"),
        pack.about().unreadable().stream()
            .map(each -> List.of(each.where(), each.reads(), each.decision())));
  }

  static Stream<String> table(String title, List<String> head, Stream<List<String>> rows) {
    Stream<String> top =
        Stream.of("", "## " + title, "", row(head), "|" + "---|".repeat(head.size()));
    return Stream.concat(top, rows.map(PolicyPage::row));
  }

  private static String row(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replace("|", "\\|").replace("\n", " ").strip())
        .collect(Collectors.joining(" | ", "| ", " |"));
  }
}
