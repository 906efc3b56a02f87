package org.ojtpay.onfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes the rows of the SAM exclusions extract (V2, public CSV), one by one. */
final class ExclusionRows {

  /** A Cross-Reference lists names as "(also OLD NAME LLC)", several behind each other. */
  private static final Pattern ALSO =
      Pattern.compile("\\(\\s*also\\s+([^()]+)\\)", Pattern.CASE_INSENSITIVE);

  private final List<Exclusion> rows = new ArrayList<>();
  private final Map<String, String> known = new HashMap<>();
  private String newest = "";

  void add(ReferenceRow row) {
    String created = row.text("Creation_Date");
    newest = created.compareTo(newest) > 0 ? created : newest;
    String zip = row.optional("Zip Code");
    rows.add(
        new Exclusion(
            name(row, "First", "Middle", "Last", "Suffix"),
            aliases(row),
            once(row.text("City")),
            once(row.text("State / Province")),
            once(zip.length() > 5 ? zip.substring(0, 5) : zip),
            row.text("Unique Entity ID"),
            row.text("SAM Number"),
            once(row.optional("Excluding Agency")),
            once(row.optional("Exclusion Type")),
            row.samDate("Active Date"),
            row.termination()));
  }

  /** The extract carries no date of its own, so its newest entry dates it. */
  Exclusions all() {
    return new Exclusions(rows, newest.isEmpty() ? "no date" : newest);
  }

  /** A firm has one name; a person's stands in parts. */
  private static String name(ReferenceRow row, String... parts) {
    String name = row.text("Name");
    return name.isBlank()
        ? Stream.of(parts)
            .map(row::optional)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "))
        : name;
  }

  /** Few write their middle name or initial. */
  private static List<String> aliases(ReferenceRow row) {
    List<String> aliases = new ArrayList<>();
    if (!row.optional("Middle").isEmpty()) {
      aliases.add(name(row, "First", "Last"));
    }
    Matcher also = ALSO.matcher(row.optional("Cross-Reference"));
    while (also.find()) {
      aliases.add(also.group(1).strip());
    }
    return aliases;
  }

  /** A hundred thousand rows name few states, agencies and types. */
  private String once(String text) {
    return known.computeIfAbsent(text, same -> same);
  }
}
