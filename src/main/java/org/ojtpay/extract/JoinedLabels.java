package org.ojtpay.extract;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ojtpay.extract.Candidates.Rank;
import org.ojtpay.extract.LabelIndex.FieldLabel;
import org.ojtpay.extract.LabelIndex.SectionLabel;
import org.ojtpay.packet.FieldKind;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Party;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.packet.Value;

/** Two labels over two values in one place: "Hours per Week / Total Hours" and "36 / 620". */
final class JoinedLabels {

  private static final Pattern BETWEEN_LABELS = Pattern.compile("\\s*[/,]\\s*|\\s+(?:and|&)\\s+");

  private static final List<Pattern> BETWEEN_VALUES =
      List.of(
          Pattern.compile("\\s+[/|]\\s+|\\s*;\\s*"),
          Pattern.compile("\\s*[/|]\\s*"),
          Pattern.compile("(?i)\\s+(?:-|\u2013|to|through|thru)\\s+"),
          Pattern.compile("\\s*,\\s+|\\s+(?:and|&)\\s+"),
          // A name before its address, which holds commas itself.
          Pattern.compile(",\\s+(?=\\d+\\s+\\p{L}|P\\.?\\s?O\\.? Box)"));

  private final LabelIndex index;

  /** Whose particulars stand here: of two short labels it says what they mean. */
  private @Nullable Party party;

  JoinedLabels(LabelIndex index) {
    this.index = index;
  }

  void read(List<Line> lines, Set<Integer> taken, Candidates candidates) {
    for (int i = 0; i < lines.size(); i++) {
      if (!taken.contains(i)) {
        enter(lines.get(i));
        read(lines.get(i), candidates);
      }
    }
  }

  /** The heading of a party's section, or the label of the person who speaks for it. */
  private void enter(Line line) {
    String first = line.pieces().get(0).text();
    Party opened = line.pieces().size() > 1 ? null : index.heading(LabelKey.ofHeading(first));
    List<FieldName> named =
        index.targets(LabelKey.ofHeading(first.replaceFirst(":.*", ""))).stream()
            .filter(target -> target instanceof FieldLabel field && !field.loose())
            .map(target -> ((FieldLabel) target).name())
            .toList();
    if (opened != null) {
      party = opened;
    } else if (named.contains(FieldName.CONTACT)) {
      party = Party.EMPLOYER;
    } else if (named.contains(FieldName.COORDINATOR) || named.contains(FieldName.AJCC)) {
      party = Party.AJCC;
    } else if (named.contains(FieldName.PARTICIPANT)) {
      party = Party.PARTICIPANT;
    }
  }

  private void read(Line line, Candidates candidates) {
    for (int i = 0; i < line.pieces().size(); i++) {
      List<PageWord> words = line.pieces().get(i).words();
      int end = colon(words);
      List<PageWord> value =
          end < words.size()
              ? words.subList(end, words.size())
              : i + 1 < line.pieces().size() ? line.pieces().get(i + 1).words() : List.of();
      boolean next = i + 1 < line.pieces().size() && end < words.size() && !line.ruled();
      if (!words.isEmpty() && !value.isEmpty() && !next) {
        Printed printed = new Printed(line.page(), value, Piece.around(value), Printed.CLEAR);
        // Stronger than the one label that "Contact / Phone" looks like.
        values(
                Piece.text(words.subList(0, end)),
                printed.text(),
                line.page().source(printed.box()),
                printed.sure())
            .forEach(
                (name, each) ->
                    candidates.add(name, Rank.FIELD, each, Piece.text(words.subList(0, end))));
      }
    }
  }

  /** Cells that hold two labels, by their column, with the two values of the cell beside them. */
  Map<Integer, Map<FieldName, Value>> read(SortedMap<Integer, Cell> row) {
    Map<Integer, Map<FieldName, Value>> found = new TreeMap<>();
    Map.Entry<Integer, Cell> label = null;
    for (Map.Entry<Integer, Cell> entry : row.entrySet()) {
      Cell cell = entry.getValue();
      if (label != null) {
        String labels = label.getValue().text();
        Map<FieldName, Value> both = values(labels, cell.text(), cell.source(), cell.confidence());
        if (!both.isEmpty()) {
          found.put(label.getKey(), both);
        }
      }
      label = entry;
    }
    return found;
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
    if (parts.length != 2) {
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
    return named.size() == 1 ? Optional.of(named.get(0)) : inSection(label);
  }

  /** "Phone" under a heading or below a person is the telephone of that party. */
  private Optional<FieldName> inSection(String label) {
    return index.targets(LabelKey.ofHeading(label)).stream()
        .filter(SectionLabel.class::isInstance)
        .map(SectionLabel.class::cast)
        .filter(section -> section.party() == party)
        .map(SectionLabel::name)
        .findFirst();
  }

  /** What the two labels of this text say; empty where it is one label or the values do not fit. */
  Map<FieldName, Value> values(
      String label, String printed, SourceRef source, BigDecimal confidence) {
    List<FieldName> fields = fields(label);
    Map<FieldName, Value> values = new EnumMap<>(FieldName.class);
    for (Pattern between : fields.isEmpty() ? List.<Pattern>of() : BETWEEN_VALUES) {
      String[] parts = between.split(printed, -1);
      if (parts.length == 2 && fits(fields.get(0), parts[0]) && fits(fields.get(1), parts[1])) {
        for (int i = 0; i < 2; i++) {
          FieldName name = fields.get(i);
          values.put(name, Canonical.value(name.kind(), parts[i], source, confidence));
        }
        return values;
      }
    }
    return values;
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
      case EMPLOYER_NAME -> part.matches(".*\\p{L}{2}.*") && !part.contains("@");
      case ADDRESS, WORKSITE_ADDRESS -> digits > 0 && part.matches(".*\\p{L}{2}.*");
      default -> false;
    };
  }
}
