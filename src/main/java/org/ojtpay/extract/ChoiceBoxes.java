package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.ojtpay.extract.Candidates.Rank;
import org.ojtpay.packet.Exhibit;
import org.ojtpay.packet.FieldKind;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.packet.Value;

/**
 * Boxes to tick that stand without a label: the words beside them, all of them choices of one
 * field, say what is asked. "Midpoint, Completion, Discontinuation" can be nothing but a type.
 */
final class ChoiceBoxes {

  private static final String TICKED = "boxes without a label";

  /** A box with one of the choices beside it. */
  private record Option(String choice, PageModel page, PageWord box) {}

  private ChoiceBoxes() {}

  /** Adds the choice of each field that is not read yet. */
  static void read(Exhibit exhibit, List<Line> lines, Set<Integer> taken, Candidates candidates) {
    for (Exhibit.Field field : exhibit.fields()) {
      if (field.name().kind() != FieldKind.CHOICE || candidates.has(field.name())) {
        continue;
      }
      List<Option> options = new ArrayList<>();
      for (int i = 0; i < lines.size(); i++) {
        if (!taken.contains(i)) {
          options.addAll(among(field, lines.get(i)));
        }
      }
      keep(field, options, candidates);
    }
  }

  /**
   * The choices of this field beside the boxes of a line. One box a line is enough where the form
   * has to say it; otherwise all the boxes of the line are choices of the field.
   */
  private static List<Option> among(Exhibit.Field field, Line line) {
    List<PageWord> words = line.words().stream().filter(word -> !word.text().isEmpty()).toList();
    List<Integer> boxes =
        IntStream.range(0, words.size()).filter(i -> Choices.isBox(words.get(i))).boxed().toList();
    boolean first = !boxes.isEmpty() && boxes.get(0) == 0;
    boolean last = !boxes.isEmpty() && boxes.get(boxes.size() - 1) == words.size() - 1;
    List<Option> options = new ArrayList<>();
    for (int i = 0; i < boxes.size() && (first || (last && boxes.size() > 1)); i++) {
      int box = boxes.get(i);
      int from = first ? box + 1 : i == 0 ? 0 : boxes.get(i - 1) + 1;
      int to = !first ? box : i + 1 < boxes.size() ? boxes.get(i + 1) : words.size();
      Choices.canonical(field.choices(), Piece.text(words.subList(from, to)))
          .ifPresent(choice -> options.add(new Option(choice, line.page(), words.get(box))));
    }
    boolean all = boxes.size() > 1 && options.size() == boxes.size();
    return (field.required() && first) || all ? options : List.of();
  }

  private static void keep(Exhibit.Field field, List<Option> options, Candidates candidates) {
    long different = options.stream().map(Option::choice).distinct().count();
    if (different < 2 || different < options.size()) {
      return;
    }
    List<Option> ticked =
        options.stream().filter(option -> Choices.isTicked(option.box())).toList();
    Option first = ticked.isEmpty() ? options.get(0) : ticked.get(0);
    SourceRef source = first.page().source(first.box().box());
    if (ticked.isEmpty()) {
      candidates.addBlank(field.name(), source);
    } else if (ticked.size() > 1) {
      candidates.add(
          field.name(), Rank.NAMED, Value.notUnderstood("several boxes", source), TICKED);
    } else {
      Value value = new Value(first.choice(), source, first.box().confidence(), null);
      candidates.add(field.name(), Rank.NAMED, value, TICKED);
    }
  }
}
