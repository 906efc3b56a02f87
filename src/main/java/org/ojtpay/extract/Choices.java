package org.ojtpay.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ojtpay.packet.Box;
import org.ojtpay.packet.Exhibit;
import org.ojtpay.packet.FieldKind;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.packet.Value;

/** Which of a form's choices is made: the one written down, or the one box that is ticked. */
final class Choices {

  private Choices() {}

  static Value value(
      Exhibit.Field field, List<PageWord> words, SourceRef source, BigDecimal confidence) {
    String seen = Piece.text(words);
    Optional<String> picked = picked(words);
    String text = picked.orElse(seen);
    Optional<String> choice = canonical(field.choices(), text);
    if (choice.isPresent()) {
      return new Value(choice.get(), source, confidence, choice.get().equals(seen) ? null : text);
    }
    if (!field.choices().isEmpty()) {
      return Value.notUnderstood(seen, source);
    }
    return Canonical.value(FieldKind.CHOICE, text, source, confidence);
  }

  /** The same for a text that holds its boxes as characters: "Sun ( x ) Mon ( )". */
  static Value ofText(Exhibit.Field field, String text, SourceRef source, BigDecimal confidence) {
    String boxed = text.replaceAll("([\\[(])\\s*([xX\u2713]?)\\s*([])])", " $1$2$3 ");
    List<PageWord> words =
        Stream.of(boxed.strip().split("\\s+", -1))
            .map(word -> PageWord.printed(word, new Box(0, 0, 0, 0), 0, false))
            .toList();
    return value(field, words, source, confidence);
  }

  /** The canonical word for what people write; empty where none of the choices is meant. */
  static Optional<String> canonical(Map<String, List<String>> choices, String text) {
    String key = LabelKey.of(text);
    for (Map.Entry<String, List<String>> choice : choices.entrySet()) {
      if (LabelKey.of(choice.getKey().replace('_', ' ')).equals(key)
          || choice.getValue().stream().anyMatch(word -> LabelKey.of(word).equals(key))) {
        return Optional.of(choice.getKey());
      }
    }
    return Optional.empty();
  }

  /** The words beside the one ticked box; empty where no boxes stand there, none or several. */
  private static Optional<String> picked(List<PageWord> words) {
    List<String> ticked = new ArrayList<>();
    boolean boxFirst = !words.isEmpty() && isBox(words.get(0));
    for (int i = 0; i < words.size(); i++) {
      if (isBox(words.get(i)) && isTicked(words.get(i))) {
        ticked.add(boxFirst ? wordsAfter(words, i) : wordsBefore(words, i));
      }
    }
    boolean boxes = words.stream().anyMatch(Choices::isBox);
    if (!boxes) {
      return Optional.empty();
    }
    return ticked.size() == 1 ? Optional.of(ticked.get(0)) : Optional.of("");
  }

  private static String wordsAfter(List<PageWord> words, int box) {
    int end = box + 1;
    while (end < words.size() && !isBox(words.get(end))) {
      end++;
    }
    return Piece.text(words.subList(box + 1, end));
  }

  private static String wordsBefore(List<PageWord> words, int box) {
    int start = box;
    while (start > 0 && !isBox(words.get(start - 1))) {
      start--;
    }
    return Piece.text(words.subList(start, box));
  }

  static boolean isBox(PageWord word) {
    return word.isTickBox()
        || word.text().matches("\\[[xX]?]|\\([xX]?\\)|[\u2610\u2611\u2612\u2713\u25a1\u25a0]");
  }

  static boolean isTicked(PageWord word) {
    return word.text().matches("\\[[xX]]|\\([xX]\\)|[\u2611\u2612\u2713\u25a0]");
  }
}
