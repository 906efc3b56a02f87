package org.ojtpay.policy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * {@code pack.yaml}: what a pack is.
 *
 * @param version grows with every change that the board decides
 * @param from the day from which the source is in force
 * @param source the document that the pack turns into data
 * @param parent the pack that it extends, {@code extends} in the file
 * @param programmes what agreements call the programmes that go by it
 * @param rules the clause that each rule of a worksheet serves, with those of the pack that it
 *     extends
 * @param unreadable where that document breaks off
 */
public record PackFile(
    String name,
    String title,
    String version,
    LocalDate from,
    String source,
    String purpose,
    Optional<String> parent,
    List<String> programmes,
    SortedMap<String, String> rules,
    List<Unreadable> unreadable) {

  /** A place where the source breaks off, and what was decided instead. */
  public record Unreadable(String where, String reads, String decision) {}

  private static final Set<String> NAMES =
      Set.of(
          "name",
          "title",
          "version",
          "from",
          "source",
          "purpose",
          "extends",
          "inherited",
          "programmes",
          "rules",
          "unreadable");

  public PackFile {
    programmes = List.copyOf(programmes);
    rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
    unreadable = List.copyOf(unreadable);
  }

  /**
   * Reads the pack's own file.
   *
   * @param rules its {@code rules} with those that it inherits
   */
  static PackFile read(PackNode root, PackNode rules, String folder) {
    root.onlyHas(NAMES);
    String name = root.text("name");
    if (!name.equals(folder) && !name.isEmpty()) {
      root.child("name").problem("the folder's name, " + folder);
    }
    return new PackFile(
        name,
        root.text("title"),
        root.text("version"),
        root.date("from"),
        root.text("source"),
        root.text("purpose"),
        root.optionalText("extends"),
        root.has("programmes")
            ? root.child("programmes").items().stream().map(PackNode::text).toList()
            : List.of(),
        RuleClauses.read(rules),
        root.has("unreadable")
            ? root.child("unreadable").items().stream().map(PackFile::unreadable).toList()
            : List.of());
  }

  private static Unreadable unreadable(PackNode item) {
    item.onlyHas(Set.of("where", "reads", "decision"));
    return new Unreadable(item.text("where"), item.text("reads"), item.text("decision"));
  }
}
