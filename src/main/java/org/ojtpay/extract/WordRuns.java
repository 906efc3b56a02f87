package org.ojtpay.extract;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ojtpay.extract.WordToken.Kind;
import org.ojtpay.extract.WordToken.Look;
import org.w3c.dom.Element;

/** The runs of one paragraph as tokens: text as a reader sees it, boxes to tick, pictures. */
final class WordRuns {

  private static final Pattern PARTS =
      Pattern.compile("(_{2,}|\\.{4,}|\u2026+)|([\\s\u00a0\u2000-\u200a\u202f]+)|");
  private static final Set<String> NO_TEXT =
      Set.of("pPr", "rPr", "sdtPr", "sdtEndPr", "instrText", "delInstrText", "Fallback", "del");

  /** A content control says that it is ticked, and shows that it is not. */
  private static final BigDecimal CONTRADICTED = new BigDecimal("0.50");

  private static final String LINE = "_____";

  private final WordStyles styles;
  private final Consumer<String> trouble;
  private final List<WordToken> tokens = new ArrayList<>();
  private final List<Element> textBoxes = new ArrayList<>();
  private final Deque<WordField> fields = new ArrayDeque<>();

  /**
   * @param trouble takes what keeps a part of the paragraph from being read, in words
   */
  WordRuns(WordStyles styles, Consumer<String> trouble) {
    this.styles = styles;
    this.trouble = trouble;
  }

  List<WordToken> tokens() {
    return tokens;
  }

  /** Boxes of text that hang on this paragraph, to be read after it. */
  List<Element> textBoxes() {
    return textBoxes;
  }

  void read(Element parent, Look look) {
    for (Element child : Xml.children(parent)) {
      String name = Xml.name(child);
      switch (name) {
        case "r" -> run(child, styles.ofRun(child, look));
        case "sdt" -> control(child, look);
        case "del", "moveFrom" -> deleted(child);
        case "ins", "moveTo" -> inserted(child, look);
        default -> {
          if (!NO_TEXT.contains(name)) {
            read(child, look);
          }
        }
      }
    }
  }

  /** What is marked as deleted is gone for some readers and there for others. */
  private void deleted(Element change) {
    if (!change.getTextContent().isBlank()) {
      trouble.accept("a tracked deletion that nobody accepted or rejected");
    }
  }

  private void inserted(Element change, Look look) {
    if (!change.getTextContent().isBlank()) {
      trouble.accept("a tracked insertion that nobody accepted or rejected");
    }
    read(change, look);
  }

  private void control(Element control, Look look) {
    Element content = Xml.child(control, "sdtContent").orElse(null);
    Element properties = Xml.child(control, "sdtPr").orElse(null);
    if (content == null) {
      return;
    }
    if (properties == null) {
      read(content, look);
      return;
    }
    Optional<Element> box = Xml.child(properties, "checkbox");
    if (box.isPresent()) {
      tokens.add(tickBox(box.get(), content, look));
    } else if (Xml.toggle(properties, "showingPlcHdr").orElse(false)) {
      tokens.add(WordToken.of(Kind.WORD, LINE, look));
    } else if (Xml.children(properties).stream().anyMatch(WordRuns::isFillIn)) {
      filled(content, look);
    } else {
      read(content, look);
    }
  }

  private static boolean isFillIn(Element property) {
    return Set.of("text", "date", "dropDownList", "comboBox").contains(Xml.name(property));
  }

  private static WordToken tickBox(Element box, Element content, Look look) {
    boolean ticked = Xml.toggle(box, "checked").orElse(false);
    String shown = content.getTextContent().strip();
    boolean showsOther = shown.equals(WordField.sign(!ticked));
    Look sure = showsOther ? look.doubted(CONTRADICTED) : look;
    return WordToken.of(Kind.TICK_BOX, WordField.sign(ticked), sure);
  }

  /** What was filled into a content control is one value, however it is broken into runs. */
  private void filled(Element content, Look look) {
    WordRuns inner = new WordRuns(styles, trouble);
    inner.read(content, look);
    StringBuilder text = new StringBuilder();
    Look own = look;
    for (WordToken token : inner.tokens()) {
      text.append(token.kind() == Kind.NEW_LINE || token.kind() == Kind.TAB ? " " : token.text());
      own = own.doubted(token.look().sure());
    }
    tokens.add(WordField.filled(text.toString(), own));
    textBoxes.addAll(inner.textBoxes());
  }

  private void run(Element run, Look look) {
    boolean underlined = Xml.child(run, "rPr").flatMap(p -> Xml.toggle(p, "u")).orElse(false);
    String all = run.getTextContent();
    if (underlined && all.isBlank() && (all.length() > 2 || Xml.child(run, "tab").isPresent())) {
      tokens.add(WordToken.of(Kind.WORD, LINE, look));
      return;
    }
    Xml.children(run).forEach(child -> part(child, look));
  }

  private void part(Element part, Look look) {
    switch (Xml.name(part)) {
      case "t" -> letters(text(part), look);
      case "noBreakHyphen" -> letters("-", look);
      case "sym" -> symbol(part, look);
      case "tab", "ptab" -> plain(Kind.TAB, look);
      case "cr" -> plain(Kind.NEW_LINE, look);
      case "br" ->
          plain(
              Xml.attribute(part, "type").filter("page"::equals).isPresent()
                  ? Kind.NEW_PAGE
                  : Kind.NEW_LINE,
              look);
      case "fldChar" -> field(part, look);
      case "drawing", "pict", "object" -> drawing(part, look);
      case "AlternateContent" ->
          Xml.child(part, "Choice")
              .or(() -> Xml.child(part, "Fallback"))
              .ifPresent(choice -> Xml.children(choice).forEach(each -> part(each, look)));
      case "ruby" -> Xml.child(part, "rubyBase").ifPresent(base -> read(base, look));
      default -> {}
    }
  }

  /** Blanks at the ends count only where the file says so. */
  private static String text(Element text) {
    boolean kept = Xml.attribute(text, "space").filter("preserve"::equals).isPresent();
    return kept ? text.getTextContent() : text.getTextContent().strip();
  }

  private void plain(Kind kind, Look look) {
    WordField open = fields.peek();
    if (open != null && open.swallows()) {
      open.add(" ");
    } else {
      tokens.add(WordToken.of(kind, "", look));
    }
  }

  private void letters(String letters, Look look) {
    WordField open = fields.peek();
    if (open != null && open.swallows()) {
      open.add(letters);
      return;
    }
    Matcher parts = PARTS.matcher(letters);
    int end = 0;
    while (parts.find()) {
      if (parts.end() > parts.start()) {
        word(letters.substring(end, parts.start()), look);
        tokens.add(
            WordToken.of(parts.group(1) == null ? Kind.BLANK : Kind.WORD, parts.group(), look));
        end = parts.end();
      }
    }
    word(letters.substring(end), look);
  }

  private void word(String letters, Look look) {
    if (!letters.isEmpty()) {
      tokens.add(WordToken.of(Kind.WORD, letters, look));
    }
  }

  private void symbol(Element symbol, Look look) {
    String font = Xml.attribute(symbol, "font").orElse("").toLowerCase(java.util.Locale.ROOT);
    String code = Xml.attribute(symbol, "char").orElse("");
    if (code.matches("[0-9A-Fa-f]{1,4}")) {
      String glyph = String.valueOf((char) Integer.parseInt(code, 16));
      letters(Dingbats.readable(glyph, font), look);
    }
  }

  private void field(Element mark, Look look) {
    String type = Xml.attribute(mark, "fldCharType").orElse("");
    WordField open = fields.peek();
    if (type.equals("begin")) {
      fields.push(new WordField(mark));
    } else if (type.equals("separate") && open != null) {
      open.separate();
    } else if (type.equals("end") && open != null) {
      fields.pop();
      open.value(look).ifPresent(tokens::add);
    }
  }

  private void drawing(Element drawing, Look look) {
    List<Element> texts = WordDrawing.textBoxes(drawing);
    if (!texts.isEmpty()) {
      textBoxes.addAll(texts);
      return;
    }
    WordDrawing found = WordDrawing.of(drawing);
    if (found.embedded()) {
      trouble.accept("an embedded file, which is not read");
    }
    if (found.kind() != null) {
      tokens.add(new WordToken(found.kind(), "", look, found.width(), found.height()));
    }
  }
}
