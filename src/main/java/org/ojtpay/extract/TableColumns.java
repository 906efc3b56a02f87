package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ojtpay.packet.Exhibit;
import org.ojtpay.packet.FieldName;

/** The headings of a form's table in one line, and where each column runs. */
final class TableColumns {

  /** What a column holds: a field, or marks that say yes or no. */
  enum Answer {
    YES,
    NO,
    /** "N/A": an answer too, of which a person has to say what it means. */
    NEITHER
  }

  private static final Pattern NEITHER =
      Pattern.compile("(?i)n\\.?\\s?/?\\s?a\\.?|not applicable|does not apply");

  /**
   * One column.
   *
   * @param name the field; absent for a column of marks, and for one that is passed over
   */
  record Column(
      int left, int right, @Nullable FieldName name, @Nullable Answer answer, boolean ruled) {}

  private static final Pattern NUMBERING = Pattern.compile("#|(?i:no\\.|nr\\.?|num\\.?|number)");
  private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)|^#|^No\\.?$");

  private final Map<String, FieldName> names = new HashMap<>();
  private final Map<String, Answer> answers = new HashMap<>();
  private final Exhibit.Table table;

  TableColumns(Exhibit.Table table) {
    this.table = table;
    for (Exhibit.Field column : table.columns()) {
      column.labels().forEach(label -> names.put(LabelKey.of(label), column.name()));
    }
    table.affirmative().forEach(word -> answers.put(LabelKey.of(word), Answer.YES));
    table.negative().forEach(word -> answers.put(LabelKey.of(word), Answer.NO));
  }

  Exhibit.Table table() {
    return table;
  }

  /** The columns that this line heads; empty where it is no heading of this table. */
  Optional<List<Column>> headed(Line line) {
    if (line.words().stream().anyMatch(Choices::isBox)) {
      // A statement with its own boxes to tick is an answer, not a heading over answers.
      return Optional.empty();
    }
    List<Column> columns = known(line);
    return columns.isEmpty() || hasTwins(columns) ? Optional.empty() : Optional.of(columns);
  }

  /** The columns of each of several tables of this kind that stand side by side. */
  List<List<Column>> repeated(Line line) {
    boolean boxes = line.words().stream().anyMatch(Choices::isBox);
    return boxes ? List.of() : SideBySide.groups(known(line));
  }

  /** The columns of a line of headings; none where it is no such line. */
  private List<Column> known(Line line) {
    List<Piece> headings = line.ruled() ? line.pieces() : split(line);
    boolean paired = isPaired(headings);
    List<Column> columns = new ArrayList<>();
    int known = 0;
    for (Piece piece : headings) {
      FieldName name = name(piece);
      Answer answer = name == null && paired ? answer(piece) : null;
      known += name != null || answer != null ? 1 : 0;
      int right = piece.box().right();
      columns.add(new Column(piece.box().x(), right, name, answer, piece.ruled()));
    }
    columns = withoutNamesakes(columns, headings);
    boolean enough = known * 2 >= headings.size() || hasAllRequired(columns);
    if (known < 2 || !enough) {
      return List.of();
    }
    return paired && !hasTwins(columns) ? withItem(columns, line) : columns;
  }

  /** Beside these a table may have as many columns of its own as it likes. */
  private boolean hasAllRequired(List<Column> columns) {
    List<FieldName> required =
        table.columns().stream().filter(Exhibit.Field::required).map(Exhibit.Field::name).toList();
    return !required.isEmpty()
        && required.stream()
            .allMatch(name -> columns.stream().anyMatch(column -> column.name() == name));
  }

  /** Only beside a column for "Yes" is one headed "No" for answers; alone it counts the items. */
  private boolean isPaired(List<Piece> headings) {
    List<Answer> found = new ArrayList<>();
    for (Piece piece : headings) {
      Answer answer = answer(piece);
      if (answer != null) {
        found.add(answer);
      }
    }
    return found.contains(Answer.YES) && found.contains(Answer.NO);
  }

  /** "#" and "No." head a column of numbers: only the bare word is an answer. */
  private @Nullable Answer answer(Piece piece) {
    if (NEITHER.matcher(piece.text().strip()).matches()) {
      return Answer.NEITHER;
    }
    boolean numbering = NUMBERING.matcher(piece.text()).matches();
    return numbering ? null : answers.get(key(piece));
  }

  /** Headings that stand close to each other: "Hours Comments" are two where both are known. */
  private List<Piece> split(Line line) {
    List<Piece> headings = new ArrayList<>();
    for (Piece piece : line.pieces()) {
      List<Piece> parts = new ArrayList<>();
      int from = 0;
      while (from < piece.words().size()) {
        int end = piece.words().size();
        while (end > from && !isHeading(Piece.free(piece.words().subList(from, end)))) {
          end--;
        }
        if (end == from) {
          break;
        }
        parts.add(Piece.free(piece.words().subList(from, end)));
        from = end;
      }
      headings.addAll(from == piece.words().size() ? parts : List.of(piece));
    }
    return headings;
  }

  private boolean isHeading(Piece piece) {
    return name(piece) != null || answer(piece) != null;
  }

  private @Nullable FieldName name(Piece piece) {
    FieldName whole = names.get(key(piece));
    return whole != null
        ? whole
        : names.get(LabelKey.of(ASIDE.matcher(piece.text()).replaceAll("")));
  }

  private static String key(Piece piece) {
    return LabelKey.of(piece.text());
  }

  /**
   * Beside "Date" a column "Day" holds the weekday: the label itself wins over what it may be
   * called.
   */
  private List<Column> withoutNamesakes(List<Column> columns, List<Piece> headings) {
    List<Column> plain = new ArrayList<>(columns);
    for (Exhibit.Field field : table.columns()) {
      boolean labelled =
          headings.stream().anyMatch(piece -> key(piece).equals(LabelKey.of(field.label())));
      for (int i = 0; labelled && i < plain.size(); i++) {
        Column column = plain.get(i);
        if (column.name() == field.name()
            && !key(headings.get(i)).equals(LabelKey.of(field.label()))) {
          plain.set(i, new Column(column.left(), column.right(), null, null, column.ruled()));
        }
      }
    }
    return plain;
  }

  private static boolean hasTwins(List<Column> columns) {
    List<FieldName> named = new ArrayList<>();
    for (Column column : columns) {
      if (column.name() != null) {
        named.add(column.name());
      }
    }
    return named.stream().distinct().count() < named.size();
  }

  /** Under "Yes | No" the widest column without a name holds the statements. */
  private static List<Column> withItem(List<Column> columns, Line line) {
    if (columns.stream().anyMatch(column -> column.name() == FieldName.ITEM)) {
      return columns;
    }
    List<Column> all = new ArrayList<>(columns);
    int widest = -1;
    for (int i = 0; i < all.size(); i++) {
      Column column = all.get(i);
      if (column.name() == null
          && column.answer() == null
          && (widest < 0 || width(column) > width(all.get(widest)))) {
        widest = i;
      }
    }
    if (widest >= 0 && line.ruled()) {
      Column item = all.get(widest);
      all.set(widest, new Column(item.left(), item.right(), FieldName.ITEM, null, item.ruled()));
    } else {
      int first = columns.get(0).left();
      all.add(0, new Column(0, Math.max(first - 1_000, 0), FieldName.ITEM, null, false));
    }
    return all;
  }

  private static int width(Column column) {
    return column.right() - column.left();
  }
}
