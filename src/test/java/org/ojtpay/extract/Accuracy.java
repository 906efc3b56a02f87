package org.ojtpay.extract;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldKind;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.FileReading;
import org.ojtpay.packet.Packet;
import org.ojtpay.packet.PayrollPeople;
import org.ojtpay.packet.Value;
import org.ojtpay.units.Hours;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was read of a document, held against what somebody wrote down who knew it. A value is right;
 * or flagged: doubted, or missed in a file that the reading says a person must look at; or wrong:
 * nobody would have looked.
 */
final class Accuracy {

  /** One document of the corpus. */
  record Score(
      String name,
      String kind,
      int right,
      int flagged,
      boolean held,
      List<String> missed,
      List<String> wrong) {

    int fields() {
      return right + flagged + missed.size() + wrong.size();
    }
  }

  /** The codes that the reader gives to columns of one kind of pay. */
  private static final Map<String, String> CATEGORIES =
      Map.of(
          "reg",
          "REGULAR",
          "ot",
          "OVERTIME",
          "sick",
          "SICK",
          "vac",
          "VACATION",
          "hol",
          "HOLIDAY",
          "dt",
          "DOUBLETIME",
          "pto",
          "PTO",
          "bonus",
          "BONUS",
          "tips",
          "TIPS");

  /** More places than these has only a number of minutes, which people write with two. */
  private static final int EXACT = 4;

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Path file;
  private final FileReading reading;
  private int right;
  private int flagged;
  private final List<String> missed = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();

  private Accuracy(Path file, FileReading reading) {
    this.file = file;
    this.reading = reading;
  }

  /** All documents of a folder that have their truth beside them. */
  static List<Score> of(Path folder) throws IOException {
    List<Path> truths;
    try (Stream<Path> files = Files.walk(folder)) {
      truths = files.filter(path -> path.toString().endsWith(".json")).sorted().toList();
    }
    Extractor extractor = new Extractor();
    List<Score> scores = new ArrayList<>();
    for (Path truth : truths) {
      String name = String.valueOf(truth.getFileName()).replaceFirst("\\.json$", "");
      Path file = truth.resolveSibling(name);
      JsonNode said = MAPPER.readTree(Files.readString(truth));
      FileReading reading = extractor.read(file, name, "sha");
      scores.add(new Accuracy(file, onlyFor(reading, said)).score(said));
    }
    return scores;
  }

  /** Registers are read for those whom the rest of a submission names. */
  private static FileReading onlyFor(FileReading reading, JsonNode said) {
    List<String> people = new ArrayList<>();
    said.path("participants").forEach(each -> people.add(each.asString()));
    return people.isEmpty()
        ? reading
        : PayrollPeople.onlyFor(new Packet(List.of(reading)), people).files().get(0);
  }

  private Score score(JsonNode said) {
    List<Document> left = new ArrayList<>(together(reading.documents()));
    for (JsonNode document : said.path("documents")) {
      DocumentType type = DocumentType.valueOf(document.path("type").asString());
      Optional<Document> like =
          left.stream()
              .filter(each -> each.type() == type)
              .max(Comparator.comparingInt(each -> alike(document.path("fields"), each.fields())));
      like.ifPresent(left::remove);
      document(document, like.orElse(null), said.path("codeTotals"));
    }
    String kind = said.path("documents").path(0).path("type").asString();
    return new Score(
        String.valueOf(file.getFileName()),
        kind,
        right,
        flagged,
        isHeld(),
        List.copyOf(missed),
        List.copyOf(wrong));
  }

  /** A register may be read as a document a period, or as one of all. */
  private static List<Document> together(List<Document> documents) {
    List<Document> all =
        new ArrayList<>(
            documents.stream().filter(each -> each.type() != DocumentType.PAYROLL).toList());
    List<Document> registers =
        documents.stream().filter(each -> each.type() == DocumentType.PAYROLL).toList();
    if (!registers.isEmpty()) {
      Document first = registers.get(0);
      List<Fields> rows =
          registers.stream()
              .flatMap(each -> each.rows().stream().map(row -> row.orElse(each.fields())))
              .toList();
      all.add(
          new Document(
              first.type(),
              first.file(),
              first.sha256(),
              first.method(),
              first.pages(),
              first.fields(),
              rows));
    }
    return all;
  }

  private boolean isHeld() {
    return !reading.problems().isEmpty()
        || reading.documents().stream().allMatch(each -> each.type() == DocumentType.OTHER);
  }

  private void document(
      JsonNode said, @org.jspecify.annotations.Nullable Document seen, JsonNode codeTotals) {
    Fields fields = seen == null ? Fields.NONE : seen.fields();
    List<String> derived = new ArrayList<>();
    said.path("derived").forEach(each -> derived.add(each.asString()));
    fields(said.path("fields"), fields, ofAllRows(seen), "", derived);
    for (JsonNode absent : said.path("absent")) {
      absent(absent.asString(), fields);
    }
    List<Fields> rows = new ArrayList<>(seen == null ? List.of() : seen.rows());
    if (isSummed(rows, codeTotals)) {
      right += rows.size();
      return;
    }
    List<Fields> pairs = paired(said.path("rows"), rows);
    int at = 0;
    for (JsonNode row : said.path("rows")) {
      Fields like = pairs.get(at++);
      fields(row, like, fields, "row ", List.of());
      maybe(row.path("maybe"), like);
    }
    rows.stream()
        .filter(row -> row.values().values().stream().allMatch(Value::isCertain))
        .filter(Accuracy::saysSomething)
        .forEach(row -> count(false, wrong, "a row too many: " + texts(row)));
  }

  /**
   * The row that was read for each one written down, taken out of those read: the pair most alike
   * first, so that one row not read leaves every other with its own.
   */
  private static List<Fields> paired(JsonNode said, List<Fields> read) {
    record Pair(int said, int read, int alike) {}
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      for (int j = 0; j < read.size(); j++) {
        pairs.add(new Pair(i, j, alike(said.path(i), read.get(j))));
      }
    }
    pairs.sort(Comparator.comparingInt(Pair::alike).reversed());
    Map<Integer, Fields> of = new HashMap<>();
    Set<Integer> taken = new HashSet<>();
    for (Pair pair : pairs) {
      if (!of.containsKey(pair.said()) && taken.add(pair.read())) {
        of.put(pair.said(), read.get(pair.read()));
      }
    }
    List<Fields> left =
        IntStream.range(0, read.size())
            .filter(j -> !taken.contains(j))
            .mapToObj(read::get)
            .toList();
    read.clear();
    read.addAll(left);
    return IntStream.range(0, said.size()).mapToObj(i -> of.getOrDefault(i, Fields.NONE)).toList();
  }

  /** The one person of a register stands in its rows. */
  private static Fields ofAllRows(@org.jspecify.annotations.Nullable Document seen) {
    List<Value> people =
        seen == null || seen.type() != DocumentType.PAYROLL
            ? List.of()
            : seen.rows().stream()
                .flatMap(row -> row.value(FieldName.PARTICIPANT).stream())
                .toList();
    return people.stream().map(Value::text).distinct().count() == 1
        ? new Fields(Map.of(FieldName.PARTICIPANT, people.get(0)))
        : Fields.NONE;
  }

  /** Lines of no hours and no pay may be left out, or printed. */
  private static boolean saysSomething(Fields row) {
    List<BigDecimal> numbers =
        Stream.of(FieldName.HOURS, FieldName.AMOUNT).flatMap(n -> row.number(n).stream()).toList();
    return numbers.isEmpty() || numbers.stream().anyMatch(number -> number.signum() != 0);
  }

  /** A week's hours of each code may be read as one line, where the register prints their sum. */
  private static boolean isSummed(List<Fields> rows, JsonNode totals) {
    return !totals.isEmpty()
        && rows.size() == totals.size()
        && rows.stream()
            .allMatch(
                row ->
                    same(
                        FieldKind.NUMBER,
                        totals.path(row.text(FieldName.CODE).orElse("")).asString("none"),
                        row.text(FieldName.HOURS).orElse("")));
  }

  private void absent(String key, Fields fields) {
    FieldName.ofKey(key)
        .flatMap(fields::value)
        .ifPresent(value -> count(!value.isCertain(), wrong, key + " is read as " + value.text()));
  }

  /** What a reader may leave out, but may not read otherwise. */
  private void maybe(JsonNode said, Fields seen) {
    for (Map.Entry<String, JsonNode> each : said.properties()) {
      FieldName name = FieldName.ofKey(each.getKey()).orElseThrow();
      seen.value(name)
          .filter(value -> !same(name.kind(), each.getValue().asString(), value.text()))
          .ifPresent(
              value ->
                  count(
                      !value.isCertain(),
                      wrong,
                      "row "
                          + each.getKey()
                          + " is "
                          + each.getValue()
                          + ", read as "
                          + value.text()));
    }
  }

  /** What stands on a register once, such as its period, counts for its rows. */
  private void fields(JsonNode said, Fields seen, Fields once, String place, List<String> derived) {
    for (Map.Entry<String, JsonNode> each : said.properties()) {
      Optional<FieldName> name = FieldName.ofKey(each.getKey());
      if (name.isEmpty() || name.get() == FieldName.CATEGORY) {
        continue;
      }
      Optional<Value> value = seen.value(name.get()).or(() -> once.value(name.get()));
      String text = each.getValue().asString();
      boolean blank = name.get().kind() == FieldKind.YES_NO && text.equals("no");
      if (value.isEmpty() && (blank || derived.contains(each.getKey()))) {
        continue;
      }
      if (value.isEmpty() && name.get() == FieldName.NOTE && isJoined(said, seen)) {
        right++;
      } else if (value.isPresent()
          && value.get().isCertain()
          && (same(name.get().kind(), text, unnumbered(name.get(), value.get().text()))
              || isCode(name.get(), said, seen))) {
        right++;
      } else {
        count(
            value.isPresent() && !value.get().isCertain(),
            value.isPresent() ? wrong : missed,
            place
                + each.getKey()
                + " is "
                + text
                + ", read as "
                + value.map(Value::text).orElse("nothing"));
      }
    }
  }

  /** A column's heading may stand for the code, or code and description as one. */
  private static boolean isCode(FieldName name, JsonNode said, Fields seen) {
    if (name != FieldName.CODE && name != FieldName.NOTE) {
      return false;
    }
    String code = plain(seen.text(FieldName.CODE).orElse(""));
    String note = plain(seen.text(FieldName.NOTE).orElse(""));
    String wanted = plain(said.path("code").asString(""));
    String wantedNote = plain(said.path("note").asString(""));
    boolean canonical =
        plain(CATEGORIES.getOrDefault(code, "?")).equals(plain(said.path("category").asString("")));
    boolean both =
        seen.text(FieldName.CODE).orElse("").endsWith("(" + said.path("code").asString() + ")");
    return canonical
        || both
        || (code + note).equals(wanted + wantedNote)
        || code.equals(wanted + wantedNote)
        || note.equals(wanted)
        || code.equals(wantedNote);
  }

  /** Code and description may stand in one cell. */
  private static boolean isJoined(JsonNode said, Fields seen) {
    String wanted = said.path("code").asString("") + said.path("note").asString("");
    return plain(seen.text(FieldName.CODE).orElse("")).equals(plain(wanted));
  }

  private void count(boolean doubted, List<String> otherwise, String what) {
    if (doubted || isHeld()) {
      flagged++;
      if (System.getProperty("corpus.show") != null) {
        System.out.println("  flagged " + file.getFileName() + ": " + what);
      }
    } else {
      otherwise.add(what);
    }
  }

  private static int alike(JsonNode said, Fields seen) {
    int same = 0;
    for (Map.Entry<String, JsonNode> each : said.properties()) {
      Optional<FieldName> name = FieldName.ofKey(each.getKey());
      Optional<Value> value = name.flatMap(seen::value);
      if (value.isPresent()
          && (isCode(name.get(), said, seen)
              || same(
                  name.get().kind(),
                  each.getValue().asString(),
                  unnumbered(name.get(), value.get().text())))) {
        same++;
      }
    }
    return same;
  }

  /** A statement may keep its number. */
  private static String unnumbered(FieldName name, String text) {
    return name == FieldName.ITEM ? text.replaceFirst("^\\d{1,2}[.)] ", "") : text;
  }

  private static boolean same(FieldKind kind, String said, String seen) {
    if (kind == FieldKind.NUMBER || kind == FieldKind.MONEY || kind == FieldKind.RATE) {
      try {
        boolean third = kind == FieldKind.NUMBER && new BigDecimal(seen).scale() > EXACT;
        String printed = third ? new Hours(new BigDecimal(seen)).toString() : seen;
        return new BigDecimal(said).compareTo(new BigDecimal(printed)) == 0;
      } catch (NumberFormatException notSo) {
        return false;
      }
    }
    return plain(said).equals(plain(seen)) || isSamePerson(said, seen);
  }

  /** "Last, First" is the same as "First Last". */
  private static boolean isSamePerson(String said, String seen) {
    String[] parts = said.split(", ", 2);
    return parts.length == 2 && plain(parts[1] + parts[0]).equals(plain(seen));
  }

  /** Case, accents and punctuation aside, as names are compared. */
  private static String plain(String text) {
    String bare = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("[^\\p{L}\\p{N}]", "");
    return bare.toLowerCase(Locale.ROOT);
  }

  private static String texts(Fields row) {
    return row.values().entrySet().stream()
        .map(each -> each.getKey().key() + "=" + each.getValue().text())
        .toList()
        .toString();
  }
}
