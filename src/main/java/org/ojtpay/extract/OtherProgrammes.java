package org.ojtpay.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.ojtpay.packet.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Knows the packets of programmes that reimburse no wages, such as classroom training. A training
 * plan may name a school too: whatever speaks of training on the job is none of them.
 */
final class OtherProgrammes {

  /** A title makes up this share of its line at least. */
  private static final int LEAST_PERCENT = 50;

  private static final int LONGEST_TITLE = 90;
  private static final int LEAST_WORDS = 2;

  private static final OtherProgrammes ALL = read();

  private record Programme(String name, List<String> titles, List<String> words) {}

  private final List<Programme> programmes;
  private final List<String> unless;

  private OtherProgrammes(List<Programme> programmes, List<String> unless) {
    this.programmes = programmes;
    this.unless = unless;
  }

  /** All that are known. */
  static OtherProgrammes load() {
    return ALL;
  }

  private static OtherProgrammes read() {
    try (InputStream in =
        OtherProgrammes.class.getResourceAsStream("/catalogue/other-programmes.yaml")) {
      JsonNode root = YAMLMapper.builder().build().readTree(in);
      List<Programme> all = new ArrayList<>();
      for (JsonNode each : root.path("programmes")) {
        List<String> titles = texts(each.path("titles")).stream().map(LabelKey::of).toList();
        List<String> words =
            texts(each.path("words")).stream().map(OtherProgrammes::plain).toList();
        all.add(new Programme(each.path("name").asString(), titles, words));
      }
      List<String> unless =
          texts(root.path("unless")).stream().map(OtherProgrammes::plain).toList();
      return new OtherProgrammes(all, unless);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The programme whose packet these rows are, where its title stands. */
  Optional<Value> of(List<Grid> pages) {
    List<Cell> lines = new ArrayList<>();
    StringBuilder text = new StringBuilder(" ");
    for (Grid page : pages) {
      for (var row : page.rows()) {
        StringBuilder line = new StringBuilder();
        row.values().forEach(cell -> line.append(cell.text()).append(' '));
        text.append(plain(line.toString())).append(' ');
        if (!row.isEmpty()) {
          lines.add(Cell.printed(line.toString(), Grid.first(row).source()));
        }
      }
    }
    return has(text, unless) > 0
        ? Optional.empty()
        : programmes.stream()
            .filter(each -> has(text, each.words()) >= LEAST_WORDS)
            .flatMap(each -> titled(each, lines).stream())
            .findFirst();
  }

  /** Whether a line that looks like the title of a form is the title of one of these packets. */
  boolean isTitle(String line) {
    return has(" " + plain(line) + " ", unless) == 0
        && programmes.stream().anyMatch(each -> isTitle(each, line));
  }

  private static Optional<Value> titled(Programme programme, List<Cell> lines) {
    return lines.stream()
        .filter(line -> isTitle(programme, line.text()))
        .findFirst()
        .map(line -> new Value(programme.name(), line.source(), line.confidence(), line.text()));
  }

  private static boolean isTitle(Programme programme, String line) {
    String key = LabelKey.of(line);
    return line.length() <= LONGEST_TITLE
        && !line.strip().matches("(?s).*[:,.;]")
        && programme.titles().stream()
            .anyMatch(
                title ->
                    key.contains(title) && title.length() * 100 >= key.length() * LEAST_PERCENT);
  }

  private static long has(CharSequence text, List<String> words) {
    String all = text.toString();
    return words.stream().filter(word -> all.contains(" " + word + " ")).count();
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  private static List<String> texts(JsonNode node) {
    return Arrays.asList(
        StreamSupport.stream(node.spliterator(), false)
            .map(JsonNode::asString)
            .toArray(String[]::new));
  }
}
