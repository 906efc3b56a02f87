package org.ojtpay.extract;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The styles of a text document, as far as they tell a heading from a text. */
final class WordStyles {

  /** What stands hidden is read, but a person has to look at it. */
  private static final BigDecimal HIDDEN = WorkbookCells.HIDDEN;

  /** What is struck through may be meant no more. */
  private static final BigDecimal STRUCK = new BigDecimal("0.50");

  private static final int NORMAL = 11_000;
  private static final int SMALLEST = 4_000;
  private static final int LARGEST = 40_000;
  private static final int DEEPEST = 12;

  private final Map<String, Element> styles = new HashMap<>();
  private final Map<String, String> standard = new HashMap<>();
  private final WordToken.Look plain;

  /**
   * @param root of the styles; absent where the document has none
   */
  WordStyles(@Nullable Element root) {
    WordToken.Look normal = new WordToken.Look(NORMAL, false, BigDecimal.ONE);
    if (root == null) {
      plain = normal;
      return;
    }
    plain =
        Xml.child(root, "docDefaults", "rPrDefault", "rPr")
            .map(run -> look(run, normal))
            .orElse(normal);
    for (Element style : Xml.children(root)) {
      Xml.attribute(style, "styleId").ifPresent(id -> keep(id, style));
    }
  }

  private void keep(String id, Element style) {
    styles.put(id, style);
    if (Xml.attribute(style, "default").filter(said -> said.matches("1|true|on")).isPresent()) {
      Xml.attribute(style, "type").ifPresent(type -> standard.putIfAbsent(type, id));
    }
  }

  /** How the letters of a paragraph look. */
  WordToken.Look ofParagraph(Element paragraph) {
    String style =
        Xml.child(paragraph, "pPr", "pStyle")
            .flatMap(each -> Xml.attribute(each, "val"))
            .orElse(standard.getOrDefault("paragraph", ""));
    return styled(style, plain, 0);
  }

  /** How the letters of a run look in a paragraph that looks so. */
  WordToken.Look ofRun(Element run, WordToken.Look paragraph) {
    Optional<Element> own = Xml.child(run, "rPr");
    if (own.isEmpty()) {
      return paragraph;
    }
    WordToken.Look base =
        Xml.child(own.get(), "rStyle")
            .flatMap(each -> Xml.attribute(each, "val"))
            .map(style -> styled(style, paragraph, 0))
            .orElse(paragraph);
    return look(own.get(), base);
  }

  /** The borders that a table has by its style. */
  WordBorders.OfTable ofTable(Element properties) {
    String style =
        Xml.child(properties, "tblStyle")
            .flatMap(each -> Xml.attribute(each, "val"))
            .orElse(standard.getOrDefault("table", ""));
    return borders(style, 0).with(Xml.child(properties, "tblBorders").orElse(null));
  }

  private WordToken.Look styled(String id, WordToken.Look base, int depth) {
    Element style = styles.get(id);
    if (style == null || depth > DEEPEST) {
      return base;
    }
    WordToken.Look below = styled(basedOn(style), base, depth + 1);
    return Xml.child(style, "rPr").map(run -> look(run, below)).orElse(below);
  }

  private WordBorders.OfTable borders(String id, int depth) {
    Element style = styles.get(id);
    if (style == null || depth > DEEPEST) {
      return WordBorders.OfTable.NONE;
    }
    return borders(basedOn(style), depth + 1)
        .with(Xml.child(style, "tblPr", "tblBorders").orElse(null));
  }

  private static String basedOn(Element style) {
    return Xml.child(style, "basedOn").flatMap(each -> Xml.attribute(each, "val")).orElse("");
  }

  private static WordToken.Look look(Element run, WordToken.Look base) {
    int size =
        Xml.child(run, "sz")
            .flatMap(each -> Xml.number(each, "val"))
            .map(halves -> Math.max(SMALLEST, Math.min(LARGEST, halves * 500)))
            .orElse(base.size());
    WordToken.Look look =
        new WordToken.Look(size, Xml.toggle(run, "b").orElse(base.bold()), base.sure());
    if (Xml.toggle(run, "vanish").orElse(false)) {
      look = look.doubted(HIDDEN);
    }
    boolean struck =
        Xml.toggle(run, "strike").orElse(false) || Xml.toggle(run, "dstrike").orElse(false);
    return struck ? look.doubted(STRUCK) : look;
  }
}
