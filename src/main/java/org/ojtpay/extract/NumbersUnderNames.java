package org.ojtpay.extract;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.Value;

/**
 * "584 \u00b7 Kennel" under a name, without a label: the number of the employee or of the
 * department, which only all names of the register together tell.
 */
final class NumbersUnderNames {

  private static final Pattern NUMBER =
      Pattern.compile("([A-Z]{0,3}-?\\d{2,10})(?:\\s*[\u00b7\u2022|/:\u2013\u2014-]\\s*(\\D+))?");

  /** Two people of two departments look like two people with numbers. */
  private static final int LEAST_NAMES = 3;

  private final Set<String> numbers = new HashSet<>();
  private final Set<String> names = new HashSet<>();
  private final Set<String> beside = new HashSet<>();

  /** The number that a line under this name is; null where it is none. */
  @org.jspecify.annotations.Nullable
  String read(String line, String name) {
    Matcher number = NUMBER.matcher(line.strip());
    if (!number.matches()) {
      return null;
    }
    numbers.add(number.group(1));
    names.add(name);
    beside.add(number.group(2) == null ? "" : number.group(2).strip());
    return number.group(1);
  }

  /** Without these numbers, unless every name has its own and not every number its own words. */
  void settle(List<Fields> rows) {
    boolean own =
        names.size() >= LEAST_NAMES
            && names.size() == numbers.size()
            && beside.size() < names.size();
    if (!names.isEmpty() && !own) {
      rows.replaceAll(this::unnumbered);
    }
  }

  private Fields unnumbered(Fields row) {
    boolean under = row.text(FieldName.PARTICIPANT_ID).filter(numbers::contains).isPresent();
    if (!under) {
      return row;
    }
    Map<FieldName, Value> kept = new EnumMap<>(FieldName.class);
    kept.putAll(row.values());
    kept.remove(FieldName.PARTICIPANT_ID);
    return new Fields(kept);
  }
}
