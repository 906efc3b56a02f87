package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ojtpay.packet.Box;

/**
 * A figure of a register, with the code of one or two letters that stands right of it.
 *
 * @param code null where none does
 */
record CodedFigure(PageWord figure, @Nullable PageWord code) {

  private static final Pattern FIGURE =
      Pattern.compile("([$(-]*[\\d,]*\\.\\d{2,4}\\)?-?)([A-Z][A-Z0-9]?)?");
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]?");

  /** The figures of a line, from left to right. */
  static List<CodedFigure> of(List<PageWord> line) {
    List<CodedFigure> figures = new ArrayList<>();
    for (int i = 0; i < line.size(); i++) {
      PageWord word = line.get(i);
      Matcher figure = FIGURE.matcher(word.text());
      if (!figure.matches()) {
        continue;
      }
      PageWord next = i + 1 < line.size() ? line.get(i + 1) : null;
      if (figure.group(2) != null) {
        figures.add(new CodedFigure(saying(word, figure.group(1)), saying(word, figure.group(2))));
      } else {
        figures.add(new CodedFigure(word, isCodeOf(word, next) ? next : null));
      }
    }
    return figures;
  }

  private static boolean isCodeOf(PageWord figure, @Nullable PageWord next) {
    return next != null
        && CODE.matcher(next.text()).matches()
        && !TextLines.isVeryWideGap(figure, next);
  }

  static PageWord saying(PageWord word, String text) {
    return new PageWord(text, word.box(), word.size(), word.bold(), word.kind(), word.confidence());
  }

  Box box() {
    return code == null ? figure.box() : figure.box().around(code.box());
  }

  boolean isOf(PageWord word) {
    return word.equals(code) || word.box().equals(figure.box());
  }
}
