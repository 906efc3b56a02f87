package org.ojtpay.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * {@code wages.yaml}: wage floors.
 *
 * @param selfSufficiency the board's target; its values may be {@code NONE}
 */
record WagesFile(List<MinimumWages.Floor> floors, Parameter selfSufficiency) {

  private static final String SELF_SUFFICIENCY = "self-sufficiency-wage";
  private static final String FLOOR = "minimum-wage.";
  private static final Set<String> FLOOR_NAMES =
      Set.of("which", "places", "employees-from", "employees-to", "knownThrough");

  static WagesFile read(PackNode root) {
    List<MinimumWages.Floor> floors = new ArrayList<>();
    for (PackNode entry : root.children()) {
      if (entry.name().startsWith(FLOOR)) {
        floors.add(floor(entry));
      } else if (!entry.name().equals(SELF_SUFFICIENCY)) {
        entry.problem("key " + entry.name(), FLOOR + "... or " + SELF_SUFFICIENCY);
      }
    }
    if (floors.stream().noneMatch(MinimumWages.Floor::isForEveryone)) {
      root.child(FLOOR + "federal").problem("a floor for every place and size");
    }
    PackNode target = root.child(SELF_SUFFICIENCY);
    return new WagesFile(floors, ParametersFile.read(target, ValueKind.WAGE.orNone(), Set.of()));
  }

  /** The same, with the wages of that day on every day. */
  WagesFile asOn(LocalDate day) {
    return new WagesFile(
        floors.stream().map(each -> each.asOn(day)).toList(), selfSufficiency.asOn(day));
  }

  private static MinimumWages.Floor floor(PackNode entry) {
    return new MinimumWages.Floor(
        ParametersFile.read(entry, ValueKind.WAGE, FLOOR_NAMES),
        entry.text("which"),
        entry.has("places")
            ? entry.child("places").items().stream().map(PackNode::text).toList()
            : List.of(),
        entry.integer("employees-from", 0),
        entry.integer("employees-to", Integer.MAX_VALUE),
        entry.has("knownThrough") ? entry.date("knownThrough") : LocalDate.MAX);
  }
}
