package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Elements by their local names: the two dialects of Office differ in their namespaces alone. */
final class Xml {

  private Xml() {}

  static String name(Element element) {
    String local = element.getLocalName();
    return local == null ? element.getTagName() : local;
  }

  static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  static Optional<Element> child(Element parent, String... path) {
    Optional<Element> found = Optional.of(parent);
    for (String name : path) {
      found =
          found.flatMap(
              each -> children(each).stream().filter(e -> name(e).equals(name)).findFirst());
    }
    return found;
  }

  /** Every element of that name below, however deep, in the order of the document. */
  static List<Element> below(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    var all = parent.getElementsByTagNameNS("*", name);
    for (int i = 0; i < all.getLength(); i++) {
      found.add((Element) all.item(i));
    }
    return found;
  }

  static Optional<String> attribute(Element element, String name) {
    NamedNodeMap all = element.getAttributes();
    for (int i = 0; i < all.getLength(); i++) {
      Node attribute = all.item(i);
      String local = attribute.getLocalName();
      if (name.equals(local == null ? attribute.getNodeName() : local)) {
        return Optional.of(attribute.getNodeValue());
      }
    }
    return Optional.empty();
  }

  static Optional<Integer> number(Element element, String name) {
    return attribute(element, name)
        .filter(text -> text.matches("-?\\d{1,9}"))
        .map(Integer::parseInt);
  }

  /** A property that is on where it stands, unless it says otherwise. */
  static Optional<Boolean> toggle(Element properties, String name) {
    return child(properties, name)
        .map(each -> !attribute(each, "val").orElse("1").matches("0|false|off|none"));
  }
}
