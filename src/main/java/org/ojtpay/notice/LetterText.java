package org.ojtpay.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ojtpay.notice.Block.Fact;

/** A letter as plain text, wrapped for a screen of 76 columns. */
final class LetterText {

  private static final int WIDTH = 76;

  private final StringBuilder out = new StringBuilder();

  private LetterText() {}

  static String of(Letter letter) {
    LetterText text = new LetterText();
    text.line(letter.sender());
    text.line(letter.title());
    text.line("=".repeat(Math.min(WIDTH, letter.title().length())));
    letter.blocks().forEach(text::add);
    return text.out.toString();
  }

  private void add(Block block) {
    line("");
    if (block instanceof Block.Heading heading) {
      line(heading.text().toUpperCase(Locale.US));
      line("-".repeat(heading.text().length()));
    } else if (block instanceof Block.Paragraph paragraph) {
      wrap("", paragraph.text());
    } else if (block instanceof Block.Bullets bullets) {
      bullets.items().forEach(item -> wrap("- ", item));
    } else if (block instanceof Block.Facts facts) {
      addFacts("", facts.facts());
    } else if (block instanceof Block.Point point) {
      addFacts(point.number() + ". ", point.facts());
    } else if (block instanceof Block.Table table) {
      addTable(table);
    }
  }

  /** The first line carries the number, the others stand under it. */
  private void addFacts(String number, List<Fact> facts) {
    int label = facts.stream().mapToInt(fact -> fact.label().length() + 2).max().orElse(0);
    String lead = number;
    for (Fact fact : facts) {
      wrap(lead + pad(fact.label() + ":", label), fact.text());
      lead = " ".repeat(number.length());
    }
  }

  private void wrap(String lead, String text) {
    StringBuilder line = new StringBuilder(lead);
    boolean empty = true;
    for (String word : text.split(" ", -1)) {
      if (!empty && line.length() + 1 + word.length() > WIDTH) {
        line(line.toString());
        line = new StringBuilder(" ".repeat(lead.length()));
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    line(line.toString());
  }

  private void addTable(Block.Table table) {
    List<String> titles = table.columns().stream().map(Block.Column::title).toList();
    List<List<String>> lines = new ArrayList<>(List.of(titles));
    lines.addAll(table.rows());
    int[] widths = new int[titles.size()];
    for (List<String> cells : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], cells.get(i).length());
      }
    }
    lines.forEach(cells -> addRow(table.columns(), cells, widths));
  }

  private void addRow(List<Block.Column> columns, List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder("  ");
    for (int i = 0; i < widths.length; i++) {
      String cell = cells.get(i);
      String blanks = " ".repeat(widths[i] - cell.length());
      line.append(columns.get(i).figures() ? blanks + cell : cell + blanks).append("  ");
    }
    line(line.toString());
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(width - text.length());
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }
}
