package org.ojtpay.cli;

import java.util.ArrayList;
import java.util.List;
import org.ojtpay.onfile.CheckedParty;
import org.ojtpay.onfile.DebarmentCheck;
import org.ojtpay.onfile.DebarmentMatch;
import org.ojtpay.onfile.Exclusion;

/** The employer beside the excluded parties that are like it, for a person who compares the two. */
final class SideBySide {

  private static final int WIDTH = 38;

  private SideBySide() {}

  /** The look-up that was made; each likely party as a table of its own. */
  static List<String> lines(DebarmentCheck check) {
    List<String> lines = new ArrayList<>();
    String found = check.likely().isEmpty() ? "nobody is like it" : "compare the two";
    lines.add(
        "Looked for on %s in the exclusions extract of %s: %s."
            .formatted(check.on(), check.extract(), found));
    if (check.likely().isEmpty()) {
      lines.add("  looked for " + check.party().described());
    }
    check.likely().forEach(match -> lines.addAll(table(check.party(), match)));
    return lines.stream().map(Shown::line).map(String::stripTrailing).toList();
  }

  private static List<String> table(CheckedParty ours, DebarmentMatch match) {
    Exclusion theirs = match.exclusion();
    List<String> lines = new ArrayList<>();
    lines.add(row("", "the employer", "the excluded party"));
    lines.addAll(names(ours.names(), theirs));
    lines.add(row("city", ours.city(), theirs.city()));
    lines.add(row("state", ours.state(), theirs.state()));
    lines.add(row("ZIP", ours.zip(), theirs.zip()));
    lines.add(row("UEI", ours.uei(), theirs.uei()));
    lines.add(row("SAM number", "", theirs.samNumber()));
    lines.add(row("exclusion", "", theirs.type() + " by " + theirs.agency()));
    String until = theirs.termination() == null ? "indefinite" : theirs.termination().toString();
    lines.add(row("in force", "", theirs.active() + " to " + until));
    lines.add("  likeness %d of 100: %s".formatted(match.score(), match.why()));
    return lines;
  }

  /** The first names side by side, the others below them. */
  private static List<String> names(List<String> ours, Exclusion excluded) {
    List<String> theirs = new ArrayList<>(List.of(excluded.name()));
    theirs.addAll(excluded.aliases());
    List<String> lines = new ArrayList<>();
    for (int at = 0; at < Math.max(ours.size(), theirs.size()); at++) {
      lines.add(row(at == 0 ? "name" : "also", name(ours, at), name(theirs, at)));
    }
    return lines;
  }

  private static String name(List<String> names, int at) {
    return at < names.size() ? names.get(at) : "";
  }

  private static String row(String what, String ours, String theirs) {
    return ("  %-11s %-" + WIDTH + "s  %s").formatted(what, ours, theirs);
  }
}
