package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The corpus, read and compared field by field. {@code docs/accuracy.md} holds what came of it;
 * {@code -Dgolden.update} writes that table anew, {@code -Dcorpus.show} prints each difference.
 */
class AccuracyTest {

  private static final Path CORPUS = Path.of("src/test/resources/corpus");
  private static final Path PAGE = Path.of("docs/accuracy.md");
  private static final String TABLE = "| Kind |";

  @Test
  void readsTheCorpusAsTheTableSays() throws IOException {
    List<Accuracy.Score> scores = Accuracy.of(CORPUS);
    if (System.getProperty("corpus.show") != null) {
      scores.forEach(AccuracyTest::show);
    }
    String page = Files.readString(PAGE);
    String before = page.substring(0, page.indexOf(TABLE));
    String now = before + String.join("\n", table(scores)) + "\n";
    if (System.getProperty("golden.update") != null) {
      assertThat(System.getenv("CI")).isNotEqualTo("true");
      Files.writeString(PAGE, now);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(now);
  }

  private static List<String> table(List<Accuracy.Score> scores) {
    Map<String, List<Accuracy.Score>> kinds = new TreeMap<>();
    scores.forEach(each -> kinds.computeIfAbsent(each.kind(), none -> new ArrayList<>()).add(each));
    List<String> lines = new ArrayList<>();
    lines.add(TABLE + " Documents | Fields | Right | Flagged | Missed | Wrong | Documents held |");
    lines.add("|---|---|---|---|---|---|---|---|");
    kinds.forEach((kind, each) -> lines.add(line(kind, each)));
    lines.add(line("**All**", scores));
    return lines;
  }

  private static String line(String kind, List<Accuracy.Score> scores) {
    return "| %s | %d | %d | %d | %d | %d | %d | %d |"
        .formatted(
            kind,
            scores.size(),
            scores.stream().mapToInt(Accuracy.Score::fields).sum(),
            scores.stream().mapToInt(Accuracy.Score::right).sum(),
            scores.stream().mapToInt(Accuracy.Score::flagged).sum(),
            scores.stream().mapToInt(each -> each.missed().size()).sum(),
            scores.stream().mapToInt(each -> each.wrong().size()).sum(),
            scores.stream().filter(Accuracy.Score::held).count());
  }

  private static void show(Accuracy.Score score) {
    System.out.println(
        "%-45s %-20s right %3d flagged %3d missed %3d wrong %3d%s"
            .formatted(
                score.name(),
                score.kind(),
                score.right(),
                score.flagged(),
                score.missed().size(),
                score.wrong().size(),
                score.held() ? " HELD" : ""));
    score.missed().forEach(what -> System.out.println("      MISSED " + what));
    score.wrong().forEach(what -> System.out.println("      WRONG " + what));
  }
}
