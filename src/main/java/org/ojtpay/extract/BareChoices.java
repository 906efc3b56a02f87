package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ojtpay.extract.Candidates.Rank;
import org.ojtpay.packet.Exhibit;
import org.ojtpay.packet.Value;

/**
 * Boxes to tick without a label: "[X] New [ ] Amendment [ ] Reinstatement". They are a field's
 * where all their words are among its choices.
 */
final class BareChoices {

  private record Option(PageWord box, String text) {}

  private BareChoices() {}

  static void read(Exhibit exhibit, List<Line> lines, Set<Integer> taken, Candidates candidates) {
    for (int i = 0; i < lines.size(); i++) {
      List<Option> options = taken.contains(i) ? List.of() : options(lines.get(i).words());
      if (options.size() < 2) {
        continue;
      }
      for (Exhibit.Field field : exhibit.fields()) {
        if (!field.choices().isEmpty()) {
          keep(field, lines.get(i), options, candidates);
        }
      }
    }
  }

  private static void keep(
      Exhibit.Field field, Line line, List<Option> options, Candidates candidates) {
    Set<String> named = new HashSet<>();
    Set<String> ticked = new HashSet<>();
    for (Option option : options) {
      Optional<String> choice = Choices.canonical(field.choices(), option.text());
      if (choice.isEmpty() || !named.add(choice.get())) {
        return;
      }
      if (Choices.isTicked(option.box())) {
        ticked.add(choice.get());
      }
    }
    Printed printed = new Printed(line.page(), line.words(), line.box(), Printed.CLEAR);
    if (ticked.size() == 1) {
      candidates.add(
          field.name(),
          Rank.NAMED,
          new Value(
              ticked.iterator().next(),
              line.page().source(line.box()),
              printed.sure(),
              line.text()));
    } else if (!ticked.isEmpty()) {
      candidates.add(
          field.name(),
          Rank.NAMED,
          Value.notUnderstood(line.text(), line.page().source(line.box())));
    }
  }

  /** Each box with the words of its side; empty where the line holds anything else. */
  private static List<Option> options(List<PageWord> line) {
    List<PageWord> words = line.stream().filter(word -> !word.text().isEmpty()).toList();
    List<Integer> boxes = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (Choices.isBox(words.get(i))) {
        boxes.add(i);
      }
    }
    if (boxes.size() < 2) {
      return List.of();
    }
    boolean first = boxes.get(0) == 0;
    if (!first && boxes.get(boxes.size() - 1) != words.size() - 1) {
      return List.of();
    }
    List<Option> options = new ArrayList<>();
    for (int i = 0; i < boxes.size(); i++) {
      int from = first ? boxes.get(i) + 1 : i == 0 ? 0 : boxes.get(i - 1) + 1;
      int to = !first ? boxes.get(i) : i + 1 < boxes.size() ? boxes.get(i + 1) : words.size();
      options.add(new Option(words.get(boxes.get(i)), Piece.text(words.subList(from, to))));
    }
    return options;
  }
}
