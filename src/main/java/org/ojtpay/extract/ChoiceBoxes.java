package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

  /** Adds the choice of each required field that is not read yet. */
  static void read(Exhibit exhibit, List<Line> lines, Set<Integer> taken, Candidates candidates) {
    for (Exhibit.Field field : exhibit.fields()) {
      boolean asked = field.required() && field.name().kind() == FieldKind.CHOICE;
      if (asked && !candidates.has(field.name())) {
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
          if (!taken.contains(i)) {
            options.addAll(among(field, lines.get(i)));
          }
        }
        keep(field, options, candidates);
      }
    }
  }

  private static List<Option> among(Exhibit.Field field, Line line) {
    List<Option> options = new ArrayList<>();
    List<PageWord> words = line.words();
    boolean boxFirst = !words.isEmpty() && Choices.isBox(words.get(0));
    for (int i = 0; i < words.size() && boxFirst; i++) {
      if (Choices.isBox(words.get(i))) {
        int end = i + 1;
        while (end < words.size() && !Choices.isBox(words.get(end))) {
          end++;
        }
        PageWord box = words.get(i);
        Choices.canonical(field.choices(), Piece.text(words.subList(i + 1, end)))
            .ifPresent(choice -> options.add(new Option(choice, line.page(), box)));
      }
    }
    return options;
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
