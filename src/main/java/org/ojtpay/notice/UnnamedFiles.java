package org.ojtpay.notice;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the files of a submission are called where nobody knows whose it is: a name that its sender
 * gave may be a person's.
 *
 * @param files all of them, by name
 */
record UnnamedFiles(Set<String> files) {

  private static final Pattern KIND = Pattern.compile("[A-Za-z]{2,4}");

  /** As programs call them; in a text document a table, or the text beside its tables. */
  private static final Pattern PLAIN_SHEET =
      Pattern.compile("(?:sheet|table|page) ?\\d{1,3}|text", Pattern.CASE_INSENSITIVE);

  /** {@code file 2 of 3 by name (PDF)}; {@code the file (PDF)} where there is no other. */
  String file(String name) {
    int dot = name.lastIndexOf('.');
    String ending = dot < 0 ? "" : name.substring(dot + 1);
    String kind =
        KIND.matcher(ending).matches() ? " (" + ending.toUpperCase(Locale.ROOT) + ")" : "";
    List<String> sorted = files.stream().sorted().toList();
    int place = sorted.indexOf(name) + 1;
    return place == 0 || sorted.size() == 1
        ? "the file" + kind
        : "file %d of %d by name%s".formatted(place, sorted.size(), kind);
  }

  static String sheet(String name) {
    return PLAIN_SHEET.matcher(name).matches() ? name : "[name withheld]";
  }
}
