package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ojtpay.packet.Exhibit;
import org.ojtpay.packet.FieldName;

/** Where a form with a block for each pay period begins a new one. */
final class BlockStarts {

  private final List<Integer> starts = new ArrayList<>();

  /** A block begins where labels follow a table and announce a pay period again. */
  BlockStarts(Exhibit exhibit, LabelIndex index, List<Line> lines, FormTables tables) {
    LabelFinder finder = new LabelFinder(index::isLabel);
    Set<Integer> rows =
        tables.rows().stream().map(FormTables.Row::line).collect(Collectors.toSet());
    int candidate = -1;
    boolean seenRows = false;
    for (int i = 0; i < lines.size(); i++) {
      if (tables.taken().contains(i)) {
        seenRows |= rows.contains(i);
        candidate = -1;
        continue;
      }
      List<Label> labels = finder.labels(lines.get(i), i);
      if (candidate < 0 && !labels.isEmpty()) {
        candidate = i;
      }
      if (seenRows && candidate >= 0 && labels.stream().anyMatch(l -> opensPeriod(l, index))) {
        starts.add(candidate);
        seenRows = false;
      }
    }
  }

  List<Integer> lines() {
    return starts;
  }

  private static boolean opensPeriod(Label label, LabelIndex index) {
    return index.targets(label.key()).stream()
        .anyMatch(
            target ->
                target instanceof LabelIndex.RangeLabel
                    || (target instanceof LabelIndex.FieldLabel field
                        && field.name() == FieldName.PERIOD_FROM));
  }
}
