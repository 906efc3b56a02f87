package org.ojtpay.extract;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.ojtpay.extract.PageGlyphs.Glyph;
import org.ojtpay.packet.Box;

/** Letters put together to words. */
final class PageWords {

  /** A gap wider than this share of the letters' size parts two words. */
  private static final int GAP_PERCENT = 18;

  private static final Pattern ANNOUNCEMENT = Pattern.compile(".*\\p{L}.*:");

  /** Letters may overlap by kerning up to this share of their size. */
  private static final int OVERLAP_PERCENT = 45;

  private final Frame frame;
  private final List<PageWord> words = new ArrayList<>();
  private final List<Glyph> run = new ArrayList<>();

  private PageWords(Frame frame) {
    this.frame = frame;
  }

  /** The words that run along the frame; what runs across it is a margin note. */
  static List<PageWord> of(List<Glyph> glyphs, Frame frame) {
    PageWords words = new PageWords(frame);
    for (Glyph glyph : glyphs) {
      if (glyph.direction() == frame.turn()) {
        words.take(words.turned(glyph));
      }
    }
    words.flush();
    return joined(words.words);
  }

  private Glyph turned(Glyph glyph) {
    return frame.turn() == 0
        ? glyph
        : new Glyph(
            glyph.text(), turn(glyph.start()), turn(glyph.end()), glyph.size(), glyph.bold());
  }

  private Frame.Spot turn(Frame.Spot shown) {
    return switch (frame.turn()) {
      case 1 -> new Frame.Spot(shown.y(), frame.shownWidth() - shown.x());
      case 2 -> new Frame.Spot(frame.shownWidth() - shown.x(), frame.shownHeight() - shown.y());
      case 3 -> new Frame.Spot(frame.shownHeight() - shown.y(), shown.x());
      default -> shown;
    };
  }

  private void take(Glyph glyph) {
    if (glyph.text().isBlank() || glyph.text().equals("\u00a0")) {
      flush();
      return;
    }
    Glyph last = run.isEmpty() ? null : run.get(run.size() - 1);
    if (last != null && isAccentOn(glyph, last)) {
      String accented = last.text() + combining(glyph.text());
      run.set(
          run.size() - 1, new Glyph(accented, last.start(), last.end(), last.size(), last.bold()));
      return;
    }
    if (last != null && isShadowOf(glyph, last)) {
      return;
    }
    if (last != null && (!continues(glyph, last) || partsWords(glyph, last))) {
      flush();
    }
    run.add(glyph);
  }

  /** A line to write on ends a word, and so does the colon of a label. */
  private boolean partsWords(Glyph glyph, Glyph last) {
    boolean line = glyph.text().equals("_") != last.text().equals("_");
    boolean colon =
        last.text().equals(":")
            && !glyph.text().equals("/")
            && run.stream().anyMatch(each -> Character.isLetter(each.text().charAt(0)));
    boolean leader = run.size() >= 4 && last.text().equals(".") && !glyph.text().equals(".");
    return line || colon || leader || opensLeader(glyph);
  }

  /** The fourth dot in a row shows that dots lead from here to a value. */
  private boolean opensLeader(Glyph glyph) {
    if (!glyph.text().equals(".")) {
      return false;
    }
    int dots = 0;
    while (dots < run.size() && run.get(run.size() - 1 - dots).text().equals(".")) {
      dots++;
    }
    if (dots != 3 || dots == run.size()) {
      return false;
    }
    List<Glyph> leader = List.copyOf(run.subList(run.size() - dots, run.size()));
    run.subList(run.size() - dots, run.size()).clear();
    flush();
    run.addAll(leader);
    return false;
  }

  private static boolean continues(Glyph glyph, Glyph before) {
    int gap = glyph.start().x() - before.end().x();
    int size = Math.min(glyph.size(), before.size());
    return Math.abs(glyph.start().y() - before.end().y()) < size / 4
        && gap < size * GAP_PERCENT / 100
        && gap > -size * OVERLAP_PERCENT / 100
        && glyph.bold() == before.bold();
  }

  /** The same letter drawn twice, a little aside, to look bold. */
  private static boolean isShadowOf(Glyph glyph, Glyph before) {
    return glyph.text().equals(before.text())
        && Math.abs(glyph.start().x() - before.start().x()) < glyph.size() / 10
        && Math.abs(glyph.start().y() - before.start().y()) < glyph.size() / 10;
  }

  private static boolean isAccentOn(Glyph glyph, Glyph before) {
    return !combining(glyph.text()).isEmpty()
        && glyph.start().x() < before.end().x()
        && glyph.end().x() > before.start().x();
  }

  private static String combining(String text) {
    if (Character.getType(text.charAt(0)) == Character.NON_SPACING_MARK) {
      return text;
    }
    return switch (text.charAt(0)) {
      case '\u00b4' -> "\u0301";
      case '`' -> "\u0300";
      case '\u00a8' -> "\u0308";
      case '\u02dc' -> "\u0303";
      case '\u02c6' -> "\u0302";
      case '\u00b8' -> "\u0327";
      default -> "";
    };
  }

  private void flush() {
    if (!run.isEmpty()) {
      Glyph first = run.get(0);
      StringBuilder text = new StringBuilder();
      run.forEach(glyph -> text.append(glyph.text()));
      String word = Canonical.isOneLine(text) ? text.toString() : composed(text);
      Box box = box(first, run.get(run.size() - 1));
      words.add(PageWord.printed(word, box, first.size(), first.bold()));
    }
    run.clear();
  }

  /** Accents on their letters, and the letters of ligatures apart. */
  private static String composed(CharSequence word) {
    return Normalizer.normalize(word, Normalizer.Form.NFC)
        .replace("\ufb00", "ff")
        .replace("\ufb01", "fi")
        .replace("\ufb02", "fl")
        .replace("\ufb03", "ffi")
        .replace("\ufb04", "ffl");
  }

  private static Box box(Glyph first, Glyph last) {
    int ascent = first.size() * 78 / 100;
    int descent = first.size() * 22 / 100;
    int width = Math.max(last.end().x() - first.start().x(), 1);
    return new Box(first.start().x(), first.start().y() - ascent, width, ascent + descent);
  }

  /** Words that some writers draw letter by letter and out of order. */
  private static List<PageWord> joined(List<PageWord> pieces) {
    List<PageWord> sorted = new ArrayList<>(pieces);
    sorted.sort(
        Comparator.comparingInt((PageWord word) -> word.box().bottom() / 1_000)
            .thenComparingInt(word -> word.box().x()));
    List<PageWord> words = new ArrayList<>();
    for (PageWord word : sorted) {
      PageWord before = words.isEmpty() ? null : words.get(words.size() - 1);
      if (before != null && isRestOf(word, before)) {
        words.set(words.size() - 1, together(before, word));
      } else {
        words.add(word);
      }
    }
    return words;
  }

  private static boolean announces(String text) {
    return text.endsWith(":") && ANNOUNCEMENT.matcher(text).matches();
  }

  private static boolean isRestOf(PageWord word, PageWord before) {
    int gap = word.box().x() - before.box().right();
    boolean parted = before.isLeader() || word.isLeader() || announces(before.text());
    return !parted
        && word.bold() == before.bold()
        && word.size() == before.size()
        && Math.abs(word.box().bottom() - before.box().bottom()) < word.size() / 10
        && gap < word.size() / 20
        && gap > -word.size() / 10;
  }

  private static PageWord together(PageWord left, PageWord right) {
    return PageWord.printed(
        left.text() + right.text(), left.box().around(right.box()), left.size(), left.bold());
  }
}
