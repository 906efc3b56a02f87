package org.ojtpay.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ojtpay.extract.Candidates.Rank;
import org.ojtpay.extract.LabelIndex.FieldLabel;
import org.ojtpay.packet.FieldKind;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.packet.Value;

/** Two labels over two values in one place: "Hours per Week / Total Hours" and "36 / 620". */
final class JoinedLabels {

  private static final Pattern BETWEEN_LABELS = Pattern.compile("\\s*/\\s*|\\s+(?:and|&)\\s+");

  private static final List<Pattern> BETWEEN_VALUES =
      List.of(
          Pattern.compile("\\s+[/|]\\s+|\\s*;\\s*"),
          Pattern.compile("\\s*[/|]\\s*"),
          Pattern.compile("\\s*,\\s+|\\s+(?:and|&)\\s+"));

  private final LabelIndex index;
  private final Candidates candidates;

  private JoinedLabels(LabelIndex index, Candidates candidates) {
    this.index = index;
    this.candidates = candidates;
  }

  static void read(LabelIndex index, List<Line> lines, Set<Integer> taken, Candidates candidates) {
    JoinedLabels joined = new JoinedLabels(index, candidates);
    for (int i = 0; i < lines.size(); i++) {
      if (!taken.contains(i)) {
        joined.read(lines.get(i));
      }
    }
  }

  private void read(Line line) {
    for (int i = 0; i < line.pieces().size(); i++) {
      List<PageWord> words = line.pieces().get(i).words();
      int end = colon(words);
      List<PageWord> value =
          end < words.size()
              ? words.subList(end, words.size())
              : i + 1 < line.pieces().size() ? line.pieces().get(i + 1).words() : List.of();
      boolean next = i + 1 < line.pieces().size() && end < words.size() && !line.ruled();
      if (!words.isEmpty() && !value.isEmpty() && !next) {
        List<FieldName> fields = fields(Piece.text(words.subList(0, end)));
        if (fields.size() == 2) {
          keep(fields, line.page(), value);
        }
      }
    }
  }

  /** The word after the first colon; the end where there is none. */
  private static int colon(List<PageWord> words) {
    for (int i = 0; i < words.size(); i++) {
      if (LabelFinder.endsInColon(words.get(i))) {
        return i + 1;
      }
    }
    return words.size();
  }

  /** The fields that two labels in one stand for; empty where they are one label or none. */
  private List<FieldName> fields(String label) {
    String[] parts = BETWEEN_LABELS.split(label.replaceFirst("[\\s:]+$", ""), -1);
    if (parts.length != 2 || index.isLabel(LabelKey.ofHeading(label))) {
      return List.of();
    }
    Optional<FieldName> first = field(parts[0]);
    Optional<FieldName> second =
        field(parts[1])
            .or(
                () ->
                    Stream.of(parts[0].split(" ", -1))
                        .flatMap(word -> field(word + " " + parts[1]).stream())
                        .findFirst());
    return first.isPresent() && second.isPresent() && first.get() != second.get()
        ? List.of(first.get(), second.get())
        : List.of();
  }

  private Optional<FieldName> field(String label) {
    List<FieldName> named =
        index.targets(LabelKey.ofHeading(label)).stream()
            .filter(target -> target instanceof FieldLabel field && !field.loose())
            .map(target -> ((FieldLabel) target).name())
            .distinct()
            .toList();
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  private void keep(List<FieldName> fields, PageModel page, List<PageWord> words) {
    Printed printed = new Printed(page, words, Piece.around(words), Printed.CLEAR);
    SourceRef source = page.source(printed.box());
    for (Pattern between : BETWEEN_VALUES) {
      String[] parts = between.split(printed.text(), -1);
      if (parts.length == 2 && fits(fields.get(0), parts[0]) && fits(fields.get(1), parts[1])) {
        for (int i = 0; i < 2; i++) {
          Value value = Canonical.value(fields.get(i).kind(), parts[i], source, printed.sure());
          candidates.add(fields.get(i), Rank.NAMED, value);
        }
        return;
      }
    }
  }

  /** Whether a part can be what its field holds; a name has no digits, a telephone many. */
  private static boolean fits(FieldName field, String part) {
    if (field.kind() != FieldKind.TEXT) {
      boolean simple = field.kind() != FieldKind.SIGNATURE && field.kind() != FieldKind.CHOICE;
      return simple && Canonical.fits(field.kind(), part);
    }
    long digits = part.chars().filter(Character::isDigit).count();
    return switch (field) {
      case CONTACT_PHONE, COORDINATOR_PHONE -> digits >= 7 && !part.contains("@");
      case CONTACT_EMAIL, COORDINATOR_EMAIL -> part.matches("\\S+@\\S+");
      case FEIN, PARTICIPANT_ID, EMPLOYER_ID, AGREEMENT_NUMBER, SOC_CODE, UEI ->
          part.matches("[\\p{L}\\d.-]*\\d[\\p{L}\\d.-]*");
      case CONTACT, COORDINATOR, PARTICIPANT, CONTACT_TITLE, JOB_TITLE, DBA ->
          digits == 0 && !part.isBlank() && !part.contains("@");
      default -> false;
    };
  }
}
