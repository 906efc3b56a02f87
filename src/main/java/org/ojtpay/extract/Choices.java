package org.ojtpay.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ojtpay.packet.Box;
import org.ojtpay.packet.Exhibit;
import org.ojtpay.packet.FieldKind;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.packet.Value;

/** Which of a form's choices is made: the one written down, or the one box that is ticked. */
final class Choices {

  private static final Pattern BOX =
      Pattern.compile("\\[[xX]?]|\\([xX]?\\)|[\u2610\u2611\u2612\u2713\u25a1\u25a0]");
  private static final Pattern TICKED =
      Pattern.compile("\\[[xX]]|\\([xX]\\)|[\u2611\u2612\u2713\u25a0]");

  private static final Pattern RING = Pattern.compile("([^()]*)\\(([^()]+)\\)([^()]*)");

  private Choices() {}

  static Value value(
      Exhibit.Field field, List<PageWord> words, SourceRef source, BigDecimal confidence) {
    String seen = Piece.text(words);
    String text = picked(words).or(() -> circled(field.choices(), seen)).orElse(seen);
    Optional<String> choice = canonical(field.choices(), text);
    if (choice.isPresent()) {
      return new Value(choice.get(), source, confidence, choice.get().equals(seen) ? null : text);
    }
    if (!field.choices().isEmpty()) {
      return Value.notUnderstood(seen, source);
    }
    return Canonical.value(FieldKind.CHOICE, text, source, confidence);
  }

  /** The words beside the one box that is ticked, as they stand there. */
  static Value ticked(List<PageWord> words, SourceRef source, BigDecimal confidence) {
    String text = picked(words).orElse("");
    return text.isEmpty()
        ? Value.notUnderstood(Piece.text(words), source)
        : new Value(text, source, confidence, Piece.text(words));
  }

  /** The same of a cell's text, in which the boxes are characters. */
  static Value ofText(Exhibit.Field field, String text, SourceRef source, BigDecimal confidence) {
    List<PageWord> words = new ArrayList<>();
    String boxes =
        text.replaceAll("\\[[ _]*]|\\([ _]*\\)", " " + PageWord.UNTICKED + " ")
            .replaceAll("(?i)\\[ *[x\u2713] *]|\\( *[x\u2713] *\\)", " " + PageWord.TICKED + " ");
    for (String word : boxes.strip().split("\\s+", -1)) {
      words.add(PageWord.printed(word, new Box(0, 0, 0, 0), 0, false));
    }
    return value(field, words, source, confidence);
  }

  /** "Midpoint ( Completion ) Year end": of several choices the one with a ring around it. */
  private static Optional<String> circled(Map<String, List<String>> choices, String seen) {
    Matcher ring = RING.matcher(seen);
    if (!ring.matches()) {
      return Optional.empty();
    }
    Optional<String> inside = canonical(choices, ring.group(2));
    String around = LabelKey.of(ring.group(1) + " " + ring.group(3));
    boolean others =
        choices.entrySet().stream()
            .filter(choice -> inside.filter(choice.getKey()::equals).isEmpty())
            .anyMatch(
                choice ->
                    choice.getValue().stream()
                        .anyMatch(word -> around.contains(LabelKey.of(word))));
    return inside.filter(choice -> others).map(choice -> ring.group(2));
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
    return word.isTickBox() || BOX.matcher(word.text()).matches();
  }

  static boolean isTicked(PageWord word) {
    return TICKED.matcher(word.text()).matches();
  }
}
