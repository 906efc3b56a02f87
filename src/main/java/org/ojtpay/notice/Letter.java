package org.ojtpay.notice;

import java.util.List;

/** What a mail says in its own text: little, since the paper is attached. */
record Letter(String sender, String title, List<String> paragraphs) {

  private static final int WIDTH = 76;

  Letter {
    paragraphs = paragraphs.stream().map(Print::line).toList();
  }

  /** As plain text, wrapped for a screen of 76 columns. */
  String text() {
    StringBuilder out = new StringBuilder();
    out.append(sender).append('\n').append(title).append('\n');
    out.append("=".repeat(Math.min(WIDTH, title.length()))).append('\n');
    paragraphs.forEach(paragraph -> out.append('\n').append(wrapped(paragraph)));
    return out.toString();
  }

  private static String wrapped(String paragraph) {
    StringBuilder out = new StringBuilder();
    int column = 0;
    for (String word : paragraph.split(" ", -1)) {
      boolean full = column + 1 + word.length() > WIDTH;
      if (column > 0) {
        out.append(full ? '\n' : ' ');
        column = full ? 0 : column + 1;
      }
      out.append(word);
      column += word.length();
    }
    return out.append('\n').toString();
  }
}
