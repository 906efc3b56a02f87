package org.ojtpay.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * {@code pack.yaml}: what a pack is.
 *
 * @param version grows with every change that the board decides
 * @param from the day from which the source is in force
 * @param source the document that the pack turns into data
 * @param unreadable where that document breaks off
 */
record PackFile(
    String name,
    String title,
    String version,
    LocalDate from,
    String source,
    String purpose,
    List<PolicyPack.Unreadable> unreadable) {

  private static final Set<String> NAMES =
      Set.of("name", "title", "version", "from", "source", "purpose", "unreadable");

  static PackFile read(PackNode root, String folder) {
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
        root.has("unreadable")
            ? root.child("unreadable").items().stream().map(PackFile::unreadable).toList()
            : List.of());
  }

  private static PolicyPack.Unreadable unreadable(PackNode item) {
    item.onlyHas(Set.of("where", "reads", "decision"));
    return new PolicyPack.Unreadable(item.text("where"), item.text("reads"), item.text("decision"));
  }
}
