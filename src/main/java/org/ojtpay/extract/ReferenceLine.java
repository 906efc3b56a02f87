package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ojtpay.extract.Candidates.Rank;
import org.ojtpay.extract.LabelIndex.FieldLabel;
import org.ojtpay.packet.Exhibit;
import org.ojtpay.packet.FieldKind;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.packet.Value;

/**
 * The line of a letter that says what it is about: "Re: OJT Agreement SD-447120 / Participant: Noor
 * Haddadin / Midpoint invoice". Its parts are labels with their values, or a choice.
 */
final class ReferenceLine {

  private static final Pattern OPENING =
      Pattern.compile("(?i)(?:re|ref|reference|subject|subj|regarding|in re|about)\\.?:");

  private static final Pattern SEPARATOR = Pattern.compile("[/|;\u2022\u00b7\u2013\u2014-]");

  /** What a choice is called for besides: "Midpoint invoice". */
  private static final Pattern KIND_OF_PAPER =
      Pattern.compile(
          "(?i)\\s*(?:invoice|billing|bill|claim|request|reimbursement|payment)(?: for payment)?$");

  private static final Pattern IDENTIFIER =
      Pattern.compile("[#]?[\\p{L}\\d./-]*\\d[\\p{L}\\d./-]*");
  private static final Pattern PERSON =
      Pattern.compile("\\p{Lu}[\\p{L}.'\u2019-]*(?:,? \\p{Lu}[\\p{L}.'\u2019-]*){1,4}");

  /** "OJT of Jo Bell", "Training for Jo Bell". */
  private static final Pattern TRAINEE =
      Pattern.compile(
          "(?:OJT|(?:OJT |On-the-Job )?[Tt]raining|Wages) (?:of|for) (?:[a-z ]+ )?("
              + PERSON
              + ")");

  private record Part(FieldName name, Value value) {}

  private final Exhibit exhibit;
  private final LabelIndex index;
  private final Line line;

  private ReferenceLine(Exhibit exhibit, LabelIndex index, Line line) {
    this.exhibit = exhibit;
    this.index = index;
    this.line = line;
  }

  /** Adds what lines of reference say, and takes those that say something. */
  static void read(
      Exhibit exhibit,
      LabelIndex index,
      List<Line> lines,
      Set<Integer> taken,
      Candidates candidates) {
    Optional<Letter> letter = Letter.of(lines);
    for (int i = 0; i < lines.size(); i++) {
      List<PageWord> words = lines.get(i).words();
      if (taken.contains(i) || lines.get(i).ruled() || words.isEmpty()) {
        continue;
      }
      boolean opens = OPENING.matcher(words.get(0).text()).matches();
      int line = i;
      if (opens || letter.filter(each -> each.isSubject(line)).isPresent()) {
        List<Part> parts = new ReferenceLine(exhibit, index, lines.get(i)).parts(opens ? 1 : 0);
        parts.forEach(
            part -> candidates.add(part.name(), Rank.NAMED, part.value(), words.get(0).text()));
        if (!parts.isEmpty()) {
          taken.add(i);
        }
      }
    }
  }

  /** None where a label of a part is known and its value is not understood. */
  private List<Part> parts(int first) {
    List<Part> parts = new ArrayList<>();
    List<PageWord> words = line.words();
    int from = first;
    for (int i = first; i <= words.size(); i++) {
      if (i == words.size() || SEPARATOR.matcher(words.get(i).text()).matches()) {
        Part part = i > from ? part(words.subList(from, i)) : null;
        if (part != null) {
          parts.add(part);
        }
        from = i + 1;
      } else if (words.get(i).text().matches(".*[,;]|.*\\d\\.")) {
        String label = i + 1 < words.size() ? LabelKey.ofWord(words.get(i + 1).text()) : "";
        boolean ends = words.get(i).text().matches(".*[;.]") || index.isLabel(label);
        if (ends && i + 1 > from) {
          Part part = part(words.subList(from, i + 1));
          if (part != null) {
            parts.add(part);
          }
          from = i + 1;
        }
      }
    }
    return parts;
  }

  private @Nullable Part part(List<PageWord> words) {
    SourceRef source = line.page().source(Piece.around(words));
    String whole = Piece.text(words).replaceFirst("[,;.]$", "");
    for (int end = Math.min(words.size() - 1, LabelIndex.LONGEST); end > 0; end--) {
      Optional<FieldName> name = field(LabelKey.of(Piece.text(words.subList(0, end))));
      if (name.isPresent()) {
        String text = Piece.text(words.subList(end, words.size())).replaceFirst("[,;.]$", "");
        boolean colon = LabelFinder.endsInColon(words.get(end - 1));
        return new Part(
            name.get(), value(name.get(), text.replaceFirst("^:\\s*", ""), colon, source));
      }
    }
    Matcher trainee = TRAINEE.matcher(whole);
    if (trainee.matches() && exhibit.field(FieldName.PARTICIPANT).isPresent()) {
      return new Part(
          FieldName.PARTICIPANT, new Value(trainee.group(1), source, Printed.PROBABLE, whole));
    }
    String choice = KIND_OF_PAPER.matcher(whole).replaceFirst("");
    for (Exhibit.Field field : exhibit.fields()) {
      Optional<String> chosen = chosen(field, choice);
      if (field.name().kind() == FieldKind.CHOICE && chosen.isPresent()) {
        return new Part(field.name(), new Value(chosen.get(), source, Printed.PROBABLE, whole));
      }
    }
    return null;
  }

  /** "Final" or "Final (completion)": both words mean the same. */
  private static Optional<String> chosen(Exhibit.Field field, String choice) {
    String[] words = choice.strip().replaceFirst("\\)$", "").split("\\s*\\(", -1);
    Optional<String> first = Choices.canonical(field.choices(), words[0]);
    return Stream.of(words)
            .map(word -> Choices.canonical(field.choices(), word))
            .allMatch(first::equals)
        ? first
        : Optional.empty();
  }

  private Optional<FieldName> field(String key) {
    return index.targets(key).stream()
        .filter(FieldLabel.class::isInstance)
        .map(target -> ((FieldLabel) target).name())
        .findFirst();
  }

  /** Without a colon the value itself has to look like one. */
  private static Value value(FieldName name, String text, boolean colon, SourceRef source) {
    Value value = Canonical.value(name.kind(), text, source, Printed.PROBABLE);
    boolean likely =
        switch (name) {
          case AGREEMENT_NUMBER, INVOICE_NUMBER, PARTICIPANT_ID, EMPLOYER_ID ->
              IDENTIFIER.matcher(text).matches();
          case PARTICIPANT -> PERSON.matcher(text).matches();
          default -> colon || name.kind() != FieldKind.TEXT;
        };
    return likely || value.text().isEmpty()
        ? value
        : new Value(value.text(), source, Printed.DOUBTFUL, text);
  }
}
