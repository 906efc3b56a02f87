package org.ojtpay.extract;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.ojtpay.packet.Exhibit;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.packet.Value;

/**
 * The kind of a packet that only its title says: "Amendment No. 2 to OJT Agreement". An amendment
 * that does not say so elsewhere must not be taken for a new agreement.
 */
final class TitledKind {

  /** Other words for a change may be a part of a name: "Riverside Extension - OJT Agreement". */
  private static final Pattern PLAIN =
      Pattern.compile("(?i).*\\b(?:amend(?:ment|ed)|modification|reinstate(?:ment|d))\\b.*");

  private TitledKind() {}

  /** The fields with the kind, where the form neither says it nor has a place for it. */
  static Fields with(
      Exhibit exhibit, Fields fields, Set<FieldName> blanks, String title, SourceRef place) {
    Optional<Exhibit.Field> field = exhibit.field(FieldName.PACKET_KIND);
    if (field.isEmpty()
        || fields.has(FieldName.PACKET_KIND)
        || blanks.contains(FieldName.PACKET_KIND)) {
      return fields;
    }
    Set<String> kinds = new TreeSet<>();
    for (String word : title.split("[\\s/,:;()-]+", -1)) {
      Choices.canonical(field.get().choices(), word).ifPresent(kinds::add);
    }
    boolean open = kinds.size() > 1 || title.matches("(?i).*(?:/|&|\\bor\\b|\\band\\b).*");
    if (kinds.isEmpty() || kinds.contains("NEW")) {
      return fields;
    }
    boolean plain = !open && PLAIN.matcher(title).matches();
    BigDecimal sure = plain ? Printed.PROBABLE : Printed.DOUBTFUL;
    Map<FieldName, Value> all = new EnumMap<>(FieldName.class);
    all.putAll(fields.values());
    all.put(FieldName.PACKET_KIND, new Value(kinds.iterator().next(), place, sure, title));
    return new Fields(all);
  }
}
