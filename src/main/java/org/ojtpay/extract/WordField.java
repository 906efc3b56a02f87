package org.ojtpay.extract;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ojtpay.extract.WordToken.Kind;
import org.w3c.dom.Element;

/** A field in the middle of being read: its instruction is not text, its result is. */
final class WordField {

  private final @Nullable Element form;
  private final StringBuilder result = new StringBuilder();
  private boolean inResult;

  /**
   * @param begin the mark at which the field begins
   */
  WordField(Element begin) {
    this.form = Xml.child(begin, "ffData").orElse(null);
  }

  void separate() {
    inResult = true;
  }

  /** Whether the letters that come now are gathered here, and not text of their own. */
  boolean swallows() {
    return !inResult || form != null;
  }

  void add(String letters) {
    if (inResult) {
      result.append(letters);
    }
  }

  /** What a field of a form says; nothing for any other field, whose result is plain text. */
  Optional<WordToken> value(WordToken.Look look) {
    if (form == null) {
      return Optional.empty();
    }
    Optional<Element> box = Xml.child(form, "checkBox");
    if (box.isPresent()) {
      boolean ticked =
          Xml.toggle(box.get(), "checked").or(() -> Xml.toggle(box.get(), "default")).orElse(false);
      return Optional.of(WordToken.of(Kind.TICK_BOX, sign(ticked), look));
    }
    String text = Xml.child(form, "ddList").flatMap(WordField::chosen).orElse(result.toString());
    return Optional.of(filled(text, look));
  }

  static String sign(boolean ticked) {
    return ticked ? PageWord.TICKED : PageWord.UNTICKED;
  }

  /** A field that nobody filled in is a line to write on. */
  static WordToken filled(String text, WordToken.Look look) {
    String line = Canonical.oneLine(text);
    return line.isEmpty()
        ? WordToken.of(Kind.WORD, "_____", look)
        : WordToken.of(Kind.FILLED, line, look);
  }

  private static Optional<String> chosen(Element list) {
    List<Element> entries =
        Xml.children(list).stream().filter(each -> Xml.name(each).equals("listEntry")).toList();
    int index =
        Xml.child(list, "result")
            .or(() -> Xml.child(list, "default"))
            .flatMap(each -> Xml.number(each, "val"))
            .orElse(0);
    return 0 <= index && index < entries.size()
        ? Xml.attribute(entries.get(index), "val")
        : Optional.empty();
  }
}
